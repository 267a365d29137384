from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

__all__ = ("saferepr", "reprstream")

class _literal(NamedTuple):
    value: str
    truncate: bool
    direction: int

class _key(NamedTuple):
    value: Any

class _quoted(NamedTuple):
    value: str | bytes

class _dirty(NamedTuple):
    objid: int

chars_t: tuple[type, ...]
safe_t: tuple[type, ...]
set_t: tuple[type, ...]
LIT_DICT_START: _literal
LIT_DICT_KVSEP: _literal
LIT_DICT_END: _literal
LIT_LIST_START: _literal
LIT_LIST_END: _literal
LIT_LIST_SEP: _literal
LIT_SET_START: _literal
LIT_SET_END: _literal
LIT_TUPLE_START: _literal
LIT_TUPLE_END: _literal
LIT_TUPLE_END_SV: _literal

def saferepr(o: object, maxlen: int | None = None, maxlevels: int = 3, seen: set[int] | None = None) -> str: ...
def reprstream(
    stack: deque[Iterator[Any]],
    seen: set[int] | None = None,
    maxlevels: int = 3,
    level: int = 0,
    isinstance: Callable[..., bool] = ...,
) -> Iterator[tuple[Any, Iterator[Any]]]: ...
