from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from types import GenericAlias
from typing import Any, ClassVar, Generic, Literal, Protocol, TypeAlias, overload, type_check_only

from celery.app.base import Celery
from celery.app.routes import Router
from celery.backends.base import Backend, _AppBackend
from celery.canvas import Signature, _CompleteSignature, _Open, chunks as _chunks, signature as signature, xmap, xstarmap
from celery.events.dispatcher import EventDispatcher
from celery.exceptions import MaxRetriesExceededError as _MaxRetriesExceededError, Retry
from celery.result import AsyncResult as _AsyncResult, EagerResult, GroupResult
from celery.utils.threads import LocalStack
from kombu.connection import Connection
from kombu.entity import Exchange, Queue
from kombu.exceptions import OperationalError as _OperationalError
from kombu.messaging import Producer
from typing_extensions import Concatenate, Never, ParamSpec, TypedDict, TypeVar, Unpack

__all__ = ("Context", "Task")

_P = ParamSpec("_P", default=...)
_R_co = TypeVar("_R_co", covariant=True, default=Any)
_Q = ParamSpec("_Q")
_R = TypeVar("_R")
_A1 = TypeVar("_A1")
_A2 = TypeVar("_A2")
_A3 = TypeVar("_A3")
_A4 = TypeVar("_A4")
_A5 = TypeVar("_A5")
_S = TypeVar("_S", bound=Signature)
_R_plain_co = TypeVar("_R_plain_co", covariant=True)
_X = TypeVar("_X")
_X_co = TypeVar("_X_co", covariant=True, default=Any)
_F_co = TypeVar("_F_co", covariant=True)
_T1_contra = TypeVar("_T1_contra", contravariant=True)
_T2_contra = TypeVar("_T2_contra", contravariant=True)
_T3_contra = TypeVar("_T3_contra", contravariant=True)
_T4_contra = TypeVar("_T4_contra", contravariant=True)
_T5_contra = TypeVar("_T5_contra", contravariant=True)
_A0_contra = TypeVar("_A0_contra", contravariant=True)
_A1_contra = TypeVar("_A1_contra", contravariant=True)
_A2_contra = TypeVar("_A2_contra", contravariant=True)

# What Celery stores as task arguments: it refuses any other sequence.
_Args: TypeAlias = list[Any] | tuple[Any, ...]
# zuban takes P.kwargs for a dict, not for a Mapping.
_Kwargs: TypeAlias = dict[str, Any] | Mapping[str, Any]
_NoArgs: TypeAlias = tuple[()] | tuple[Never, ...] | None
_SixOrMore: TypeAlias = tuple[Any, Any, Any, Any, Any, Any, Unpack[tuple[Any, ...]]]
_Link: TypeAlias = Signature | dict[str, Any] | Sequence[Signature | dict[str, Any]]
_TimeLimits: TypeAlias = list[float | None] | tuple[float | None, float | None]

