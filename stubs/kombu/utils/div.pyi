from collections.abc import Callable
from logging import Logger
from typing import Any, TextIO

logger: Logger

def emergency_dump_state(
    state: object,
    open_file: Callable[[str, str], Any] = ...,
    dump: Callable[..., object] | None = None,
    stderr: TextIO | None = None,
) -> str: ...
