import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from typing_extensions import TypeAlias

textual_types: tuple[type, ...]

class JSONEncoder(json.JSONEncoder):
    def default(self, o: Any) -> Any: ...

# `_dumps` may be another library's, with options of its own.
def dumps(
    s: object,
    _dumps: Callable[..., str] = ...,
    cls: type[json.JSONEncoder] = ...,
    default_kwargs: Mapping[str, Any] | None = None,
    **kwargs: Any,
) -> str: ...
def object_hook(o: dict[str, Any]) -> Any: ...
def loads(
    s: str | bytes | bytearray | memoryview,
    _loads: Callable[..., Any] = ...,
    decode_bytes: bool = True,
    object_hook: Callable[[dict[str, Any]], Any] | None = ...,
) -> Any: ...

DecoderT: TypeAlias = Callable[[Any], Any]
EncoderT: TypeAlias = Callable[[Any], Any]
T = TypeVar("T")
EncodedT = TypeVar("EncodedT")

def register_type(
    t: type[T],
    marker: str | None,
    encoder: Callable[[T], EncodedT],
    decoder: Callable[[EncodedT], T] = ...,
) -> None: ...

_encoders: dict[type, tuple[str | None, EncoderT]]
_decoders: dict[str, DecoderT]
