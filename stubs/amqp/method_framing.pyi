from collections.abc import Callable
from typing import Any, TypeAlias

from amqp.basic_message import Message
from amqp.connection import Connection
from amqp.transport import _AbstractTransport

__all__ = ("frame_handler", "frame_writer")

_MethodSig: TypeAlias = tuple[int, int]
_Frame: TypeAlias = tuple[int, int, bytes]

FRAME_OVERHEAD: int
_CONTENT_METHODS: frozenset[_MethodSig]

def frame_handler(
    connection: Connection,
    callback: Callable[[int, _MethodSig, bytes, Message | None], object],
    unpack_from: Callable[..., tuple[Any, ...]] = ...,
    content_methods: frozenset[_MethodSig] = ...,
) -> Callable[[_Frame], bool]: ...

class Buffer:
    view: memoryview
    def __init__(self, buf: bytearray) -> None: ...
    @property
    def buf(self) -> bytearray: ...
    @buf.setter
    def buf(self, buf: bytearray) -> None: ...

# The functions after `transport` are those that the module binds for speed.
def frame_writer(
    connection: Connection,
    transport: _AbstractTransport,
    pack: Callable[..., bytes] = ...,
    pack_into: Callable[..., None] = ...,
    range: type[range] = ...,
    len: Callable[..., int] = ...,
    bytes: type[bytes] = ...,
    str_to_bytes: Callable[[str], bytes] = ...,
    text_t: type[str] = ...,
) -> Callable[[int, int, _MethodSig | None, str | None, Message | None], None]: ...
