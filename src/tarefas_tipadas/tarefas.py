"""Ready tasks: import them, call them, put them into a canvas of your own."""

from __future__ import annotations

import random
from typing import TypeGuard

from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.retry import retrying

#: Seconds between the tries of `exibir`: 1, 2, 4, 8 … and never more than 60.
BACKOFF = Backoff(jitter=0)


class Draw(int):
    """A number that was drawn, with the limit that it should be above."""

    limit: int

    def __new__(cls, number: int, limit: int = 0) -> Draw:
        draw = super().__new__(cls, number)
        draw.limit = limit
        return draw


def above_its_limit(draw: Draw) -> TypeGuard[int]:
    """Whether the number is above the limit; callers then get a plain number."""
    return draw > draw.limit


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


@retrying(
    until=above_its_limit,
    backoff=BACKOFF,
    max_retries=10,
    name="tarefas_tipadas.tarefas.exibir",
)
def exibir(minimo: int = 1, maximo: int = 10, limite: int = 6) -> Draw:
    """Draw a random integer in [minimo, maximo] and return it if it is above limite.

    Otherwise the task retries, up to 10 times, after the delays of `BACKOFF`; then it
    fails with Celery's `MaxRetriesExceededError`, whose message has the last number.
    Raises `TypeError` or `ValueError` at once, without a retry, for arguments that
    `check` refuses. Called directly, without a worker, it draws once and raises
    `ResultNotAccepted` instead of retrying.
    """
    check(minimo, maximo, limite)
    return Draw(random.randint(minimo, maximo), limite)
