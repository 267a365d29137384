import ctypes
from collections.abc import Callable, Sequence
from ctypes import _CData, _SimpleCData
from typing import Any, Generic, Literal, TypeAlias, overload
from weakref import WeakKeyDictionary

from billiard.context import BaseContext
from billiard.heap import BufferWrapper
from billiard.synchronize import Lock, RLock
from typing_extensions import TypeVar

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

_T = TypeVar("_T", default=Any)
_ObjT = TypeVar("_ObjT", default=Any)
_CT = TypeVar("_CT", bound=_CData)
_AnyLock: TypeAlias = Lock | RLock

PY3: bool
typecode_to_type: dict[str, type[Any]]

@overload
def RawValue(typecode_or_type: type[_ObjT], *args: Any) -> _ObjT: ...
@overload
def RawValue(typecode_or_type: str, *args: Any) -> Any: ...
@overload
def RawArray(
    typecode_or_type: type[_CT], size_or_initializer: int | Sequence[Any]
) -> ctypes.Array[_CT]: ...
@overload
def RawArray(typecode_or_type: str, size_or_initializer: int | Sequence[Any]) -> ctypes.Array[Any]: ...

# With `lock=False` the ctypes object itself, otherwise a wrapper of its kind.
@overload
def Value(
    typecode_or_type: type[_ObjT], *args: Any, lock: Literal[False], ctx: BaseContext | None = None
) -> _ObjT: ...
@overload
def Value(
    typecode_or_type: type[_SimpleCData[_T]],
    *args: Any,
    lock: Literal[True] | _AnyLock | None = None,
    ctx: BaseContext | None = None,
) -> Synchronized[_T]: ...
@overload
def Value(
    typecode_or_type: str, *args: Any, lock: Literal[True] | _AnyLock | None = None, ctx: BaseContext | None = None
) -> Synchronized[Any]: ...
@overload
def Value(
    typecode_or_type: str | type[Any],
    *args: Any,
    lock: bool | _AnyLock | None = None,
    ctx: BaseContext | None = None,
) -> Any: ...
@overload
def Array(
    typecode_or_type: type[_CT],
    size_or_initializer: int | Sequence[Any],
    *,
    lock: Literal[False],
    ctx: BaseContext | None = None,
) -> ctypes.Array[_CT]: ...
@overload
def Array(
    typecode_or_type: type[ctypes.c_char],
    size_or_initializer: int | Sequence[Any],
    *,
    lock: Literal[True] | _AnyLock | None = None,
    ctx: BaseContext | None = None,
) -> SynchronizedString: ...
@overload
def Array(
    typecode_or_type: type[_SimpleCData[_T]],
    size_or_initializer: int | Sequence[Any],
    *,
    lock: Literal[True] | _AnyLock | None = None,
    ctx: BaseContext | None = None,
) -> SynchronizedArray[_T]: ...
@overload
def Array(
    typecode_or_type: str,
    size_or_initializer: int | Sequence[Any],
    *,
    lock: Literal[True] | _AnyLock | None = None,
    ctx: BaseContext | None = None,
) -> SynchronizedArray[Any]: ...
@overload
def Array(
    typecode_or_type: str | type[Any],
    size_or_initializer: int | Sequence[Any],
    *,
    lock: bool | _AnyLock | None = None,
    ctx: BaseContext | None = None,
) -> Any: ...
def copy(obj: _ObjT) -> _ObjT: ...
@overload
def synchronized(
    obj: _SimpleCData[_T], lock: _AnyLock | None = None, ctx: BaseContext | None = None
) -> Synchronized[_T]: ...
@overload
def synchronized(
    obj: ctypes.Array[ctypes.c_char], lock: _AnyLock | None = None, ctx: BaseContext | None = None
) -> SynchronizedString: ...
# An array, or a structure, for which a class is made.
@overload
def synchronized(obj: Any, lock: _AnyLock | None = None, ctx: BaseContext | None = None) -> Any: ...

# What pickle calls, and with what.
def reduce_ctype(obj: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]: ...
def rebuild_ctype(type_: type[_ObjT], wrapper: BufferWrapper, length: int | None) -> _ObjT: ...
def make_property(name: str) -> Any: ...

template: str
prop_cache: dict[str, Any]
class_cache: WeakKeyDictionary[type[Any], type[SynchronizedBase]]

class SynchronizedBase(Generic[_ObjT]):
    _obj: _ObjT
    _lock: _AnyLock
    def __init__(self, obj: _ObjT, lock: _AnyLock | None = None, ctx: BaseContext | None = None) -> None: ...
    # Set by __init__ to those of the lock.
    def acquire(self, block: bool = True, timeout: float | None = None) -> bool: ...
    def release(self) -> None: ...
    def __enter__(self) -> bool: ...
    def __exit__(self, *args: Any) -> None: ...
    def get_obj(self) -> _ObjT: ...
    def get_lock(self) -> _AnyLock: ...

class Synchronized(SynchronizedBase[Any], Generic[_T]):
    value: _T

class SynchronizedArray(SynchronizedBase[Any], Generic[_T]):
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, i: int) -> _T: ...
    @overload
    def __getitem__(self, i: slice) -> list[_T]: ...
    @overload
    def __setitem__(self, i: int, value: _T) -> None: ...
    @overload
    def __setitem__(self, i: slice, value: Sequence[_T]) -> None: ...
    def __getslice__(self, start: int, stop: int) -> list[_T]: ...
    def __setslice__(self, start: int, stop: int, values: Sequence[_T]) -> None: ...

class SynchronizedString(SynchronizedArray[bytes]):
    value: bytes
    raw: bytes