# mypy copies the type of each option at each call, but not what a named type stands for.
_MaybeBool: TypeAlias = bool | None
_MaybeCallable: TypeAlias = Callable[[str], Any] | None
_MaybeCelery: TypeAlias = Celery | None
_MaybeConnection: TypeAlias = Connection | None
_MaybeDatetimeOrStr: TypeAlias = datetime | str | None
_MaybeEventDispatcher: TypeAlias = EventDispatcher | None
_MaybeExchangeOrStr: TypeAlias = Exchange | str | None
_MaybeFloat: TypeAlias = float | None
_MaybeFloatOrDatetimeOrStr: TypeAlias = float | datetime | str | None
_MaybeInt: TypeAlias = int | None
_MaybeIntOrStr: TypeAlias = int | str | None
_MaybeLink: TypeAlias = _Link | None
_MaybeList: TypeAlias = list[Any] | None
_MaybeMapping: TypeAlias = Mapping[str, Any] | None
_MaybeProducer: TypeAlias = Producer | None
_MaybeQueueOrStr: TypeAlias = Queue | str | None
_MaybeRouter: TypeAlias = Router | None
_MaybeSequence: TypeAlias = Sequence[str] | None
_MaybeSequenceOrExchangeOrQueue: TypeAlias = Sequence[Exchange | Queue] | None
_MaybeSignatureOrDict: TypeAlias = Signature | dict[str, Any] | None
_MaybeStr: TypeAlias = str | None
_MaybeTask: TypeAlias = Task | None
_BoolOrFloat: TypeAlias = bool | float
_ExceptionTypes: TypeAlias = Iterable[type[BaseException]]
_Hook: TypeAlias = Callable[..., object]
_Mapping: TypeAlias = Mapping[str, Any]
_MaybeAnyCallable: TypeAlias = Callable[..., Any] | None
_MaybeBackend: TypeAlias = Backend | None
_MaybeDict: TypeAlias = dict[str, Any] | None
_MaybeFloatOrDatetime: TypeAlias = float | datetime | None
_MaybeFloatOrStr: TypeAlias = str | float | None
_ShadowName: TypeAlias = Callable[..., str | None]
_StrOrCallable: TypeAlias = str | Callable[..., Any]
_StrOrClass: TypeAlias = str | type[Any]
_Throws: TypeAlias = tuple[type[BaseException], ...]

# What every way of sending takes. Celery hands most of it on to kombu and the broker.
@type_check_only
class _TransportOptions(TypedDict, total=False):
    app_id: _MaybeStr
    argsrepr: _MaybeStr
    compression: _MaybeStr
    confirm_timeout: _MaybeFloat
    content_encoding: _MaybeStr
    content_type: _MaybeStr
    correlation_id: _MaybeStr
    declare: _MaybeSequenceOrExchangeOrQueue
    delivery_mode: _MaybeIntOrStr
    event_dispatcher: _MaybeEventDispatcher
    exchange: _MaybeExchangeOrStr
    exchange_type: _MaybeStr
    expiration: _MaybeFloat
    ignore_result: _MaybeBool
    immediate: _MaybeBool
    kwargsrepr: _MaybeStr
    mandatory: _MaybeBool
    message_id: _MaybeStr
    origin: _MaybeStr
    priority: _MaybeInt
    queue: _MaybeQueueOrStr
    retry: _MaybeBool
    retry_policy: _MaybeMapping
    routing_key: _MaybeStr
    serializer: _MaybeStr
    stamped_headers: _MaybeSequence
    timeout: _MaybeFloat
    timestamp: _MaybeInt
    type: Any
    user_id: _MaybeStr
    # Amazon SQS
    DelaySeconds: _MaybeInt
    MessageAttributes: _MaybeMapping
    MessageDeduplicationId: _MaybeStr
    MessageGroupId: _MaybeStr

@type_check_only
class _MessageOptions(_TransportOptions, total=False):
    add_to_parent: bool
    chain: _MaybeList
    chord: _MaybeSignatureOrDict
    connection: _MaybeConnection
    expires: _MaybeFloatOrDatetimeOrStr
    group_id: _MaybeStr
    group_index: _MaybeInt
    parent_id: _MaybeStr
    publisher: _MaybeProducer
    replaced_task_nesting: int
    reply_to: _MaybeStr
    result_cls: _MaybeCallable
    root_id: _MaybeStr
    route_name: _MaybeStr
    router: _MaybeRouter
    soft_time_limit: _MaybeFloat
    task_type: _MaybeTask
    time_limit: _MaybeFloat

@type_check_only
class _PublishOptions(_TransportOptions, total=False, closed=True):
    headers: _MaybeMapping
    immutable: bool

# Each of these lacks what its function has as a parameter.
@type_check_only
class _SendOptions(_MessageOptions, total=False, closed=True):
    countdown: _MaybeFloat
    eta: _MaybeDatetimeOrStr
    headers: _MaybeMapping
    immutable: bool
    retries: int

