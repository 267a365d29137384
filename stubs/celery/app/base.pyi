import threading
from collections import UserDict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta, tzinfo
from types import GenericAlias, ModuleType
from typing import Any, Concatenate, Literal, Protocol, TypeAlias, overload, type_check_only

from celery.app.amqp import AMQP
from celery.app.control import Control
from celery.app.events import Events
from celery.app.log import Logging
from celery.app.registry import TaskRegistry
from celery.app.routes import Router
from celery.app.task import (
    Task as _Task,
    _Apply,
    _ApplyAsync,
    _Args,
    _Link,
    _PeriodicOptions,
    _PublishOptions,
    _SignatureOptions,
    _TaskOptions,
)
from celery.apps.beat import Beat as _Beat
from celery.apps.worker import Worker as _Worker
from celery.backends.base import Backend, _AppBackend
from celery.bootsteps import Step
from celery.canvas import Signature, _Step
from celery.contrib.abortable import AbortableTask
from celery.loaders.base import BaseLoader
from celery.result import (
    AsyncResult as _AsyncResult,
    EagerResult as _EagerResult,
    GroupResult as _GroupResult,
    ResultSet as _ResultSet,
)
from celery.schedules import BaseSchedule
from celery.utils.collections import AttributeDictMixin
from celery.utils.dispatch import Signal
from celery.worker import WorkController as _WorkController
from kombu.clocks import LamportClock
from kombu.connection import Connection, ConnectionPool
from kombu.messaging import Producer
from kombu.pools import ProducerPool
from kombu.utils.objects import cached_property
from typing_extensions import Never, ParamSpec, Self, TypedDict, TypeVar, Unpack

from .utils import AppPickler, Settings, _SettingsOptions

__all__ = ("Celery",)

_P = ParamSpec("_P")
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True)
_T = TypeVar("_T")
_Cls = TypeVar("_Cls", bound=type[Any])
_SigT = TypeVar("_SigT", bound=Signature)
_TaskT = TypeVar("_TaskT", bound=_Task[..., Any])

BUILTIN_FIXUPS: set[str]

# mypy copies all overloads of a method at each access, but not what an alias stands for.
_AbortableTaskClass: TypeAlias = type[AbortableTask]
_MaybeTaskClass: TypeAlias = type[_Task[..., Any]] | None

# What nobody knows, such as the *args and **kwargs that an override passes on: only Any fits.
@type_check_only
class _Unknown: ...

# pyright takes the first overload for what nobody knows, if the others give what fits it.
@type_check_only
class _UnknownDecorator(Protocol):
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

