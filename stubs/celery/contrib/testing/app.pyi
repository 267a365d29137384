from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from celery.app.base import Celery
from celery.app.log import Logging
from celery.backends.base import Backend

DEFAULT_TEST_CONFIG: dict[str, Any]

class Trap:
    def __getattr__(self, name: str) -> Any: ...

class UnitLogging(Logging): ...

def TestApp(
    name: str | None = None,
    config: Mapping[str, Any] | None = None,
    enable_logging: bool = False,
    set_as_current: bool = False,
    log: type[Logging] | str | None = ...,
    backend: str | type[Backend] | None = None,
    broker: str | Sequence[str] | None = None,
    **kwargs: Any,
) -> Celery: ...
@contextmanager
def set_trap(app: Celery) -> Iterator[None]: ...
@contextmanager
def setup_default_app(app: Celery, use_trap: bool = False) -> Iterator[None]: ...
