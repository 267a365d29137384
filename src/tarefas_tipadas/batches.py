"""A dispatcher for many items, made from a task for one."""

from __future__ import annotations

import inspect
import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Concatenate, Generic, TypeVar

from celery.exceptions import TimeoutError
from celery.utils.time import rate
from kombu.exceptions import EncodeError
from kombu.serialization import dumps
from typing_extensions import ParamSpec, Unpack

from tarefas_tipadas._batch import define_batch
from tarefas_tipadas._define import check_options
from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.options import SendOptions, TaskOptions, refuse_unknown
from tarefas_tipadas.outcome import Done, Failed, Outcome, Sent

if TYPE_CHECKING:
    import celery
    from celery.result import AsyncResult

    from tarefas_tipadas.retry import Errors

_I = TypeVar("_I")
_P = ParamSpec("_P")
_R = TypeVar("_R")

POLLING = (0.01, 0.2)
"""Seconds between two looks for results: at first, and at most."""


def in_batches(
    task: Callable[Concatenate[_I, _P], _R],
    /,
    *,
    size: int = 100,
    in_flight: int = 32,
    timeout: float | None = None,
    on: Errors | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008  # it is immutable
    app: celery.Celery | None = None,
    **options: Unpack[TaskOptions],
) -> Batches[_I, _P, _R]:
    """Make a dispatcher that runs a task for many items, `size` of them a message.

    The first parameter of the task is the item, the others are given once for all items.
    A worker runs the items of a batch one after the other. One that fails does not stop the
    others; after errors of the classes `on` (by default those that the task itself retries) a
    batch is retried with these items alone, `max_retries` times (by default as often as the
    task), after the delays of `backoff`. A batch is acknowledged when it is done: if its
    worker dies, another runs it again from the start.

    `in_flight` is how many batches are unfinished at once while results are awaited, and
    `timeout` the seconds without any progress after which that raises Celery's `TimeoutError`.
    The option `rate_limit` counts items, as in "100/m", for each worker; the others are
    Celery's. The task of the batches is defined here, in the app or shared, under the name of
    the task and `.batch`.
    Raises `ValueError` for a `size` or `in_flight` below 1, and `TypeError` for an unknown
    option or a task whose function is elsewhere.
    """
    for what, number in (("size", size), ("in_flight", in_flight)):
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise ValueError(f"in_batches() needs {what} >= 1, got {number!r}")
    check_options("in_batches()", None, options)
    limit = options.get("rate_limit")
    if limit is not None:
        options["rate_limit"] = rate(limit) / size
    batch = define_batch(task, on, backoff, app, dict(options))
    return Batches(batch, size, in_flight, timeout, {})


