from collections.abc import Callable, Iterable, Iterator
from typing import Any

from celery.backends.base import KeyValueStoreBackend

default_encoding: str
E_NO_PATH_SET: str
E_PATH_NON_CONFORMING_SCHEME: str
E_PATH_INVALID: str

class FilesystemBackend(KeyValueStoreBackend):
    path: bytes
    sep: bytes
    open: Callable[..., Any]
    unlink: Callable[..., object]
    def __init__(
        self,
        url: str | None = None,
        open: Callable[..., Any] = ...,
        unlink: Callable[..., object] = ...,
        sep: str = ...,
        encoding: str = ...,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    def _find_path(self, url: str | None) -> str: ...
    def _do_directory_test(self, key: bytes) -> None: ...
    def _filename(self, key: bytes) -> bytes: ...
    def get(self, key: Any) -> bytes | None: ...
    def set(self, key: Any, value: str | bytes) -> None: ...
    def mget(self, keys: Iterable[Any]) -> Iterator[bytes | None]: ...
    def delete(self, key: Any) -> None: ...
    def cleanup(self) -> None: ...
