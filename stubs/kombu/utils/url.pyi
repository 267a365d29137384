from collections.abc import Mapping
from functools import partial
from logging import Logger
from ssl import VerifyMode
from typing import Any, NamedTuple, TypeVar, overload
from urllib.parse import quote as quote, unquote as unquote, urlparse as urlparse

logger: Logger

_T = TypeVar("_T")

ssl_available: bool

safequote: partial[str]

# What a URL leaves out is None.
class urlparts(NamedTuple):
    scheme: str
    hostname: str | None
    port: int | None
    username: str | None
    password: str | None
    path: str | None
    query: Mapping[str, Any]

def parse_url(url: str) -> dict[str, Any]: ...
def url_to_parts(url: str) -> urlparts: ...
def _parse_url(url: str) -> urlparts: ...
def as_url(
    scheme: str,
    host: str | None = None,
    port: int | str | None = None,
    user: str | None = None,
    password: str | None = None,
    path: str | None = None,
    query: Mapping[str, Any] | None = None,
    sanitize: bool = False,
    mask: str | None = "**",
) -> str: ...
def sanitize_url(url: str, mask: str | None = "**") -> str: ...
@overload
def maybe_sanitize_url(url: str, mask: str | None = "**") -> str: ...
@overload
def maybe_sanitize_url(url: _T, mask: str | None = "**") -> _T: ...
def parse_ssl_cert_reqs(query_value: str) -> VerifyMode | None: ...
