"""What has become of the items that were sent in batches."""

from dataclasses import dataclass
from typing import Generic, TypeVar

_I = TypeVar("_I")
_R = TypeVar("_R")


@dataclass(frozen=True)
class Done(Generic[_I, _R]):
    """An item whose task has succeeded, and its result."""

    item: _I
    result: _R


@dataclass(frozen=True)
class Failed(Generic[_I]):
    """An item whose task has failed, and the last error: its type and message."""

    item: _I
    error: str


@dataclass(frozen=True)
class Outcome(Generic[_I, _R]):
    """The items of one batch, or of all of them, by what has become of them."""

    done: list[Done[_I, _R]]
    failed: list[Failed[_I]]


@dataclass(frozen=True)
class Sent(Generic[_I]):
    """The ids of the batches that were sent, and the items that no message can carry."""

    ids: list[str]
    failed: list[Failed[_I]]
