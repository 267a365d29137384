"""How long to wait between tries: pure arithmetic, no Celery."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Backoff:
    """Delays that grow exponentially with the number of tries, up to a maximum.

    `initial` is the delay after the first try, in seconds; every further delay is
    `factor` times the one before, and none is longer than `maximum` seconds.

    The formula is the truncated exponential backoff of IEEE 802.3, without its
    random part: the delay after retry `n` is `min(maximum, initial * factor ** n)`.

    Raises `ValueError` for an `initial` or `maximum` that is not positive, a
    `maximum` below `initial`, and a `factor` below 1, which would shrink the delays.
    """

    initial: float = 1.0
    factor: float = 2.0
    maximum: float = 60.0

    def __post_init__(self) -> None:
        if not 0 < self.initial <= self.maximum:
            raise ValueError(
                "Backoff needs 0 < initial <= maximum, "
                f"got initial={self.initial!r} and maximum={self.maximum!r}"
            )
        if not self.factor >= 1:
            raise ValueError(f"Backoff needs factor >= 1, got factor={self.factor!r}")

    def countdown(self, retries: int) -> float:
        """Seconds to wait before the next try, after `retries` retries so far.

        With the defaults: 1, 2, 4, 8, 16, 32, 60, 60 … for 0, 1, 2 … retries.
        Raises `ValueError` for a negative number.
        """
        if retries < 0:
            raise ValueError(f"countdown() needs retries >= 0, got {retries!r}")
        try:
            return min(self.maximum, self.initial * self.factor**retries)
        except OverflowError:
            return self.maximum
