from collections.abc import Callable, Iterable, Mapping
from typing import Any

from amqp.exceptions import FrameSyntaxError as FrameSyntaxError
from amqp.spec import Basic as Basic
from amqp.utils import str_to_bytes as str_to_bytes

ILLEGAL_TABLE_TYPE: str
ILLEGAL_TABLE_TYPE_WITH_KEY: str
ILLEGAL_TABLE_TYPE_WITH_VALUE: str

# What comes from the wire is as the other side made it.
def _read_item(buf: bytes | memoryview, offset: int) -> tuple[Any, int]: ...
def loads(format: str | bytes, buf: bytes | memoryview, offset: int) -> tuple[list[Any], int]: ...
def _flushbits(bits: list[int], write: Callable[[bytes], object]) -> int: ...
def dumps(format: str | bytes, values: Iterable[object]) -> bytes: ...
def _write_table(
    d: Mapping[str, object] | Mapping[bytes, object], write: Callable[[bytes], object], bits: list[int]
) -> None: ...
def _write_array(list_: Iterable[object], write: Callable[[bytes], object], bits: list[int]) -> None: ...
def _write_item(v: object, write: Callable[[bytes], object], bits: list[int]) -> None: ...
def decode_properties_basic(buf: bytes | memoryview, offset: int) -> tuple[dict[str, Any], int]: ...

PROPERTY_CLASSES: dict[int, Callable[[bytes | memoryview, int], tuple[dict[str, Any], int]]]

class GenericContent:
    CLASS_ID: int | None
    PROPERTIES: list[tuple[str, str]]
    frame_method: tuple[int, int] | None
    frame_args: bytes | memoryview | None
    properties: dict[str, Any]
    body_received: int
    body_size: int
    ready: bool
    body: Any
    _pending_chunks: list[bytes]
    def __init__(
        self,
        frame_method: tuple[int, int] | None = None,
        frame_args: bytes | memoryview | None = None,
        **props: Any,
    ) -> None: ...
    # The properties, as attributes.
    def __getattr__(self, name: str) -> Any: ...
    def _load_properties(self, class_id: int, buf: bytes | memoryview, offset: int) -> int: ...
    def _serialize_properties(self) -> bytes: ...
    def inbound_header(self, buf: bytes | memoryview, offset: int = 0) -> int: ...
    def inbound_body(self, buf: bytes) -> None: ...
