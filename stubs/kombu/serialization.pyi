import pickle as pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol, type_check_only

from kombu.exceptions import (
    ContentDisallowed as ContentDisallowed,
    DecodeError as DecodeError,
    EncodeError as EncodeError,
    SerializerNotInstalled as SerializerNotInstalled,
)

__all__ = ("pickle", "loads", "dumps", "register", "unregister")

# Names or MIME types. A plain str is refused: kombu would iterate its letters.
@type_check_only
class _ContentTypes(Protocol):
    def __contains__(self, item: object, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...

SKIP_DECODE: frozenset[str]
TRUSTED_CONTENT: frozenset[str]
pickle_protocol: int

def pickle_load(
    file: Any,
    *,
    fix_imports: bool = True,
    encoding: str = "ASCII",
    errors: str = "strict",
    buffers: Iterable[Any] | None = (),
) -> Any: ...

class codec(NamedTuple):
    content_type: str
    content_encoding: str
    encoder: Callable[[Any], Any]

def pickle_loads(s: bytes | bytearray | memoryview, load: Callable[..., Any] = ...) -> Any: ...
def parenthesize_alias(first: str | None, second: str) -> str: ...

class SerializerRegistry:
    type_to_name: dict[str, str]
    name_to_type: dict[str, str]
    _encoders: dict[str, codec]
    _decoders: dict[str, Callable[[Any], Any]]
    _disabled_content_types: set[str]
    _default_encode: Callable[[Any], Any] | None
    _default_content_type: str | None
    _default_content_encoding: str | None
    def register(
        self,
        name: str,
        encoder: Callable[[Any], Any] | None,
        decoder: Callable[[Any], Any] | None,
        content_type: str,
        content_encoding: str = "utf-8",
    ) -> None: ...
    def enable(self, name: str) -> None: ...
    def disable(self, name: str) -> None: ...
    def unregister(self, name: str) -> None: ...
    def _set_default_serializer(self, name: str) -> None: ...
    # Content type, encoding and payload (str or bytes, as the encoder makes it).
    def dumps(self, data: Any, serializer: str | None = None) -> tuple[str, str, Any]: ...
    def loads(
        self,
        data: Any,
        content_type: str | bytes | None,
        content_encoding: str | None,
        accept: _ContentTypes | None = None,
        force: bool = False,
        _trusted_content: frozenset[str] = ...,
    ) -> Any: ...
    def _for_untrusted_content(self, ctype: str, why: str) -> ContentDisallowed: ...

registry: SerializerRegistry

def dumps(data: Any, serializer: str | None = None) -> tuple[str, str, Any]: ...
def loads(
    data: Any,
    content_type: str | bytes | None,
    content_encoding: str | None,
    accept: _ContentTypes | None = None,
    force: bool = False,
    _trusted_content: frozenset[str] = ...,
) -> Any: ...
def register(
    name: str,
    encoder: Callable[[Any], Any] | None,
    decoder: Callable[[Any], Any] | None,
    content_type: str,
    content_encoding: str = "utf-8",
) -> None: ...
def unregister(name: str) -> None: ...
def raw_encode(data: Any) -> tuple[str, str, Any]: ...
def register_json() -> None: ...
def register_yaml() -> None: ...
def unpickle(s: str | bytes | bytearray | memoryview) -> Any: ...
def register_pickle() -> None: ...
def register_msgpack() -> None: ...

NOTSET: object

def enable_insecure_serializers(choices: _ContentTypes | None = ...) -> None: ...
def disable_insecure_serializers(allowed: _ContentTypes | None = ...) -> None: ...
def prepare_accept_content(
    content_types: _ContentTypes | None, name_to_type: Mapping[str, str] | None = None
) -> set[str] | None: ...
