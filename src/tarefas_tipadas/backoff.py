"""How long to wait between tries: pure arithmetic, no Celery."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Backoff:
    """Delays that grow with the number of tries, up to a maximum, and spread at random.

    `initial` is the longest delay after the first try, in seconds; every further one is
    `factor` times the one before plus `step`, and none is longer than `maximum` seconds.
    `jitter` is the share of a delay that is left to chance: 1 for anything between nothing
    and all of it, 0 for always the same.

    The formula is the truncated exponential backoff of IEEE 802.3, and the default is the
    "full jitter" of "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015), which
    of the ways compared there needs the least work where many tasks fail together.

    Raises `ValueError` unless 0 < `initial` <= `maximum`, `factor` >= 1, 0 <= `jitter` <= 1
    and `step` >= 0, all finite, and `TypeError` for what is no number.
    """

    initial: float = 1.0
    factor: float = 2.0
    maximum: float = 60.0
    jitter: float = 1.0
    step: float = 0.0

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise TypeError(f"Backoff needs a number for {name}, got {value!r}")
        if not 0 < self.initial <= self.maximum < float("inf"):
            raise ValueError(
                "Backoff needs finite 0 < initial <= maximum, "
                f"got initial={self.initial!r} and maximum={self.maximum!r}"
            )
        if not 1 <= self.factor < float("inf"):
            raise ValueError(f"Backoff needs factor >= 1, got factor={self.factor!r}")
        if not 0 <= self.jitter <= 1:
            raise ValueError(f"Backoff needs 0 <= jitter <= 1, got jitter={self.jitter!r}")
        if not 0 <= self.step < float("inf"):
            raise ValueError(f"Backoff needs step >= 0, got step={self.step!r}")

    @classmethod
    def fixed(cls, seconds: float, jitter: float = 0.0) -> Backoff:
        """The same delay after each try."""
        return cls(seconds, factor=1.0, maximum=seconds, jitter=jitter)

    @classmethod
    def linear(
        cls, initial: float, step: float, maximum: float = 60.0, jitter: float = 0.0
    ) -> Backoff:
        """Delays that grow by `step` seconds after each try."""
        return cls(initial, factor=1.0, maximum=maximum, jitter=jitter, step=step)

    def bound(self, attempt: int) -> float:
        """The longest delay after `attempt` retries so far, in seconds.

        With the defaults: 1, 2, 4, 8, 16, 32, 60, 60 … for 0, 1, 2 … retries.
        Raises `ValueError` for a negative number.
        """
        if attempt < 0:
            raise ValueError(f"Backoff needs attempt >= 0, got {attempt!r}")
        try:
            growth = self.factor**attempt
            # The sum of 1 + factor + factor**2 … is what the steps have grown to.
            steps = attempt if self.factor == 1 else (growth - 1) / (self.factor - 1)
            return min(self.maximum, self.initial * growth + self.step * steps)
        except OverflowError:
            return self.maximum

    def countdown(self, attempt: int) -> float:
        """Seconds to wait before the next try, after `attempt` retries so far.

        Uniform between `bound(attempt)` and that without its share of `jitter`.
        Raises `ValueError` for a negative number.
        """
        bound = self.bound(attempt)
        return bound * (1 - self.jitter * random.random()) if self.jitter else bound
