"""Ready tasks: import them, call them, put them into a canvas of your own."""

from __future__ import annotations  # celery.Task, when evaluated, imports a third of Celery

import random

import celery
from celery import shared_task

from tarefas_tipadas.backoff import Backoff

#: Seconds between the tries of `exibir`: 1, 2, 4, 8 … and never more than 60.
BACKOFF = Backoff()


class NumberTooLow(Exception):
    """A number was drawn that is not above the limit; the reason of a retry."""

    def __init__(self, number: int, limit: int) -> None:
        super().__init__(number, limit)
        self.number = number
        self.limit = limit

    def __str__(self) -> str:
        return f"{self.number} is not above {self.limit}"


def check(minimo: int = 1, maximo: int = 10, limite: int = 6) -> None:
    """Refuse arguments with which `exibir` can never succeed.

    Raises `TypeError` for what is no integer, and `ValueError` for an empty range
    or a limit that no number in the range is above.
    """
    for name, value in (("minimo", minimo), ("maximo", maximo), ("limite", limite)):
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(f"exibir() needs an integer {name}, got {value!r}")
    if minimo > maximo:
        raise ValueError(f"exibir() needs minimo <= maximo, got {minimo} and {maximo}")
    if limite >= maximo:
        raise ValueError(
            f"exibir() needs limite < maximo, got {limite} and {maximo}: "
            f"no number up to {maximo} is above {limite}"
        )


@shared_task(bind=True, name="tarefas_tipadas.tarefas.exibir", max_retries=10)
def exibir(self: celery.Task, minimo: int = 1, maximo: int = 10, limite: int = 6) -> int:
    """Draw a random integer in [minimo, maximo] and return it if it is above limite.

    Otherwise the task retries, up to 10 times, after the delays of `BACKOFF`; then it
    fails with Celery's `MaxRetriesExceededError`, whose message has the last number.
    Raises `TypeError` or `ValueError` at once, without a retry, for arguments that
    `check` refuses. Called directly, without a worker, it draws once and raises
    `NumberTooLow` instead of retrying.
    """
    check(minimo, maximo, limite)
    number = random.randint(minimo, maximo)
    if number > limite:
        return number
    low = NumberTooLow(number, limite)
    request = self.request
    if self.max_retries is not None and request.retries >= self.max_retries:
        raise self.MaxRetriesExceededError(
            f"{self.name}[{request.id}] gave up after {request.retries + 1} tries: "
            f"the last number drawn, {low}",
            task_args=request.args,
            task_kwargs=request.kwargs,
        ) from low
    raise self.retry(exc=low, countdown=BACKOFF.countdown(request.retries))
