from collections.abc import Hashable
from typing import Any

from typing_extensions import TypeVar

_K = TypeVar("_K", default=Any)
_V = TypeVar("_V", default=Any)

class HashedSeq(list[Any]):
    hashvalue: int
    def __init__(self, *seq: Hashable) -> None: ...
    def __hash__(self) -> int: ...  # type: ignore[override]  # list sets it to None

def eqhash(o: object) -> Hashable: ...

# Stub-only: at run time `EqualityDict` is not generic, and keeps the keys' hashes.
class EqualityDict(dict[_K, _V]):
    def __getitem__(self, key: _K) -> _V: ...
    def __setitem__(self, key: _K, value: _V) -> None: ...
    def __delitem__(self, key: _K) -> None: ...