@type_check_only
class _ApplyOptions(_MessageOptions, total=False, closed=True):
    countdown: _MaybeFloat
    eta: _MaybeDatetimeOrStr
    immutable: bool
    producer: _MaybeProducer
    shadow: _MaybeStr

@type_check_only
class _RetryOptions(_MessageOptions, total=False, closed=True):
    headers: _MaybeMapping
    immutable: bool
    link: _MaybeLink
    link_error: _MaybeLink
    producer: _MaybeProducer
    retries: int
    shadow: _MaybeStr
    task_id: _MaybeStr

# What a whole call of a task takes, beside its arguments.
@type_check_only
class _CallOptions(_MessageOptions, total=False):
    countdown: _MaybeFloat
    eta: _MaybeDatetimeOrStr
    headers: _MaybeMapping
    link: _MaybeLink
    link_error: _MaybeLink
    producer: _MaybeProducer
    retries: int
    shadow: _MaybeStr
    task_id: _MaybeStr

@type_check_only
class _SendTaskOptions(_CallOptions, total=False, closed=True):
    immutable: bool

@type_check_only
class _SetOptions(_CallOptions, total=False, closed=True): ...

@type_check_only
class _CloneOptions(_CallOptions, total=False, closed=True):
    immutable: bool

@type_check_only
class _CanvasOptions(_CallOptions, total=False, closed=True):
    app: _MaybeCelery
    immutable: bool

@type_check_only
class _MutableOptions(_CallOptions, total=False, closed=True):
    app: _MaybeCelery
    options: _MaybeMapping
    subtask_type: _MaybeStr

@type_check_only
class _SignatureOptions(_CallOptions, total=False, closed=True):
    app: _MaybeCelery
    immutable: bool
    options: _MaybeMapping
    subtask_type: _MaybeStr

@type_check_only
class _PeriodicOptions(_MessageOptions, total=False, closed=True):
    countdown: _MaybeFloat
    eta: _MaybeDatetimeOrStr
    headers: _MaybeMapping
    link: _MaybeLink
    link_error: _MaybeLink
    producer: _MaybeProducer
    retries: int
    shadow: _MaybeStr
    task_id: _MaybeStr

@type_check_only
class _StoreOptions(TypedDict, total=False, closed=True):
    request: Context | None
    traceback: str | None

@type_check_only
class _TaskOptions(TypedDict, total=False, closed=True):
    name: _MaybeStr
    shared: bool
    lazy: bool
    filter: _MaybeAnyCallable
    pydantic: bool
    pydantic_strict: bool
    pydantic_context: _MaybeDict
    pydantic_dump_kwargs: _MaybeDict
    Request: _StrOrClass
    Strategy: _StrOrCallable
    abstract: bool
    acks_late: _MaybeBool
    acks_on_failure: _MaybeBool
    acks_on_failure_or_timeout: _MaybeBool
    acks_on_timeout: _MaybeBool
    after_return: _Hook
    autoretry_for: _ExceptionTypes
    backend: _MaybeBackend
    before_start: _Hook
    compression: _MaybeStr
    default_retry_delay: float
    delivery_mode: _MaybeIntOrStr
    dont_autoretry_for: _ExceptionTypes
    exchange: _MaybeExchangeOrStr
    exchange_type: _MaybeStr
    expires: _MaybeFloatOrDatetime
    ignore_result: _MaybeBool
    immediate: _MaybeBool
    mandatory: _MaybeBool
    max_retries: _MaybeInt
    on_bound: _Hook
    on_failure: _Hook
    on_replace: _Hook
    on_retry: _Hook
    on_success: _Hook
    priority: _MaybeInt
    queue: _MaybeQueueOrStr
    rate_limit: _MaybeFloatOrStr
    reject_on_worker_lost: _MaybeBool
    request_stack: Any
    resultrepr_maxsize: int
    retry_backoff: _BoolOrFloat
    retry_backoff_max: int
    retry_jitter: bool
    retry_kwargs: _Mapping
    retry_on_worker_lost: _MaybeBool
    routing_key: _MaybeStr
    send_events: bool
    serializer: _MaybeStr
    shadow_name: _ShadowName
    soft_time_limit: _MaybeFloat
    store_eager_result: _MaybeBool
    store_errors_even_if_ignored: _MaybeBool
    throws: _Throws
    time_limit: _MaybeFloat
    track_started: _MaybeBool
    trail: bool
    typing: _MaybeBool

