from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, TypeVar, overload

from kombu.utils.imports import symbol_by_name

from celery.app.base import Celery

__all__ = (
    "NotAPackage",
    "qualname",
    "instantiate",
    "symbol_by_name",
    "cwd_in_path",
    "find_module",
    "import_from_cwd",
    "reload_from_cwd",
    "module_file",
    "gen_task_name",
)

_T = TypeVar("_T")

MP_MAIN_FILE: str | None

class NotAPackage(Exception): ...

def qualname(obj: object) -> str: ...
@overload
def instantiate(name: Callable[..., _T], *args: Any, **kwargs: Any) -> _T: ...
@overload
def instantiate(name: str, *args: Any, **kwargs: Any) -> Any: ...
@contextmanager
def cwd_in_path() -> Iterator[str | None]: ...
def find_module(
    module: str, path: str | None = None, imp: Callable[[str], ModuleType] | None = None
) -> ModuleType: ...
def import_from_cwd(
    module: str, imp: Callable[..., ModuleType] | None = None, package: str | None = None
) -> ModuleType: ...
def reload_from_cwd(
    module: ModuleType, reloader: Callable[[ModuleType], ModuleType] | None = None
) -> ModuleType: ...
def module_file(module: ModuleType) -> str: ...
def gen_task_name(app: Celery, name: str, module_name: str | None) -> str: ...
def load_extension_class_names(namespace: str) -> tuple[tuple[str, str], ...]: ...
def load_extension_classes(namespace: str) -> Iterator[tuple[str, Any]]: ...
