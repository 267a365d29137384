from collections.abc import Iterable
from logging import Logger
from types import TracebackType
from typing import Any

from typing_extensions import Self

__all__ = ("setup_logging", "Logwrapped")

def setup_logging(
    loglevel: int | str | None = 10, loggers: Iterable[str] | None = None
) -> None: ...

class Logwrapped:
    instance: Any
    logger: Logger
    ident: str | None
    def __init__(
        self, instance: Any, logger: str | Logger | None = None, ident: str | None = None
    ) -> None: ...
    def __getattr__(self, key: str) -> Any: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> bool | None: ...
    def __dir__(self) -> list[str]: ...
