from collections import Counter
from collections.abc import Callable, Iterable
from re import Pattern
from typing import Any

import click
from typing_extensions import Self

from celery.bin.base import CeleryCommand

__all__ = ("logtool",)

RE_LOG_START: Pattern[str]
RE_TASK_RECEIVED: Pattern[str]
RE_TASK_READY: Pattern[str]
RE_TASK_INFO: Pattern[str]
RE_TASK_RESULT: Pattern[str]

REPORT_FORMAT: str

def task_info(line: str) -> tuple[str, str]: ...

class Audit:
    ids: set[str]
    names: dict[str, str]
    results: dict[str, str | None]
    ready: set[str]
    task_types: Counter[str]
    task_errors: int
    on_task_error: Callable[[str, str, str, str], object] | None
    on_trace: Callable[[str], object] | None
    on_debug: Callable[[str], object] | None
    prev_line: str | None
    def __init__(
        self,
        on_task_error: Callable[[str, str, str, str], object] | None = None,
        on_trace: Callable[[str], object] | None = None,
        on_debug: Callable[[str], object] | None = None,
    ) -> None: ...
    def run(self, files: Iterable[str] | str | None) -> Self: ...
    def task_received(self, line: str, task_name: str, task_id: str) -> None: ...
    def task_ready(self, line: str, task_name: str, task_id: str, result: str) -> None: ...
    def task_error(self, line: str, task_name: str, task_id: str, result: str) -> None: ...
    def feed(self, line: str) -> None: ...
    def incomplete_tasks(self) -> set[str]: ...
    def report(self) -> dict[str, dict[str, Any]]: ...

logtool: click.Group
stats: CeleryCommand
traces: CeleryCommand
errors: CeleryCommand
incomplete: CeleryCommand
debug: CeleryCommand