TaskType = type

class Context:
    _children: list[_AsyncResult | GroupResult] | None
    _protected: int
    args: _Args
    callbacks: list[Any] | None
    called_directly: bool
    chain: list[Any] | None
    chord: Any
    correlation_id: str | None
    delivery_info: dict[str, Any]
    errbacks: list[Any] | None
    eta: str | None
    expires: str | datetime | None
    group: str | None
    group_index: int | None
    headers: dict[str, Any] | None
    hostname: str
    id: str
    ignore_result: bool
    is_eager: bool
    kwargs: dict[str, Any]
    logfile: str | None
    loglevel: int | None
    origin: str | None
    parent_id: str | None
    properties: dict[str, Any]
    retries: int
    reply_to: str | None
    replaced_task_nesting: int
    root_id: str | None
    shadow: str | None
    taskset: str | None
    timelimit: _TimeLimits
    time_limit: float | None
    soft_time_limit: float | None
    utc: bool | None
    stamped_headers: list[str] | None
    stamps: dict[str, Any] | None
    # Headers that every message has: in a worker they are members too.
    argsrepr: str
    kwargsrepr: str
    lang: str
    task: str
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def _get_custom_headers(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None: ...
    def update(self, other: Mapping[str, Any] | Iterable[tuple[str, Any]] = (), /, **kwargs: Any) -> None: ...
    def clear(self) -> None: ...
    def get(self, key: str, default: Any = None) -> Any: ...
    def _filter_x_death_headers(self, headers: Mapping[str, Any] | None) -> dict[str, Any]: ...
    def as_execution_options(self) -> dict[str, Any]: ...
    @property
    def children(self) -> list[_AsyncResult | GroupResult]: ...

# Of a task: the function it is called like. A base, not a protocol: mypy is three times quicker.
# As the type of `self` it stands in full, and Any where nothing is asked of it: mypy would work
# out an alias, or compare the task, for every overload at every call.
@type_check_only
class _Calls(Generic[_F_co]): ...

# A task of any number of arguments is never complete. With *args here, mypy finds that any fits.
_CallsAny: TypeAlias = _Calls[Callable[[Any, Any, Any, Any, Any, Any, Any, Any, Any, Any, Any, Any], Any]]
_CallsMore: TypeAlias = _Calls[Callable[Concatenate[Any, Any, Any, Any, Any, Any, ...], Any]]

# apply_async() and apply() are checked twice: what is given as args, here, and the options
# once, below. Written in one, each of the overloads would cost as much as all options.
@type_check_only
class _SendArguments(_Calls[_F_co], Generic[_F_co, _X_co]):
    @overload
    def __call__(self: Any, args: _Args | None = None, *, kwargs: _Kwargs, **options: Any) -> _X_co: ...
    @overload
    def __call__(self: Any, args: list[Any], **options: Any) -> _X_co: ...
    @overload
    def __call__(self: _Calls[Callable[[], Any]], args: _NoArgs = None, **options: Any) -> _X_co: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1], Any]], args: tuple[_A1], **options: Any) -> _X_co: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2], Any]], args: tuple[_A1, _A2], **options: Any) -> _X_co: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3], Any]], args: tuple[_A1, _A2, _A3], **options: Any) -> _X_co: ...
    @overload
    def __call__(
        self: _Calls[Callable[[_A1, _A2, _A3, _A4], Any]], args: tuple[_A1, _A2, _A3, _A4], **options: Any
    ) -> _X_co: ...
    @overload
    def __call__(
        self: _Calls[Callable[[_A1, _A2, _A3, _A4, _A5], Any]], args: tuple[_A1, _A2, _A3, _A4, _A5], **options: Any
    ) -> _X_co: ...
    @overload
    def __call__(self: Any, args: _Args | None, kwargs: _Kwargs | None, *more: Any, **options: Any) -> _X_co: ...
    @overload
    def __call__(self: _CallsMore, args: _SixOrMore, **options: Any) -> _X_co: ...

