import threading
from collections.abc import Callable, Collection, Hashable
from logging import Logger
from typing import Any, Protocol, TypeVar, overload, type_check_only
from weakref import ReferenceType, WeakMethod

from typing_extensions import TypeAlias

__all__ = ("Signal",)

logger: Logger

# A receiver must take **kwargs, or `connect` raises ValueError: it must accept `_others`, which no
# receiver names. The parameters before **kwargs go by number, not by name, for each signal sends
# keywords of its own, and so do the signals that users define.
@type_check_only
class _TakesKwargs0(Protocol):
    def __call__(self, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs1(Protocol):
    def __call__(self, a1: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs2(Protocol):
    def __call__(self, a1: Any, a2: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs3(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs4(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, a4: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs5(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, a4: Any, a5: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs6(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, a4: Any, a5: Any, a6: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs7(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, a4: Any, a5: Any, a6: Any, a7: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs8(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, a4: Any, a5: Any, a6: Any, a7: Any, a8: Any, /, *, _others: Any) -> object: ...

@type_check_only
class _TakesKwargs9(Protocol):
    def __call__(self, a1: Any, a2: Any, a3: Any, a4: Any, a5: Any, a6: Any, a7: Any, a8: Any, a9: Any, /, *, _others: Any) -> object: ...

# The same for keyword-only parameters: all that the signals of Celery send.
@type_check_only
class _TakesKwargsByName(Protocol):
    def __call__(
        self,
        *,
        sender: Any,
        task_id: Any,
        task: Any,
        args: Any,
        kwargs: Any,
        retval: Any,
        state: Any,
        result: Any,
        runtime: Any,
        request: Any,
        reason: Any,
        einfo: Any,
        exception: Any,
        traceback: Any,
        terminated: Any,
        signum: Any,
        expired: Any,
        message: Any,
        exc: Any,
        name: Any,
        id: Any,
        body: Any,
        exchange: Any,
        routing_key: Any,
        headers: Any,
        properties: Any,
        declare: Any,
        retry_policy: Any,
        eta: Any,
        taskset: Any,
        instance: Any,
        conf: Any,
        options: Any,
        pid: Any,
        exitcode: Any,
        sig: Any,
        how: Any,
        loglevel: Any,
        logfile: Any,
        format: Any,
        colorize: Any,
        logger: Any,
        target: Any,
        app: Any,
        source: Any,
        signal: Any,
        _others: Any,
    ) -> object: ...

_Receiver: TypeAlias = (
    _TakesKwargs0
    | _TakesKwargs1
    | _TakesKwargs2
    | _TakesKwargs3
    | _TakesKwargs4
    | _TakesKwargs5
    | _TakesKwargs6
    | _TakesKwargs7
    | _TakesKwargs8
    | _TakesKwargs9
    | _TakesKwargsByName
)
_ReceiverT = TypeVar("_ReceiverT", bound=_Receiver)

@type_check_only
class _Connect(Protocol):
    def __call__(self, fun: _ReceiverT, /) -> _ReceiverT: ...

def _make_id(target: object) -> Hashable: ...
def _boundmethod_safe_weakref(obj: object) -> tuple[type[WeakMethod[Any]] | type[ReferenceType[Any]], Any]: ...
def _make_lookup_key(
    receiver: object, sender: object, dispatch_uid: Hashable | None
) -> tuple[Hashable, Hashable]: ...

NONE_ID: int
NO_RECEIVERS: object
RECEIVER_RETRY_ERROR: str

class Signal:
    # The function itself, or a weak reference to it, by a key of its own and one of the sender.
    receivers: list[tuple[tuple[Hashable, Hashable], Any]]
    providing_args: set[str]
    lock: threading.Lock
    use_caching: bool
    name: str | None
    sender_receivers_cache: Any  # a mapping from senders to their receivers
    _dead_receivers: bool
    def __init__(
        self, providing_args: Collection[str] | None = None, use_caching: bool = False, name: str | None = None
    ) -> None: ...
    @overload
    def connect(
        self,
        receiver: _ReceiverT,
        /,
        sender: object = None,
        weak: bool = True,
        dispatch_uid: Hashable | None = None,
        retry: bool = False,
    ) -> _ReceiverT: ...
    @overload
    def connect(
        self,
        *,
        sender: object = None,
        weak: bool = True,
        dispatch_uid: Hashable | None = None,
        retry: bool = False,
    ) -> _Connect: ...
    def disconnect(
        self,
        receiver: Callable[..., object] | None = None,
        sender: object = None,
        weak: bool | None = None,
        dispatch_uid: Hashable | None = None,
    ) -> bool: ...
    def has_listeners(self, sender: object = None) -> bool: ...
    def send(self, sender: object, **named: Any) -> list[tuple[Callable[..., object], Any]]: ...
    def send_robust(self, sender: object, **named: Any) -> list[tuple[Callable[..., object], Any]]: ...
    def _clear_dead_receivers(self) -> None: ...
    def _live_receivers(self, sender: object) -> list[Callable[..., object]]: ...
    def _remove_receiver(self, receiver: object = None) -> None: ...
