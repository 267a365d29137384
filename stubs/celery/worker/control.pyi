from collections import UserDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from logging import Logger
from typing import (
    Any,
    ClassVar,
    Concatenate,
    NamedTuple,
    NoReturn,
    Protocol,
    TypeVar,
    overload,
    type_check_only,
)

from typing_extensions import TypedDict, Unpack

from celery.utils import timer2
from kombu.asynchronous.timer import Timer as _AsyncTimer

from .request import Request

__all__ = ("Panel",)

_T = TypeVar("_T")
# A command gets the panel's state first, an AttributeDict: app, hostname, consumer, tset.
_CommandT = TypeVar("_CommandT", bound=Callable[Concatenate[Any, ...], object])

@type_check_only
class _CommandOptions(TypedDict, total=False, closed=True):
    name: str | None
    alias: str | None
    visible: bool
    default_timeout: float
    help: str | None
    signature: str | None
    args: Sequence[tuple[str, Callable[[str], object] | None]] | None
    variadic: str | None

@type_check_only
class _KeepsCommand(Protocol):
    def __call__(self, fun: _CommandT, /) -> _CommandT: ...

@type_check_only
class _Register(Protocol):
    @overload
    def __call__(
        self, fun: _CommandT, /, *, type: str = "control", **kwargs: Unpack[_CommandOptions]
    ) -> _CommandT: ...
    @overload
    def __call__(
        self, *, type: str = "control", **kwargs: Unpack[_CommandOptions]
    ) -> _KeepsCommand: ...

DEFAULT_TASK_INFO_ITEMS: tuple[str, ...]

logger: Logger

class controller_info_t(NamedTuple):
    alias: str | None
    type: str
    visible: bool
    default_timeout: float
    help: str
    signature: str | None
    args: Sequence[tuple[str, Callable[[str], object] | None]] | None
    variadic: str | None

def ok(value: _T) -> dict[str, _T]: ...
def nok(value: _T) -> dict[str, _T]: ...

class Panel(UserDict[str, Callable[..., Any]]):
    data: dict[str, Callable[..., Any]]
    meta: dict[str, controller_info_t]
    # A class method. Zuban 0.10.2 takes an overloaded one for ABCMeta's `register`.
    register: ClassVar[_Register]
    @classmethod
    def _register(
        cls,
        name: str | None = None,
        alias: str | None = None,
        type: str = "control",
        visible: bool = True,
        default_timeout: float = 1.0,
        help: str | None = None,
        signature: str | None = None,
        args: Sequence[tuple[str, Callable[[str], object] | None]] | None = None,
        variadic: str | None = None,
    ) -> _KeepsCommand: ...

def control_command(**kwargs: Unpack[_CommandOptions]) -> _KeepsCommand: ...
def inspect_command(**kwargs: Unpack[_CommandOptions]) -> _KeepsCommand: ...
def report(state: Any) -> dict[str, str]: ...
def conf(state: Any, with_defaults: bool = False, **kwargs: object) -> dict[str, Any]: ...
def query_task(
    state: Any, ids: str | Iterable[str], **kwargs: object
) -> dict[str, tuple[str, dict[str, Any]]]: ...
def _find_requests_by_id(
    ids: Iterable[str], get_request: Callable[[str], Request] = ...
) -> Iterator[Request]: ...
def _state_of_task(
    request: Request,
    is_active: Callable[[Request], bool] = ...,
    is_reserved: Callable[[Request], bool] = ...,
    is_scheduled: Callable[[Request], bool] = ...,
) -> str: ...
def revoke(
    state: Any,
    task_id: str | Iterable[str] | None,
    terminate: bool = False,
    signal: str | int | None = None,
    **kwargs: object,
) -> dict[str, str]: ...
def revoke_by_stamped_headers(
    state: Any,
    headers: Mapping[str, Any] | list[str],
    terminate: bool = False,
    signal: str | int | None = None,
    **kwargs: object,
) -> dict[str, str]: ...
def terminate(
    state: Any, signal: str | int | None, task_id: str | Iterable[str], **kwargs: object
) -> dict[str, str]: ...
def rate_limit(
    state: Any, task_name: str, rate_limit: str | float | None, **kwargs: object
) -> dict[str, str]: ...
def time_limit(
    state: Any,
    task_name: str | None = None,
    hard: float | None = None,
    soft: float | None = None,
    **kwargs: object,
) -> dict[str, str]: ...
def clock(state: Any, **kwargs: object) -> dict[str, int]: ...
def election(state: Any, id: str, topic: str, action: Any = None, **kwargs: object) -> None: ...
def enable_events(state: Any) -> dict[str, str]: ...
def disable_events(state: Any) -> dict[str, str]: ...
def heartbeat(state: Any) -> None: ...
def hello(
    state: Any, from_node: str, revoked: Iterable[str] | None = None, **kwargs: object
) -> dict[str, Any] | None: ...
def ping(state: Any, **kwargs: object) -> dict[str, str]: ...
def stats(state: Any, **kwargs: object) -> dict[str, Any]: ...
def scheduled(state: Any, **kwargs: object) -> list[dict[str, Any]]: ...
def _iter_schedule_requests(
    timer: _AsyncTimer | timer2.Timer,
) -> Iterator[dict[str, Any]]: ...
def reserved(state: Any, **kwargs: object) -> list[dict[str, Any]]: ...
def active(state: Any, safe: bool = False, **kwargs: object) -> list[dict[str, Any]]: ...
def revoked(state: Any, **kwargs: object) -> list[str]: ...
def registered(
    state: Any, taskinfoitems: Iterable[str] | None = None, builtins: bool = False, **kwargs: object
) -> list[str]: ...
def objgraph(
    state: Any, num: int = 200, max_depth: int = 10, type: str = "Request"
) -> dict[str, str]: ...
def memsample(state: Any, **kwargs: object) -> str | None: ...
def memdump(state: Any, samples: int = 10, **kwargs: object) -> str: ...
def pool_grow(state: Any, n: int = 1, **kwargs: object) -> dict[str, str]: ...
def pool_shrink(state: Any, n: int = 1, **kwargs: object) -> dict[str, str]: ...
def pool_restart(
    state: Any,
    modules: Iterable[str] | None = None,
    reload: bool = False,
    reloader: Callable[..., object] | None = None,
    **kwargs: object,
) -> dict[str, str]: ...
def autoscale(state: Any, max: int | None = None, min: int | None = None) -> dict[str, str]: ...
def shutdown(state: Any, msg: str = "Got shutdown from remote", **kwargs: object) -> NoReturn: ...
def add_consumer(
    state: Any,
    queue: str,
    exchange: str | None = None,
    exchange_type: str | None = None,
    routing_key: str | None = None,
    **options: Any,
) -> dict[str, str]: ...
def cancel_consumer(state: Any, queue: str, **_: object) -> dict[str, str]: ...
def active_queues(state: Any) -> list[dict[str, Any]]: ...