@type_check_only
class _ApplyAsync(Protocol[_X_co]):
    def __call__(
        self,
        args: _Args | None = None,
        kwargs: _Kwargs | None = None,
        task_id: str | None = None,
        producer: Producer | None = None,
        link: _Link | None = None,
        link_error: _Link | None = None,
        shadow: str | None = None,
        **options: Unpack[_SendOptions],
    ) -> _X_co: ...

@type_check_only
class _Apply(Protocol[_X_co]):
    def __call__(
        self,
        args: _Args | None = None,
        kwargs: _Kwargs | None = None,
        link: _Link | None = None,
        link_error: _Link | None = None,
        task_id: str | None = None,
        retries: int | None = None,
        throw: bool | None = None,
        logfile: str | None = None,
        loglevel: int | str | None = None,
        headers: Mapping[str, Any] | None = None,
        **options: Unpack[_ApplyOptions],
    ) -> _X_co: ...

# signature() is checked twice, as apply_async() is. Where arguments are still to be given, the
# result is a union of two signatures, and what is done with it has to suit the stricter one.
@type_check_only
class _SignatureArguments(_Calls[_F_co], Generic[_F_co, _P, _R_co]):
    @overload
    def __call__(
        self: Any, args: _Args | None = None, *, kwargs: Mapping[str, Any] | None, **options: Any
    ) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(
        self: Any, args: None = None, *, immutable: Literal[False] = False, **options: Any
    ) -> Signature[_R_co, _P]: ...
    @overload
    def __call__(
        self: Any, args: list[Any] | None = None, *, immutable: bool, **options: Any
    ) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: Any, args: list[Any], **options: Any) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1], Any]], args: tuple[_A1], **options: Any) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2], Any]], args: tuple[_A1, _A2], **options: Any) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3], Any]], args: tuple[_A1, _A2, _A3], **options: Any) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3, _A4], Any]], args: tuple[_A1, _A2, _A3, _A4], **options: Any) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3, _A4, _A5], Any]], args: tuple[_A1, _A2, _A3, _A4, _A5], **options: Any) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2], Any]], args: tuple[_A2], **options: Any) -> Signature[_R_co, [_A1]]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3], Any]], args: tuple[_A2, _A3], **options: Any) -> Signature[_R_co, [_A1]]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3, _A4], Any]], args: tuple[_A2, _A3, _A4], **options: Any) -> Signature[_R_co, [_A1]]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3], Any]], args: tuple[_A3], **options: Any) -> Signature[_R_co, [_A1, _A2]]: ...
    @overload
    def __call__(self: _Calls[Callable[[_A1, _A2, _A3, _A4], Any]], args: tuple[_A3, _A4], **options: Any) -> Signature[_R_co, [_A1, _A2]]: ...
    @overload
    def __call__(
        self: Any, args: _Args | None, kwargs: Mapping[str, Any] | None, *more: Any, **options: Any
    ) -> _CompleteSignature[_R_co]: ...
    @overload
    def __call__(self: _CallsMore, args: tuple[Any, ...], **options: Any) -> _CompleteSignature[_R_co]: ...

@type_check_only
class _SignatureCall(Generic[_R_co]):
    def __call__(
        self,
        args: _Args | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *more: Any,
        **options: Unpack[_SignatureOptions],
    ) -> _CompleteSignature[_R_co]: ...

# A task that takes one argument, or that and one before it.
@type_check_only
class _Either1(Protocol[_A0_contra, _A1_contra, _R_plain_co]):
    @overload
    def __call__(self, a1: _A1_contra, /) -> _R_plain_co: ...
    @overload
    def __call__(self, a0: _A0_contra, a1: _A1_contra, /) -> _R_plain_co: ...

