from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

__all__ = ("Option", "NAMESPACES", "flatten", "find")

DEFAULT_POOL: str
DEFAULT_ACCEPT_CONTENT: tuple[str, ...]
DEFAULT_PROCESS_LOG_FMT: str
DEFAULT_TASK_LOG_FMT: str
DEFAULT_SECURITY_DIGEST: str
OLD_NS: set[str]
OLD_NS_BEAT: set[str]
OLD_NS_WORKER: set[str]

class searchresult(NamedTuple):
    namespace: str | None
    key: str
    type: Any  # an Option, or the dict of a namespace

def Namespace(__old__: set[str] | None = None, **options: Any) -> dict[str, Any]: ...
def old_ns(ns: str) -> set[str]: ...

class Option:
    alt: str | None
    deprecate_by: str | None
    remove_by: str | None
    old: set[str]
    typemap: dict[str, Callable[[Any], Any]]
    default: Any
    type: str
    def __init__(
        self,
        default: Any = None,
        *args: object,
        type: str = "string",
        alt: str | None = None,
        deprecate_by: str | None = None,
        remove_by: str | None = None,
        old: set[str] = ...,
    ) -> None: ...
    def to_python(self, value: Any) -> Any: ...

# Options, and dicts of options by namespace.
NAMESPACES: dict[str, Any]

def _flatten_keys(ns: str, key: str, opt: Option) -> list[tuple[str, Option]]: ...
def _to_compat(ns: str, key: str, opt: Option) -> list[tuple[str, str, Option]]: ...
def flatten(d: dict[str, Any], root: str = "", keyfilter: Callable[[str, str, Option], list[Any]] = ...) -> Iterator[Any]: ...

_OPTIONS: dict[str, Option]
DEFAULTS: dict[str, Any]
_OLD_DEFAULTS: dict[str, Any]
_TO_OLD_KEY: dict[str, str]
_TO_NEW_KEY: dict[str, str]
SETTING_KEYS: set[str]
_OLD_SETTING_KEYS: set[str]

def find_deprecated_settings(source: Any) -> Any: ...
def find(name: str, namespace: str = "celery") -> searchresult: ...
