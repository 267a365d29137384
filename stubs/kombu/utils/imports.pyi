from collections.abc import Callable, Mapping
from typing import Any

from kombu.exceptions import reraise as reraise

# The object itself where `name` is not a str.
def symbol_by_name(
    name: Any,
    aliases: Mapping[str, str] | None = None,
    imp: Callable[..., Any] | None = None,
    package: str | None = None,
    sep: str = ".",
    default: Any = None,
    **kwargs: Any,
) -> Any: ...