@type_check_only
class _Either2(Protocol[_A0_contra, _A1_contra, _A2_contra, _R_plain_co]):
    @overload
    def __call__(self, a1: _A1_contra, a2: _A2_contra, /) -> _R_plain_co: ...
    @overload
    def __call__(self, a0: _A0_contra, a1: _A1_contra, a2: _A2_contra, /) -> _R_plain_co: ...

# Methods that projects override with parameters of their own. A call is checked against
# all members of the union, which return the same; an override has to fit one of them.
# Where the method is handed over, as to a thread, ty and zuban look at the first.
@type_check_only
class _ApplyAsyncMethod(Protocol[_F_co, _X_co]):
    def __get__(
        self, task: Any, owner: type | None = None, /
    ) -> Callable[..., _X_co] | _ApplyAsync[_X_co] | _SendArguments[_F_co, _X_co]: ...

@type_check_only
class _ApplyMethod(Protocol[_F_co, _X_co]):
    def __get__(
        self, task: Any, owner: type | None = None, /
    ) -> Callable[..., _X_co] | _Apply[_X_co] | _SendArguments[_F_co, _X_co]: ...

@type_check_only
class _SignatureMethod(Protocol[_F_co, _P, _R_co]):
    def __get__(
        self, task: Any, owner: type | None = None, /
    ) -> Callable[..., _CompleteSignature[_R_co]] | _SignatureCall[_R_co] | _SignatureArguments[_F_co, _P, _R_co]: ...

@type_check_only
class _RetryMethod(Protocol):
    def __get__(self, task: Any, owner: type | None = None, /) -> Callable[..., Retry] | _Retry: ...

@type_check_only
class _Retry(Protocol):
    def __call__(
        self,
        args: _Args | None = None,
        kwargs: _Kwargs | None = None,
        exc: BaseException | None = None,
        throw: bool = True,
        eta: datetime | str | None = None,
        countdown: float | None = None,
        max_retries: int | None = None,
        **options: Unpack[_RetryOptions],
    ) -> Retry: ...

# The function of a task, bound to the task with bind=True.
@type_check_only
class _Function(Protocol[_P, _R_co]):
    __name__: str
    __func__: Any
    __self__: Any
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...