# mypy --strict lets no nameless first parameter go with **kwargs: these are its usual names.
@type_check_only
class _FunctionOfSelf(Protocol[_P, _R_co]):
    def __call__(_f, self: Any, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...

@type_check_only
class _FunctionOfTask(Protocol[_P, _R_co]):
    def __call__(_f, task: Any, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...

_BoundFunction: TypeAlias = (
    Callable[Concatenate[Any, _P], _R] | _FunctionOfSelf[_P, _R] | _FunctionOfTask[_P, _R]
)

@type_check_only
class _Decorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> _Task[_P, _R]: ...

@type_check_only
class _BindDecorator(Protocol):
    def __call__(self, fun: _BoundFunction[_P, _R], /) -> _Task[_P, _R]: ...

@type_check_only
class _ConnectionOptions(TypedDict, total=False, closed=True):
    userid: str | None
    password: str | None
    virtual_host: str | None
    port: int | str | None
    ssl: bool | dict[str, Any] | None
    connect_timeout: float | None
    transport: str | None
    transport_options: dict[str, Any] | None
    heartbeat: float | None
    login_method: str | None
    failover_strategy: str | Callable[..., Iterator[str]] | None

# Celery takes more and drops it, so that more is a mistake.
@type_check_only
class _NoOptions(TypedDict, total=False, closed=True): ...

# With base=, what the class adds is reachable too, though nobody can say its type.
@type_check_only
class _BaseTask(_Task[_P, _R]):
    def __getattr__(self, name: str, /) -> Any: ...

@type_check_only
class _BaseDecorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> _BaseTask[_P, _R]: ...

@type_check_only
class _BaseBindDecorator(Protocol):
    def __call__(self, fun: _BoundFunction[_P, _R], /) -> _BaseTask[_P, _R]: ...

# With pydantic=True, the dict that makes a model may be given for it, and a model comes back as
# its dict. Which parameters are models, nobody can say: a dict fits each.
@type_check_only
class _PydanticTask(_Task[_P, Any]):
    @overload
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> Any: ...
    @overload
    def __call__(self, model: dict[str, Any], /, *args: Any, **kwargs: Any) -> Any: ...
    @overload
    def __call__(self, arg: Any, model: dict[str, Any], /, *args: Any, **kwargs: Any) -> Any: ...
    @overload
    def __call__(self, **models: dict[str, Any]) -> Any: ...
    @overload
    def delay(self, *args: _P.args, **kwargs: _P.kwargs) -> _AsyncResult: ...
    @overload
    def delay(self, model: dict[str, Any], /, *args: Any, **kwargs: Any) -> _AsyncResult: ...
    @overload
    def delay(self, arg: Any, model: dict[str, Any], /, *args: Any, **kwargs: Any) -> _AsyncResult: ...
    @overload
    def delay(self, **models: dict[str, Any]) -> _AsyncResult: ...
    apply_async: _ApplyAsync[_AsyncResult]  # pyright: ignore[reportIncompatibleVariableOverride]
    apply: _Apply[_EagerResult]  # pyright: ignore[reportIncompatibleVariableOverride]
    def s(self, *args: Any, **kwargs: Any) -> Signature: ...  # type: ignore[override]
    def si(self, *args: Any, **kwargs: Any) -> Signature: ...

@type_check_only
class _PydanticDecorator(Protocol):
    def __call__(self, fun: Callable[_P, object], /) -> _PydanticTask[_P]: ...

@type_check_only
class _PydanticBindDecorator(Protocol):
    def __call__(self, fun: _BoundFunction[_P, object], /) -> _PydanticTask[_P]: ...

@type_check_only
class _SendTask(Protocol):
    def __call__(
        self,
        name: str,
        args: _Args | None = None,
        kwargs: Mapping[str, Any] | None = None,
        countdown: float | None = None,
        eta: datetime | str | None = None,
        task_id: str | None = None,
        producer: Producer | None = None,
        connection: Connection | None = None,
        router: Router | None = None,
        result_cls: Callable[[str], Any] | None = None,
        expires: float | datetime | str | None = ...,
        publisher: Producer | None = None,
        link: _Link | None = None,
        link_error: _Link | None = None,
        add_to_parent: bool = True,
        group_id: str | None = None,
        group_index: int | None = None,
        retries: int = 0,
        chord: Signature | dict[str, Any] | None = None,
        reply_to: str | None = None,
        time_limit: float | None = ...,
        soft_time_limit: float | None = ...,
        root_id: str | None = None,
        parent_id: str | None = None,
        route_name: str | None = None,
        shadow: str | None = None,
        chain: list[Any] | None = None,
        task_type: _Task[..., Any] | None = None,
        replaced_task_nesting: int = 0,
        **options: Unpack[_PublishOptions],
    ) -> _AsyncResult: ...

# Overridden as the methods of tasks are, see celery.app.task.
@type_check_only
class _OwnSendTask(Protocol[_P]):
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _AsyncResult: ...

@type_check_only
class _SendTaskMethod(Protocol):
    def __get__(self, app: Any, owner: type | None = None, /) -> _SendTask | _OwnSendTask[...]: ...

# A task that can be called with nothing.
@type_check_only
class _TaskWithoutArguments(Protocol):
    @property
    def name(self) -> str: ...
    def __call__(self) -> Any: ...

# AbortableTask gives results of its own.
@type_check_only
class _BaseAbortableTask(AbortableTask[_P, _R]):
    def __getattr__(self, name: str, /) -> Any: ...

@type_check_only
class _AbortableDecorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> _BaseAbortableTask[_P, _R]: ...

@type_check_only
class _AbortableBindDecorator(Protocol):
    def __call__(self, fun: _BoundFunction[_P, _R], /) -> _BaseAbortableTask[_P, _R]: ...

# Iterable[str] but for a single str, whose __contains__ takes no object.
@type_check_only
class _PackageNames(Protocol):
    def __contains__(self, name: object, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...

_Packages: TypeAlias = _PackageNames | Iterator[str] | Callable[[], Iterable[str]]

class PendingConfiguration(UserDict[str, Any], AttributeDictMixin):
    callback: Callable[[], Mapping[str, Any]]
    _data: dict[str, Any]
    def __init__(self, conf: dict[str, Any], callback: Callable[[], Mapping[str, Any]]) -> None: ...
    @cached_property
    def data(self) -> Any: ...  # pyright: ignore[reportIncompatibleVariableOverride]

class Celery:
    Pickler: type[AppPickler]
    SYSTEM: str
    IS_macOS: bool
    IS_WINDOWS: bool
    main: str | None
    user_options: dict[str, set[Any]]
    steps: dict[str, set[type[Step] | str]]
    builtin_fixups: set[str]
    amqp_cls: str | type[AMQP]
    backend_cls: str | type[Backend] | None
    events_cls: str | type[Events]
    loader_cls: str | type[BaseLoader] | None
    log_cls: str | type[Logging]
    control_cls: str | type[Control]
    task_cls: str | type[_Task]
    registry_cls: str | type[TaskRegistry]
    _local: threading.local
    _fixups: list[Any]
    _pool: ConnectionPool | None
    _conf: Settings | None
    _after_fork_registered: bool
    on_configure: Signal
    on_after_configure: Signal
    on_after_finalize: Signal
    on_after_fork: Signal
    _backend_cache: Backend | None
    clock: LamportClock
    _custom_task_cls_used: bool
    set_as_current: bool
    autofinalize: bool
    namespace: str | None
    strict_typing: bool
    configured: bool
    _config_source: object
    _config_source_silent: bool
    _pending_defaults: deque[Callable[[], Mapping[str, Any]]]
    _pending_periodic_tasks: deque[Any]
    finalized: bool
    _finalize_mutex: threading.RLock
    _pending: deque[Any]
    _duplicate_task_names_warned: set[str]
    _tasks: TaskRegistry
    _using_v1_reduce: bool
    _preconf: dict[str, Any]
    _preconf_set_by_auto: set[str]
    fixups: Iterable[str]
    use_fast_trace_task: bool
    def __init__(
        self,
        main: str | None = None,
        loader: str | type[BaseLoader] | None = None,
        backend: str | type[Backend] | None = None,
        amqp: str | type[AMQP] | None = None,
        events: str | type[Events] | None = None,
        log: str | type[Logging] | None = None,
        control: str | type[Control] | None = None,
        set_as_current: bool = True,
        tasks: str | TaskRegistry | Mapping[str, _Task] | None = None,
        broker: str | Sequence[str] | None = None,
        include: Sequence[str] | None = None,
        changes: dict[str, Any] | None = None,
        config_source: object = None,
        fixups: Iterable[str] | None = None,
        task_cls: str | type[_Task] | None = None,
        autofinalize: bool = True,
        namespace: str | None = None,
        strict_typing: bool = True,
        config_source_silent: bool = False,
        **kwargs: Unpack[_SettingsOptions],
    ) -> None: ...
    def _get_default_loader(self) -> str | type[BaseLoader]: ...
    def on_init(self) -> None: ...
    def set_current(self) -> None: ...
    def set_default(self) -> None: ...
    def _ensure_after_fork(self) -> None: ...
    def close(self) -> None: ...
    def start(self, argv: list[str] | tuple[str, ...] | None = None) -> int | None: ...
    def worker_main(self, argv: list[str] | tuple[str, ...] | None = None) -> None: ...
    # The overlaps are meant: base= may be None only where nobody knows. The options are checked
    # only where no function is given: in a generic overload they would cost as much as all the rest.
    @overload
    def task(
        self, fun: Callable[_P, _R], /, *, bind: Literal[False] = False, base: None = None, **options: Any
    ) -> _Task[_P, _R]: ...
    @overload
    def task(self, unknown: _Unknown = ..., /, *, base: _Unknown, **options: Any) -> _UnknownDecorator: ...
    @overload
    def task(self, unknown: _Unknown = ..., /, *, bind: _Unknown, **options: Any) -> _UnknownDecorator: ...
    @overload
    def task(
        self,
        *,
        pydantic: Literal[True],
        bind: Literal[True],
        base: _MaybeTaskClass = None,
        **options: Any,
    ) -> _PydanticBindDecorator: ...
    @overload
    def task(
        self,
        *,
        pydantic: Literal[True],
        bind: Literal[False] = False,
        base: _MaybeTaskClass = None,
        **options: Any,
    ) -> _PydanticDecorator: ...
    @overload
    def task(  # type: ignore[overload-overlap]
        self, *, bind: Literal[True], base: None = None, **options: Unpack[_TaskOptions]
    ) -> _BindDecorator: ...
    @overload
    def task(  # type: ignore[overload-overlap]
        self, *, bind: Literal[False] = False, base: None = None, **options: Unpack[_TaskOptions]
    ) -> _Decorator: ...
    @overload
    def task(  # pyright: ignore[reportOverlappingOverload]
        self, *, base: _AbortableTaskClass, bind: Literal[True], **options: Any
    ) -> _AbortableBindDecorator: ...
    @overload
    def task(  # pyright: ignore[reportOverlappingOverload]
        self, *, base: _AbortableTaskClass, bind: Literal[False] = False, **options: Any
    ) -> _AbortableDecorator: ...
    @overload
    def task(
        self, *, base: _MaybeTaskClass, bind: Literal[True], **options: Any
    ) -> _BaseBindDecorator: ...
    @overload
    def task(
        self, *, base: _MaybeTaskClass, bind: Literal[False] = False, **options: Any
    ) -> _BaseDecorator: ...
    # mypy is slow where many overloads have all options.
    @overload
    def task(
        self,
        fun: _BoundFunction[_P, _R],
        /,
        *,
        bind: Literal[True],
        base: _MaybeTaskClass = None,
        **options: Any,
    ) -> _BaseTask[_P, _R]: ...
    @overload
    def task(
        self,
        fun: Callable[_P, _R],
        /,
        *,
        bind: Literal[False] = False,
        base: _MaybeTaskClass,
        **options: Any,
    ) -> _BaseTask[_P, _R]: ...
    @overload
    def task(
        self, *, bind: bool, base: _MaybeTaskClass = None, name: str | None = None
    ) -> _UnknownDecorator: ...
    def type_checker(self, fun: Callable[..., object], bound: bool = False) -> staticmethod[..., int]: ...
    def _task_from_fun(
        self,
        fun: Callable[..., _R],
        name: str | None = None,
        base: type[_Task[..., Any]] | None = None,
        bind: bool = False,
        pydantic: bool = False,
        pydantic_strict: bool = False,
        pydantic_context: dict[str, Any] | None = None,
        pydantic_dump_kwargs: dict[str, Any] | None = None,
        **options: Any,
    ) -> _Task[..., _R]: ...
    # Written as a union, mypy infers Never where it does not know the base of the task.
    @overload
    def register_task(self, task: _TaskT, **options: Any) -> _TaskT: ...
    @overload
    def register_task(self, task: type[_TaskT], **options: Any) -> _TaskT: ...
    def gen_task_name(self, name: str, module: str) -> str: ...
    def finalize(self, auto: bool = False) -> None: ...
    def add_defaults(self, fun: Mapping[str, Any] | Callable[[], Mapping[str, Any]]) -> None: ...
    def config_from_object(
        self, obj: object, silent: bool = False, force: bool = False, namespace: str | None = None
    ) -> Settings | None: ...
    def config_from_envvar(
        self, variable_name: str, silent: bool = False, force: bool = False
    ) -> Settings | Literal[False] | None: ...
    def config_from_cmdline(self, argv: Sequence[str], namespace: str = "celery") -> None: ...
    def setup_security(
        self,
        allowed_serializers: Iterable[str] | None = None,
        key: str | None = None,
        key_password: str | bytes | None = None,
        cert: str | None = None,
        store: str | None = None,
        digest: str = "sha256",
        serializer: str = "json",
    ) -> None: ...
    def autodiscover_tasks(
        self, packages: _Packages | None = None, related_name: str | None = "tasks", force: bool = False
    ) -> None: ...
    def _autodiscover_tasks(
        self, packages: _Packages | None, related_name: str | None, **kwargs: object
    ) -> None: ...
    def _autodiscover_tasks_from_names(self, packages: _Packages, related_name: str | None) -> None: ...
    def _autodiscover_tasks_from_fixups(self, related_name: str | None) -> None: ...
    send_task: _SendTaskMethod
    def connection_for_read(self, url: str | None = None, **kwargs: Unpack[_ConnectionOptions]) -> Connection: ...
    def connection_for_write(self, url: str | None = None, **kwargs: Unpack[_ConnectionOptions]) -> Connection: ...
    def connection(
        self,
        hostname: str | None = None,
        userid: str | None = None,
        password: str | None = None,
        virtual_host: str | None = None,
        port: int | str | None = None,
        ssl: bool | dict[str, Any] | None = None,
        connect_timeout: float | None = None,
        transport: str | None = None,
        transport_options: dict[str, Any] | None = None,
        heartbeat: float | None = None,
        login_method: str | None = None,
        failover_strategy: str | Callable[..., Iterator[str]] | None = None,
        **kwargs: Unpack[_NoOptions],
    ) -> Connection: ...
    def _connection(
        self,
        url: str | None,
        userid: str | None = None,
        password: str | None = None,
        virtual_host: str | None = None,
        port: int | str | None = None,
        ssl: bool | dict[str, Any] | None = None,
        connect_timeout: float | None = None,
        transport: str | None = None,
        transport_options: dict[str, Any] | None = None,
        heartbeat: float | None = None,
        login_method: str | None = None,
        failover_strategy: str | Callable[..., Iterator[str]] | None = None,
        **kwargs: Unpack[_NoOptions],
    ) -> Connection: ...
    broker_connection = connection
    def _acquire_connection(self, pool: bool = True) -> Connection: ...
    def connection_or_acquire(
        self, connection: Connection | None = None, pool: bool = True, *_: object, **__: object
    ) -> AbstractContextManager[Connection]: ...
    default_connection = connection_or_acquire
    def _acquire_producer(self, timeout: float | None = None) -> Producer: ...
    def producer_or_acquire(self, producer: Producer | None = None) -> AbstractContextManager[Producer]: ...
    default_producer = producer_or_acquire
    def prepare_config(self, c: Any) -> Any: ...
    def now(self) -> datetime: ...
    def select_queues(self, queues: Sequence[str] | None = None) -> None: ...
    def either(self, default_key: str, *defaults: Any) -> Any: ...
    def bugreport(self) -> str: ...
    def _get_backend(self) -> Backend: ...
    def _finalize_pending_conf(self) -> Settings: ...
    def _load_config(self) -> Settings: ...
    def _after_fork(self) -> None: ...
    @overload
    def signature(self, varies: _SigT, /) -> _SigT: ...
    @overload
    def signature(
        self,
        varies: _Task[..., _R],
        /,
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        **options: Unpack[_SignatureOptions],
    ) -> Signature[_R]: ...
    @overload
    def signature(
        self,
        varies: str | dict[str, Any],
        /,
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        **options: Unpack[_SignatureOptions],
    ) -> Signature: ...
    # A task is given its arguments here, a signature has them.
    @overload
    def add_periodic_task(
        self,
        schedule: float | timedelta | BaseSchedule,
        sig: _Step[Callable[[], object]] | _TaskWithoutArguments,
        args: tuple[()] = (),
        kwargs: dict[str, Never] | tuple[()] = (),
        name: str | None = None,
        **opts: Unpack[_PeriodicOptions],
    ) -> str: ...
    @overload
    def add_periodic_task(
        self,
        schedule: float | timedelta | BaseSchedule,
        sig: Signature | _Task[..., Any],
        args: _Args,
        kwargs: Mapping[str, Any] | tuple[()] = (),
        name: str | None = None,
        **opts: Unpack[_PeriodicOptions],
    ) -> str: ...
    @overload
    def add_periodic_task(
        self,
        schedule: float | timedelta | BaseSchedule,
        sig: Signature | _Task[..., Any],
        args: _Args = (),
        *,
        kwargs: Mapping[str, Any],
        name: str | None = None,
        **opts: Unpack[_PeriodicOptions],
    ) -> str: ...
    def create_task_cls(self) -> type[_Task[..., Any]]: ...
    def subclass_with_self(
        self,
        Class: _Cls | str,
        name: str | None = None,
        attribute: str = "app",
        reverse: str | None = None,
        keep_reduce: bool = False,
        **kw: Any,
    ) -> _Cls: ...
    @classmethod
    def __class_getitem__(cls, item: Any, /) -> GenericAlias: ...
    def _rgetattr(self, path: str) -> Any: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_info: object) -> None: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def __reduce_v1__(self) -> tuple[Any, ...]: ...
    def __reduce_keys__(self) -> dict[str, Any]: ...
    def __reduce_args__(self) -> tuple[Any, ...]: ...
    @cached_property
    def Worker(self) -> type[_Worker]: ...
    @cached_property
    def WorkController(self) -> type[_WorkController]: ...
    @cached_property
    def Beat(self) -> type[_Beat]: ...
    @cached_property
    def Task(self) -> type[_Task[..., Any]]: ...
    @cached_property
    def annotations(self) -> list[Any] | tuple[()]: ...
    @cached_property
    def AsyncResult(self) -> type[_AsyncResult]: ...
    @cached_property
    def ResultSet(self) -> type[_ResultSet]: ...
    @cached_property
    def GroupResult(self) -> type[_GroupResult]: ...
    @property
    def pool(self) -> ConnectionPool: ...
    @property
    def current_task(self) -> _Task[..., Any] | Any: ...  # None outside of a task
    @property
    def current_worker_task(self) -> _Task[..., Any] | Any: ...
    @cached_property
    def oid(self) -> str: ...
    @property
    def thread_oid(self) -> str: ...
    @cached_property
    def amqp(self) -> AMQP: ...
    @property
    def _backend(self) -> Backend | None: ...
    @_backend.setter
    def _backend(self, backend: Backend) -> None: ...
    @property
    def backend(self) -> _AppBackend: ...
    @property
    def conf(self) -> Settings: ...
    @conf.setter
    def conf(self, d: Settings) -> None: ...
    @cached_property
    def control(self) -> Control: ...
    @cached_property
    def events(self) -> Events: ...
    @cached_property
    def loader(self) -> BaseLoader: ...
    @cached_property
    def log(self) -> Logging: ...
    @cached_property
    def _canvas(self) -> ModuleType: ...
    @cached_property
    def tasks(self) -> TaskRegistry: ...
    @property
    def producer_pool(self) -> ProducerPool: ...
    def uses_utc_timezone(self) -> bool: ...
    @cached_property
    def timezone(self) -> tzinfo: ...

App = Celery
