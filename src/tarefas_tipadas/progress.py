"""A progress bar for batches, where there is a terminal to show it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tarefas_tipadas.outcome import Outcome

_I = TypeVar("_I")
_R = TypeVar("_R")


def track(
    outcomes: Iterable[Outcome[_I, _R]], total: int | None = None, label: str = "items"
) -> Iterator[Outcome[_I, _R]]:
    """Pass on the outcomes of `stream`, and show on a terminal how far they are.

    `total` is the number of all items, where it is known. Nothing is shown where standard
    error is no terminal, or without rich (the extra `progress`).
    """
    if not sys.stderr.isatty():
        yield from outcomes
        return
    try:
        from rich import progress as bars
        from rich.console import Console
    except ImportError:
        yield from outcomes
        return
    text = bars.TextColumn("{task.description}")
    columns = (text, bars.BarColumn(), bars.MofNCompleteColumn(), bars.TimeElapsedColumn())
    with bars.Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task(label, total=total)
        failed = 0
        for outcome in outcomes:
            failed += len(outcome.failed)
            progress.advance(bar, len(outcome.done) + len(outcome.failed))
            if failed:
                progress.update(bar, description=f"{label} ({failed} failed)")
            yield outcome