class Task(_Calls[Callable[_P, _R_co]], Generic[_P, _R_co]):
    __trace__: Callable[..., Any] | None
    __v2_compat__: bool
    __wrapped__: _Function[_P, _R_co]
    MaxRetriesExceededError: ClassVar[type[_MaxRetriesExceededError]]
    OperationalError: ClassVar[type[_OperationalError]]
    Strategy: str | Callable[..., Any]
    Request: str | type[Any]
    _app: Celery | None
    name: str
    typing: bool | None
    max_retries: int | Any  # None on a task that says so
    default_retry_delay: float
    rate_limit: str | float | None
    ignore_result: bool
    trail: bool
    send_events: bool
    store_eager_result: bool | None
    store_errors_even_if_ignored: bool | None
    serializer: str | None
    time_limit: float | None
    soft_time_limit: float | None
    track_started: bool | None
    acks_late: bool | None
    acks_on_failure_or_timeout: bool | None
    acks_on_failure: bool | None
    acks_on_timeout: bool | None
    reject_on_worker_lost: bool | None
    retry_on_worker_lost: bool | None
    throws: tuple[type[BaseException], ...]
    expires: float | datetime | None
    priority: int | None
    resultrepr_maxsize: int
    request_stack: LocalStack
    _default_request: Context | None
    abstract: bool
    _exec_options: dict[str, Any] | None
    _dump_pydantic_arguments: Callable[..., Any] | None
    __bound__: bool
    from_config: tuple[tuple[str, str], ...]
    _backend: Backend | None
    # Set on the tasks that are given them.
    autoretry_for: tuple[type[BaseException], ...]
    dont_autoretry_for: tuple[type[BaseException], ...]
    retry_backoff: bool | float
    retry_backoff_max: int
    retry_jitter: bool
    retry_kwargs: ClassVar[dict[str, Any]]
    queue: Queue | str | None
    exchange: Exchange | str | None
    routing_key: str | None
    compression: str | None
    @classmethod
    def bind(cls, app: Celery) -> Celery: ...
    @classmethod
    def on_bound(cls, app: Celery) -> None: ...
    @classmethod
    def _get_app(cls) -> Celery: ...
    app: Celery
    @classmethod
    def annotate(cls) -> None: ...
    @classmethod
    def add_around(cls, attr: str, around: Callable[..., Any]) -> None: ...
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...
    @classmethod
    def __class_getitem__(cls, item: Any, /) -> GenericAlias: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def run(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...
    def start_strategy(self, app: Celery, consumer: Any, **kwargs: Any) -> Any: ...
    def delay(self, *args: _P.args, **kwargs: _P.kwargs) -> _AsyncResult[_R_co]: ...
    apply_async: _ApplyAsyncMethod[Callable[_P, _AsyncResult[_R_co]], _AsyncResult[_R_co]]
    # Only under Django, where every task has them.
    def delay_on_commit(self, *args: _P.args, **kwargs: _P.kwargs) -> None: ...
    apply_async_on_commit: _ApplyAsyncMethod[Callable[_P, None], None]
    def shadow_name(self, args: Any, kwargs: Any, options: Any) -> str | None: ...
    def signature_from_request(
        self,
        request: Context | None = None,
        args: _Args | None = None,
        kwargs: Mapping[str, Any] | None = None,
        queue: Queue | str | None = None,
        **extra_options: Any,
    ) -> Signature[_R_co]: ...
    subtask_from_request = signature_from_request
    override_max_retries: int | None
    retry: _RetryMethod
    apply: _ApplyMethod[Callable[_P, EagerResult[_R_co]], EagerResult[_R_co]]
    def AsyncResult(self, task_id: str, **kwargs: Any) -> _AsyncResult[_R_co]: ...
    signature: _SignatureMethod[Callable[_P, _R_co], _P, _R_co]
    subtask: _SignatureMethod[Callable[_P, _R_co], _P, _R_co]
    # The overlaps are meant: the first that fits says how complete the signature is.
    @overload
    def s(self: Any) -> Signature[_R_co, _P]: ...
    @overload
    def s(self: _CallsAny, *args: _P.args, **kwargs: _P.kwargs) -> Signature[_R_co]: ...
    @overload
    def s(self: _Either1[_A1, _A2, _R], a1: _A2, /) -> _Open[_R, _A1]: ...
    @overload
    def s(self: _Either2[_A1, _A2, _A3, _R], a1: _A2, a2: _A3, /) -> _Open[_R, _A1]: ...
    @overload
    def s(self: _Calls[Callable[[], Any]], *args: _P.args, **kwargs: _P.kwargs) -> Signature[_R_co]: ...
    @overload
    def s(self: Any, *args: _P.args, **kwargs: _P.kwargs) -> Signature[_R_co, []]: ...
    @overload
    def s(  # type: ignore[overload-overlap]
        self: Callable[Concatenate[_A1, _Q], Any], *args: _Q.args, **kwargs: _Q.kwargs
    ) -> Signature[_R_co, [_A1]]: ...
    @overload
    def s(
        self: Callable[Concatenate[_A1, _A2, _Q], Any], *args: _Q.args, **kwargs: _Q.kwargs
    ) -> Signature[_R_co, [_A1, _A2]]: ...
    @overload
    def s(
        self: Callable[Concatenate[Any, Any, Any, _Q], Any], *args: _Q.args, **kwargs: _Q.kwargs
    ) -> Signature[_R_co]: ...
    def si(self, *args: _P.args, **kwargs: _P.kwargs) -> Signature[_R_co]: ...
    @overload
    def chunks(self: Callable[[_A1], _R], it: Iterable[tuple[_A1]], n: int) -> _chunks[_R]: ...
    @overload
    def chunks(self: Callable[[_A1, _A2], _R], it: Iterable[tuple[_A1, _A2]], n: int) -> _chunks[_R]: ...
    @overload
    def chunks(self: Callable[[_A1, _A2, _A3], _R], it: Iterable[tuple[_A1, _A2, _A3]], n: int) -> _chunks[_R]: ...
    @overload
    def chunks(
        self: Callable[[_A1, _A2, _A3, _A4], _R], it: Iterable[tuple[_A1, _A2, _A3, _A4]], n: int
    ) -> _chunks[_R]: ...
    @overload
    def chunks(self, it: Iterable[list[Any]], n: int) -> _chunks[_R_co]: ...
    @overload
    def chunks(self: Callable[[_A1, _A2, _A3, _A4, _A5], _R], it: Iterable[tuple[Any, ...]], n: int) -> _chunks[_R]: ...
    def map(self: Callable[[_A1], _R], it: Iterable[_A1]) -> xmap[_R]: ...  # pyright: ignore[reportGeneralTypeIssues]
    @overload
    def starmap(self: Callable[[_A1], _R], it: Iterable[tuple[_A1]]) -> xstarmap[_R]: ...
    @overload
    def starmap(self: Callable[[_A1, _A2], _R], it: Iterable[tuple[_A1, _A2]]) -> xstarmap[_R]: ...
    @overload
    def starmap(self: Callable[[_A1, _A2, _A3], _R], it: Iterable[tuple[_A1, _A2, _A3]]) -> xstarmap[_R]: ...
    @overload
    def starmap(self: Callable[[_A1, _A2, _A3, _A4], _R], it: Iterable[tuple[_A1, _A2, _A3, _A4]]) -> xstarmap[_R]: ...
    @overload
    def starmap(self, it: Iterable[list[Any]]) -> xstarmap[_R_co]: ...
    @overload
    def starmap(self: Callable[[_A1, _A2, _A3, _A4, _A5], _R], it: Iterable[tuple[Any, ...]]) -> xstarmap[_R]: ...
    def send_event(
        self, type_: str, retry: bool = True, retry_policy: Mapping[str, Any] | None = None, **fields: Any
    ) -> None: ...
    # Celery asks for `raise self.replace(...)`; in a task that is executed eagerly it returns.
    def replace(self, sig: Signature[Any, ...]) -> Never: ...
    @overload
    def add_to_chord(self, sig: Signature[_R, ...], lazy: Literal[False] = False) -> _AsyncResult[_R]: ...
    @overload
    def add_to_chord(self, sig: _S, lazy: Literal[True]) -> _S: ...
    def update_state(
        self,
        task_id: str | None = None,
        state: str | None = None,
        meta: object = None,
        **kwargs: Unpack[_StoreOptions],
    ) -> None: ...
    # Subclasses annotate what Celery hands over in many ways.
    def before_start(self, task_id: str, args: Any, kwargs: Any) -> None: ...
    def on_success(self, retval: Any, task_id: str, args: Any, kwargs: Any) -> None: ...
    def on_retry(self, exc: Any, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None: ...
    def on_failure(self, exc: Any, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None: ...
    def after_return(self, status: str, retval: Any, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None: ...
    def on_replace(self, sig: Signature[_R, ...]) -> _R: ...
    def add_trail(self, result: _R) -> _R: ...
    def push_request(self, *args: Any, **kwargs: Any) -> None: ...
    def pop_request(self) -> None: ...
    def _get_request(self) -> Context: ...
    @property
    def request(self) -> Context: ...
    def _get_exec_options(self) -> dict[str, Any]: ...
    # A property, but classes may set it; None stands for that of the app.
    backend: _AppBackend | Any
    @property
    def __name__(self) -> str: ...
    # A task is a PromiseProxy until its app is finalized.
    def __evaluated__(self) -> bool: ...

BaseTask = Task
