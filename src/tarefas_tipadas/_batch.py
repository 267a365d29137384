"""The task that runs a batch on a worker: one item after the other, and again what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from celery.exceptions import SoftTimeLimitExceeded

from tarefas_tipadas._define import define
from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.policy import Policy, ResultNotAccepted
from tarefas_tipadas.retry import checked_errors
from tarefas_tipadas.retry_after import seconds_asked_for

if TYPE_CHECKING:
    import celery

    from tarefas_tipadas.retry import Errors

Numbered = list[Any]
"""An index in the batch as it was sent, and what belongs to it."""


def define_batch(
    task: Any,
    on: Errors | None,
    backoff: Backoff,
    app: celery.Celery | None,
    options: dict[str, Any],
) -> Any:
    """The task of a batch; its result has the indices and results of `done` and `failed`."""
    errors = None if on is None else checked_errors(on)

    def batch(
        self: Any,
        items: list[Numbered],
        args: list[Any],
        kwargs: dict[str, Any],
        before: Any = None,
    ) -> Any:
        run = Run(task, errors_retried(task) if errors is None else errors, before)
        again = run.all(items, args, kwargs)
        limit = self.max_retries if "max_retries" in options else task.max_retries
        if again and (limit is None or self.request.retries < limit):
            rest = [[index, item] for index, item, _ in again]
            last = again[-1][2]
            asked = seconds_asked_for(last)
            countdown = backoff.countdown(self.request.retries) if asked is None else asked
            raise self.retry(
                args=(rest, args, kwargs), kwargs={"before": run.outcome},
                exc=last, countdown=countdown, max_retries=self.request.retries + 1,
            )  # fmt: skip
        run.outcome["failed"] += [[index, shown(error)] for index, _, error in again]
        return run.outcome

    if hasattr(task, "remote_options") or not hasattr(task, "apply_async"):
        raise TypeError(f"in_batches() needs a task whose function is here, got {task!r}")
    options.setdefault("name", f"{task.name}.batch")
    for option in ("acks_late", "reject_on_worker_lost"):
        options.setdefault(option, True)
    return define(app, batch, None, {**options, "ignore_result": False, "item_task": task})


class Run:
    """One try of a batch, added to what tries before it have done."""

    def __init__(
        self, task: Any, errors: tuple[type[BaseException], ...], before: dict[str, Any] | None
    ) -> None:
        self.task, self.errors = task, errors
        self.outcome: dict[str, list[Numbered]] = before or {"done": [], "failed": []}

    def all(
        self, items: list[Numbered], args: list[Any], kwargs: dict[str, Any]
    ) -> list[tuple[int, Any, BaseException]]:
        """Run the task for each item; returns those that are to be tried again, and why."""
        again: list[tuple[int, Any, BaseException]] = []
        for position, (index, item) in enumerate(items):
            try:
                result = self.task(item, *args, **kwargs)
                self.task.backend.encode(result)  # one that cannot be stored would spoil all
                self.outcome["done"].append([index, result])
            except SoftTimeLimitExceeded as error:
                self.outcome["failed"].append([index, shown(error)])
                # There is no time left for the others, but in a message of their own there is.
                return again + [(*left, error) for left in items[position + 1 :]]
            except self.errors as error:
                again.append((index, item, error))
            except Exception as error:
                self.outcome["failed"].append([index, shown(error)])
        return again


def shown(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def errors_retried(task: Any) -> tuple[type[BaseException], ...]:
    """The errors after which a task is tried again by itself."""
    policy: Policy | None = getattr(task.run, "__policy__", None)
    errors = tuple(getattr(task, "autoretry_for", ()))
    if policy is not None:
        errors += policy.errors + ((ResultNotAccepted,) if policy.until else ())
    return errors