@dataclass(frozen=True)
class Batches(Generic[_I, _P, _R]):
    """Sends many items to a task, in batches; made by `in_batches`."""

    task: Any
    size: int
    in_flight: int
    timeout: float | None
    options: Mapping[str, Any]

    def set(self, **options: Unpack[SendOptions]) -> Batches[_I, _P, _R]:
        """The same dispatcher with options of `apply_async`, such as a queue."""
        refuse_unknown("set()", options, SendOptions.__annotations__)
        return replace(self, options={**self.options, **options})

    def delay(self, items: Iterable[_I], *args: _P.args, **kwargs: _P.kwargs) -> Sent[_I]:
        """Send all items, taken one batch at a time, and wait for nothing.

        Tells the ids of the batches, and the items that no message can carry.
        """
        sent: Sent[_I] = Sent([], [])
        self.check(items, args, kwargs)
        for chunk in self.chunks(items):
            result, _, refused = self.send(chunk, args, kwargs)
            sent.failed.extend(refused)
            if result is not None:
                sent.ids.append(result.id)
        return sent

    def stream(
        self, items: Iterable[_I], *args: _P.args, **kwargs: _P.kwargs
    ) -> Iterator[Outcome[_I, _R]]:
        """Send the items and give the outcome of each batch as it finishes, in any order.

        Items are taken when there is room for another batch, never all at once. Each result
        is forgotten by the backend when it has been read.
        Raises Celery's `TimeoutError` if no batch finishes for `timeout` seconds.
        """
        pending: dict[AsyncResult[Any], list[_I]] = {}
        self.check(items, args, kwargs)
        for chunk in self.chunks(items):
            result, carried, refused = self.send(chunk, args, kwargs)
            if refused:
                yield Outcome([], refused)
            if result is not None:
                pending[result] = carried
            while len(pending) >= self.in_flight:
                yield from self.finished(pending)
        while pending:
            yield from self.finished(pending)

    def collect(self, items: Iterable[_I], *args: _P.args, **kwargs: _P.kwargs) -> Outcome[_I, _R]:
        """Send the items, wait for all, and return the outcome of all, in memory."""
        whole: Outcome[_I, _R] = Outcome([], [])
        for outcome in self.stream(items, *args, **kwargs):
            whole.done.extend(outcome.done)
            whole.failed.extend(outcome.failed)
        return whole

    def check(self, items: Iterable[_I], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Raise `TypeError` for a lone text, and for arguments that the task does not take."""
        if isinstance(items, (str, bytes)) or not isinstance(items, Iterable):
            raise TypeError(f"a list or another iterable of items is needed, got {items!r}")
        inspect.signature(self.task.item_task.run).bind(None, *args, **kwargs)

    def chunks(self, items: Iterable[_I]) -> Iterator[list[_I]]:
        iterator = iter(items)
        while chunk := list(itertools.islice(iterator, self.size)):
            yield chunk

    def send(
        self, chunk: list[_I], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[AsyncResult[Any] | None, list[_I], list[Failed[_I]]]:
        """Send a batch: its result, its items, and those that no message can carry."""
        try:
            return self.send_whole(chunk, args, kwargs), chunk, []
        except (EncodeError, TypeError, ValueError):
            refused = [Failed(item, why) for item in chunk if (why := self.refusal(item))]
            if not refused:  # it is the arguments
                raise
        carried = [item for item in chunk if not self.refusal(item)]
        result = self.send_whole(carried, args, kwargs) if carried else None
        return result, carried, refused

    def send_whole(
        self, chunk: list[_I], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> AsyncResult[Any]:
        numbered = [list(pair) for pair in enumerate(chunk)]
        # What Flower and the logs show instead of all items.
        options: dict[str, Any] = {"argsrepr": f"({len(chunk)} items)", **self.options}
        result: AsyncResult[Any] = self.task.apply_async((numbered, list(args), kwargs), **options)
        return result

    def refusal(self, item: _I) -> str | None:
        """Why no message can carry an item, or None if one can."""
        try:
            dumps(item, self.options.get("serializer") or self.task.serializer)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return None

    def finished(self, pending: dict[AsyncResult[Any], list[_I]]) -> Iterator[Outcome[_I, _R]]:
        """Wait until a batch is finished; take out of `pending` all that are."""
        pause, longest = POLLING
        end = None if self.timeout is None else time.monotonic() + self.timeout
        while not (ready := [result for result in pending if result.ready()]):
            if end is not None and time.monotonic() > end:
                raise TimeoutError(f"no batch was finished for {self.timeout} seconds")
            time.sleep(pause)
            pause = min(longest, pause * 1.5)
        for result in ready:
            yield read(result, pending.pop(result))


def read(result: AsyncResult[Any], items: list[_I]) -> Outcome[_I, Any]:
    """The outcome of a finished batch, which the backend then forgets."""
    if result.failed() or result.state == "REVOKED":
        why = f"{type(result.result).__name__}: {result.result}"
        outcome: Outcome[_I, Any] = Outcome([], [Failed(item, why) for item in items])
    else:
        wire = result.get(disable_sync_subtasks=False)
        outcome = Outcome(
            [Done(items[index], value) for index, value in wire["done"]],
            [Failed(items[index], error) for index, error in wire["failed"]],
        )
    result.forget()
    return outcome
