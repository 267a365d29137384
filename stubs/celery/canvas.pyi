import builtins
from abc import ABCMeta, abstractmethod
from collections.abc import Callable, Generator, Iterable, Mapping, MutableSequence, Sequence
from types import GenericAlias
from typing import Any, Generic, Literal, Protocol, TypeAlias, overload, type_check_only

from celery.app.base import Celery
from celery.app.task import (
    Task,
    _ApplyAsyncMethod,
    _ApplyMethod,
    _Args,
    _CanvasOptions,
    _CloneOptions,
    _Link,
    _SendTaskOptions,
    _SetOptions,
    _SignatureOptions,
)
from celery.result import AsyncResult as _AsyncResult, EagerResult, GroupResult
from kombu.messaging import Producer
from kombu.utils.objects import cached_property
from typing_extensions import Concatenate, Never, ParamSpec, Self, TypeVar, Unpack

__all__ = ("Signature", "chain", "xmap", "xstarmap", "chunks", "group", "chord", "signature", "maybe_signature")

_P = ParamSpec("_P", default=...)
_R_co = TypeVar("_R_co", covariant=True, default=Any)
# With defaults, mypy takes what nobody knows for such a signature, and not for Never.
_Q = ParamSpec("_Q", default=...)
_R = TypeVar("_R")
_R1 = TypeVar("_R1")
_R2 = TypeVar("_R2", default=Any)
# mypy names them where a step does not take what the one before it gives.
_ResultOfStep1 = TypeVar("_ResultOfStep1")
_ResultOfStep2 = TypeVar("_ResultOfStep2", default=Any)
_ResultOfStep3 = TypeVar("_ResultOfStep3", default=Any)
_ResultOfStep4 = TypeVar("_ResultOfStep4", default=Any)
_ResultOfStep5 = TypeVar("_ResultOfStep5", default=Any)
_ResultOfStep6 = TypeVar("_ResultOfStep6", default=Any)
_ResultOfStep7 = TypeVar("_ResultOfStep7", default=Any)
_ResultOfStep8 = TypeVar("_ResultOfStep8", default=Any)
_A1 = TypeVar("_A1")
_A2 = TypeVar("_A2")
_T1_contra = TypeVar("_T1_contra", contravariant=True)
_T2_contra = TypeVar("_T2_contra", contravariant=True)
_F_co = TypeVar("_F_co", covariant=True)
_S = TypeVar("_S", bound=Signature)
_A_contra = TypeVar("_A_contra", contravariant=True)
_R_plain_co = TypeVar("_R_plain_co", covariant=True)

# A signature, by what it is called with once it runs: `_Step[Callable[[int], str]]` takes
# what the step before it gives.
@type_check_only
class _Step(Protocol[_F_co]):
    @property
    def _run(self) -> _F_co: ...

# See _Open.
@type_check_only
class _RunOpen(Protocol[_R_plain_co, _A_contra]):
    @overload
    def __call__(self) -> _R_plain_co: ...
    @overload
    def __call__(self, a0: _A_contra, /) -> _R_plain_co: ...

class StampingVisitor(metaclass=ABCMeta):
    def on_group_start(self, group: group, **headers: Any) -> dict[str, Any]: ...
    def on_group_end(self, group: group, **headers: Any) -> None: ...
    def on_chain_start(self, chain: _chain, **headers: Any) -> dict[str, Any]: ...
    def on_chain_end(self, chain: _chain, **headers: Any) -> None: ...
    @abstractmethod
    def on_signature(self, sig: Signature, **headers: Any) -> dict[str, Any]: ...
    # A chord, but visitors annotate it as a signature and pass it on to super().
    def on_chord_header_start(self, sig: Any, **header: Any) -> dict[str, Any]: ...
    def on_chord_header_end(self, sig: _chord, **header: Any) -> None: ...
    def on_chord_body(self, sig: _chord, **header: Any) -> dict[str, Any]: ...
    def on_callback(self, callback: Signature, **header: Any) -> dict[str, Any]: ...
    def on_errback(self, errback: Signature, **header: Any) -> dict[str, Any]: ...

# Decorated methods, unlike variables, can be reached through the class.
@type_check_only
def _apply_method(method: Callable[Concatenate[Any, _Q], _R2]) -> _ApplyMethod[Callable[_Q, _R2], _R2]: ...
@type_check_only
def _apply_async_method(method: Callable[Concatenate[Any, _Q], _R2]) -> _ApplyAsyncMethod[Callable[_Q, _R2], _R2]: ...

class Signature(dict[str, Any], Generic[_R_co, _P]):
    TYPES: dict[str, builtins.type[Signature]]
    _app: Celery | None
    _type: Task | None
    _IMMUTABLE_OPTIONS: builtins.set[str]
    @classmethod
    def register_type(cls, name: str | None = None) -> Callable[[builtins.type[_S]], builtins.type[_S]]: ...
    @classmethod
    def from_dict(cls, d: dict[str, Any], app: Celery | None = None) -> Signature: ...
    def __init__(
        self,
        task: Task[..., _R_co] | str | dict[str, Any] | None = None,
        args: Iterable[Any] | None = None,
        kwargs: dict[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        type: Any = None,
        subtask_type: str | None = None,
        immutable: bool = False,
        app: Celery | None = None,
        **ex: Any,
    ) -> None: ...
    @overload
    def __call__(self, *partial_args: _P.args, **partial_kwargs: _P.kwargs) -> _R_co: ...
    # Keywords that are stored, or have a default, can be given (again) with the rest.
    @overload
    def __call__(self: _Step[Callable[[], Any]], **partial_kwargs: Any) -> _R_co: ...
    @overload
    def __call__(self: _Step[Callable[[_A1], Any]], a1: _A1, /, **partial_kwargs: Any) -> _R_co: ...
    @property
    def _run(self) -> Callable[_P, _R_co]: ...
    @overload
    def delay(self, *partial_args: _P.args, **partial_kwargs: _P.kwargs) -> _AsyncResult[_R_co]: ...
    @overload
    def delay(self: _Step[Callable[[], Any]], **partial_kwargs: Any) -> _AsyncResult[_R_co]: ...
    @overload
    def delay(self: _Step[Callable[[_A1], Any]], a1: _A1, /, **partial_kwargs: Any) -> _AsyncResult[_R_co]: ...
    @_apply_method
    def apply(self, /, *args: _P.args, **kwargs: _P.kwargs) -> EagerResult[_R_co]: ...
    @_apply_async_method
    def apply_async(self, /, *args: _P.args, **kwargs: _P.kwargs) -> _AsyncResult[_R_co]: ...
    def _merge(
        self,
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        force: bool = False,
    ) -> tuple[tuple[Any, ...], dict[str, Any], dict[str, Any]]: ...
    @overload
    def clone(self, args: None = None, kwargs: None = None, **opts: Unpack[_CloneOptions]) -> Self: ...
    @overload
    def clone(
        self, args: _Args | None = None, kwargs: Mapping[str, Any] | None = None, **opts: Unpack[_CloneOptions]
    ) -> Signature[_R_co]: ...
    partial = clone
    def freeze(
        self,
        _id: str | None = None,
        group_id: str | None = None,
        chord: Signature | None = None,
        root_id: str | None = None,
        parent_id: str | None = None,
        group_index: int | None = None,
    ) -> _AsyncResult[_R_co]: ...
    _freeze = freeze
    @overload
    def replace(self, args: None = None, kwargs: None = None, options: Mapping[str, Any] | None = None) -> Self: ...
    @overload
    def replace(
        self,
        args: _Args | None = None,
        kwargs: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> Signature[_R_co]: ...
    @overload
    def set(  # type: ignore[overload-overlap]
        self, immutable: Literal[False] | None = None, **options: Unpack[_SetOptions]
    ) -> Self: ...
    @overload
    def set(self, immutable: bool, **options: Any) -> Signature[_R_co]: ...
    # Each stamp is an option of its own.
    @overload
    def set(self, immutable: bool | None = None, *, stamped_headers: Sequence[str], **options: Any) -> Self: ...
    def set_immutable(self, immutable: bool) -> None: ...
    def _stamp_headers(
        self,
        visitor_headers: dict[str, Any] | None = None,
        append_stamps: bool = False,
        self_headers: bool = True,
        **headers: Any,
    ) -> dict[str, Any]: ...
    def stamp(self, visitor: StampingVisitor | None = None, append_stamps: bool = False, **headers: Any) -> Self: ...
    def stamp_links(self, visitor: StampingVisitor | None, append_stamps: bool = False, **headers: Any) -> None: ...
    def _with_list_option(self, key: str) -> MutableSequence[Any]: ...
    def append_to_list_option(self, key: str, value: _R) -> _R: ...
    def extend_list_option(self, key: str, value: Any) -> None: ...
    def link(self, callback: _Step[Callable[[_R_co], _R]]) -> Signature[_R]: ...
    def link_error(self, errback: _S) -> _S: ...
    def on_error(self, errback: Signature) -> Self: ...
    def flatten_links(self) -> list[Signature]: ...
    # dict's own would take what is refused here, and silently give a dict.
    def __or__(self, other: _Step[Callable[[_R_co], _R]], /) -> chain[_R, _P]: ...  # type: ignore[override]
    def __ror__(self, other: Never, /) -> Any: ...  # type: ignore[override]
    def __ior__(self, other: _Step[Callable[[_R_co], _R]], /) -> chain[_R, _P]: ...  # type: ignore[override]
    def election(self) -> _AsyncResult[_R_co]: ...
    def reprcall(self, *args: Any, **kwargs: Any) -> str: ...
    @classmethod
    def __class_getitem__(cls, item: Any, /) -> GenericAlias: ...
    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]: ...
    def __invert__(self) -> _R_co: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def __json__(self) -> dict[str, Any]: ...
    @property
    def name(self) -> str: ...
    @cached_property
    def type(self) -> Task[..., Any]: ...
    @cached_property
    def app(self) -> Celery: ...
    @cached_property
    def AsyncResult(self) -> Callable[..., _AsyncResult[_R_co]]: ...
    @cached_property
    def _apply_async(self) -> Callable[..., _AsyncResult[_R_co]]: ...
    @property
    def id(self) -> str: ...
    @id.setter
    def id(self, value: str) -> None: ...
    @property
    def parent_id(self) -> str | None: ...
    @parent_id.setter
    def parent_id(self, value: str | None) -> None: ...
    @property
    def root_id(self) -> str | None: ...
    @root_id.setter
    def root_id(self, value: str | None) -> None: ...
    @property
    def task(self) -> str: ...
    @task.setter
    def task(self, value: str) -> None: ...
    @property
    def args(self) -> tuple[Any, ...]: ...
    @args.setter
    def args(self, value: Sequence[Any]) -> None: ...
    @property
    def kwargs(self) -> dict[str, Any]: ...
    @kwargs.setter
    def kwargs(self, value: dict[str, Any]) -> None: ...
    @property
    def options(self) -> dict[str, Any]: ...
    @options.setter
    def options(self, value: dict[str, Any]) -> None: ...
    @property
    def subtask_type(self) -> str | None: ...
    @subtask_type.setter
    def subtask_type(self, value: str | None) -> None: ...
    @property
    def immutable(self) -> bool: ...
    @immutable.setter
    def immutable(self, value: bool) -> None: ...

# Complete, or its first parameter is still open: defaults leave that to the caller.
@type_check_only
class _Open(Signature[_R_plain_co, ...], Generic[_R_plain_co, _A_contra]):
    @overload
    def __call__(self, **partial_kwargs: Any) -> _R_plain_co: ...
    @overload
    def __call__(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, a0: _A_contra, /, **partial_kwargs: Any
    ) -> _R_plain_co: ...
    @property
    def _run(self) -> _RunOpen[_R_plain_co, _A_contra]: ...
    @overload
    def delay(self, **partial_kwargs: Any) -> _AsyncResult[_R_plain_co]: ...
    @overload
    def delay(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, a0: _A_contra, /, **partial_kwargs: Any
    ) -> _AsyncResult[_R_plain_co]: ...

# With all its arguments: no mere Signature[R], of which mypy would take each other for a kind.
@type_check_only
class _CompleteSignature(Signature[_R_plain_co, ...], Generic[_R_plain_co]): ...

# Its subclasses say by __new__ what they make of their arguments. mypy would follow an
# __init__ of the same class instead.
@type_check_only
class _Canvas(Signature[_R_co, _P], Generic[_R_co, _P]):
    def __init__(self, *tasks: Any, **options: Any) -> None: ...

class _chain(_Canvas[_R_co, _P], Generic[_R_co, _P]):
    @property
    def tasks(self) -> list[Signature]: ...
    @tasks.setter
    def tasks(self, value: list[Signature]) -> None: ...
    _use_link: bool | None
    _frozen: tuple[list[Signature], list[_AsyncResult]] | None
    @classmethod
    def from_dict(cls, d: dict[str, Any], app: Celery | None = None) -> chain[Any]: ...
    def __call__(  # type: ignore[override]  # a chain is sent, not run
        self, *args: _P.args, **kwargs: _P.kwargs
    ) -> _AsyncResult[_R_co]: ...
    def unchain_tasks(self) -> list[Signature]: ...
    def _unroll_chords(self, app: Celery | None = None) -> None: ...
    def run(
        self,
        args: _Args | None = None,
        kwargs: Mapping[str, Any] | None = None,
        group_id: str | None = None,
        chord: Signature | None = None,
        task_id: str | None = None,
        link: _Link | None = None,
        link_error: _Link | None = None,
        publisher: Producer | None = None,
        producer: Producer | None = None,
        root_id: str | None = None,
        parent_id: str | None = None,
        app: Celery | None = None,
        group_index: int | None = None,
        **options: Any,
    ) -> _AsyncResult[_R_co]: ...
    def prepare_steps(
        self,
        args: _Args,
        kwargs: Mapping[str, Any],
        tasks: Iterable[Signature | dict[str, Any]],
        root_id: str | None = None,
        parent_id: str | None = None,
        link_error: _Link | None = None,
        app: Celery | None = None,
        last_task_id: str | None = None,
        group_id: str | None = None,
        chord_body: Signature | None = None,
        clone: bool = True,
        from_dict: Callable[..., Signature] = ...,
        group_index: int | None = None,
    ) -> tuple[list[Signature], list[_AsyncResult]]: ...

class chain(_chain[_R_co, _P], Generic[_R_co, _P]):
    @overload
    def __new__(cls, t1: Signature[_ResultOfStep1, _Q], /) -> chain[_ResultOfStep1, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        /,
    ) -> chain[_ResultOfStep2, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        /,
    ) -> chain[_ResultOfStep3, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        t4: _Step[Callable[[_ResultOfStep3], _ResultOfStep4]],
        /,
    ) -> chain[_ResultOfStep4, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        t4: _Step[Callable[[_ResultOfStep3], _ResultOfStep4]],
        t5: _Step[Callable[[_ResultOfStep4], _ResultOfStep5]],
        /,
    ) -> chain[_ResultOfStep5, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        t4: _Step[Callable[[_ResultOfStep3], _ResultOfStep4]],
        t5: _Step[Callable[[_ResultOfStep4], _ResultOfStep5]],
        t6: _Step[Callable[[_ResultOfStep5], _ResultOfStep6]],
        /,
    ) -> chain[_ResultOfStep6, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        t4: _Step[Callable[[_ResultOfStep3], _ResultOfStep4]],
        t5: _Step[Callable[[_ResultOfStep4], _ResultOfStep5]],
        t6: _Step[Callable[[_ResultOfStep5], _ResultOfStep6]],
        t7: _Step[Callable[[_ResultOfStep6], _ResultOfStep7]],
        /,
    ) -> chain[_ResultOfStep7, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        t4: _Step[Callable[[_ResultOfStep3], _ResultOfStep4]],
        t5: _Step[Callable[[_ResultOfStep4], _ResultOfStep5]],
        t6: _Step[Callable[[_ResultOfStep5], _ResultOfStep6]],
        t7: _Step[Callable[[_ResultOfStep6], _ResultOfStep7]],
        t8: _Step[Callable[[_ResultOfStep7], _ResultOfStep8]],
        /,
    ) -> chain[_ResultOfStep8, _Q]: ...
    @overload
    def __new__(
        cls,
        t1: Signature[_ResultOfStep1, _Q],
        t2: _Step[Callable[[_ResultOfStep1], _ResultOfStep2]],
        t3: _Step[Callable[[_ResultOfStep2], _ResultOfStep3]],
        t4: _Step[Callable[[_ResultOfStep3], _ResultOfStep4]],
        t5: _Step[Callable[[_ResultOfStep4], _ResultOfStep5]],
        t6: _Step[Callable[[_ResultOfStep5], _ResultOfStep6]],
        t7: _Step[Callable[[_ResultOfStep6], _ResultOfStep7]],
        t8: _Step[Callable[[_ResultOfStep7], _ResultOfStep8]],
        t9: _Step[Callable[[_ResultOfStep8], Any]],
        /,
        *more: Signature,
    ) -> chain[Any, _Q]: ...
    @overload
    def __new__(cls, tasks: Iterable[Signature], /, **options: Any) -> chain[Any]: ...
    @overload
    def __new__(cls, *tasks: Signature, app: Celery | None, **options: Any) -> chain[Any]: ...
    @overload
    def __new__(cls) -> chain[Any]: ...

class _basemap(Signature[_R_co, _P], Generic[_R_co, _P]):
    _task_name: str
    _unpack_args: Callable[[Mapping[str, Any]], tuple[Any, ...]]
    @classmethod
    def from_dict(cls, d: dict[str, Any], app: Celery | None = None) -> Self: ...
    def __init__(self, task: Signature, it: Iterable[Any], **options: Any) -> None: ...

# A list is not covariant, but nobody writes to a result.
class xmap(_basemap[list[_R_co], ...], Generic[_R_co]):  # pyright: ignore[reportInvalidTypeArguments]
    def __init__(
        self, task: _Step[Callable[[_A1], _R_co]], it: Iterable[_A1], **options: Unpack[_CanvasOptions]
    ) -> None: ...

class xstarmap(_basemap[list[_R_co], ...], Generic[_R_co]):  # pyright: ignore[reportInvalidTypeArguments]
    def __init__(
        self, task: Signature[_R_co, ...], it: Iterable[Iterable[Any]], **options: Unpack[_CanvasOptions]
    ) -> None: ...

class chunks(Signature[list[list[_R_co]], ...], Generic[_R_co]):  # pyright: ignore[reportInvalidTypeArguments]
    _unpack_args: Callable[[Mapping[str, Any]], tuple[Any, ...]]
    @classmethod
    def from_dict(cls, d: dict[str, Any], app: Celery | None = None) -> Self: ...
    def __init__(
        self, task: Signature[_R_co, ...], it: Iterable[Iterable[Any]], n: int, **options: Unpack[_CanvasOptions]
    ) -> None: ...
    def __call__(self, **options: Unpack[_SendTaskOptions]) -> GroupResult[list[_R_co]]: ...  # type: ignore[override]
    def delay(self, *partial_args: Never) -> GroupResult[list[_R_co]]: ...  # type: ignore[override]
    def apply_async(  # type: ignore[override]
        self, args: _Args | None = None, kwargs: Mapping[str, Any] | None = None, **opts: Unpack[_SendTaskOptions]
    ) -> GroupResult[list[_R_co]]: ...
    def group(self) -> _GroupOfLists[_R_co]: ...
    @classmethod
    def apply_chunks(
        cls, task: Signature[_R, ...], it: Iterable[Iterable[Any]], n: int, app: Celery | None = None
    ) -> GroupResult[list[_R]]: ...

class group(_Canvas[list[_R_co], _P], Generic[_R_co, _P]):  # pyright: ignore[reportInvalidTypeArguments]
    @property
    def tasks(self) -> list[Signature[_R_co]]: ...
    @tasks.setter
    def tasks(self, value: Iterable[Signature]) -> None: ...
    @classmethod
    def from_dict(cls, d: dict[str, Any], app: Celery | None = None) -> group[Any]: ...
    # The same is lacking in all, or the same but for names and defaults.
    @overload
    def __new__(  # type: ignore[overload-overlap]
        cls, tasks: Iterable[Signature[_R, _Q]], /
    ) -> group[_R, _Q]: ...
    @overload
    def __new__(  # type: ignore[overload-overlap]
        cls, *tasks: Signature[_R2, _Q]
    ) -> group[_R2, _Q]: ...
    @overload
    def __new__(
        cls, tasks: Iterable[_Step[Callable[[_A1], _R]]], /
    ) -> group[_R, [_A1]]: ...
    @overload
    def __new__(cls, *tasks: _Step[Callable[[_A1], _R]]) -> group[_R, [_A1]]: ...
    @overload
    def __new__(
        cls, tasks: Iterable[_Step[Callable[[], _R]]], /
    ) -> group[_R, []]: ...
    @overload
    def __new__(cls, *tasks: _Step[Callable[[], _R]]) -> group[_R, []]: ...
    @overload
    def __new__(
        cls, tasks: Iterable[_Step[Callable[[_A1, _A2], _R]]], /
    ) -> group[_R, [_A1, _A2]]: ...
    @overload
    def __new__(
        cls, *tasks: _Step[Callable[[_A1, _A2], _R]]
    ) -> group[_R, [_A1, _A2]]: ...
    # mypy takes a list of signatures that lack different things for a list[object], but here.
    @overload
    def __new__(cls, tasks: Iterable[Signature], /) -> group[Any]: ...
    @overload
    def __new__(
        cls, tasks: Iterable[Signature[_R, _Q]], /, **options: Unpack[_CanvasOptions]
    ) -> group[_R, _Q]: ...
    @overload
    def __new__(cls, *tasks: Signature[_R, _Q], **options: Unpack[_CanvasOptions]) -> group[_R, _Q]: ...
    def __call__(  # type: ignore[override]  # a group is sent, not run
        self, *partial_args: _P.args, **options: _P.kwargs
    ) -> GroupResult[_R_co]: ...
    def __or__(self, other: _Step[Callable[[list[_R_co]], _R]], /) -> _chord[_R, _P]: ...  # type: ignore[override]
    def skew(self, start: float = 1.0, stop: float | None = None, step: float = 1.0) -> Self: ...
    def delay(  # type: ignore[override]  # GroupResult is no AsyncResult
        self, *partial_args: _P.args, **partial_kwargs: _P.kwargs
    ) -> GroupResult[_R_co]: ...
    @_apply_method
    def apply(self, /, *args: _P.args, **kwargs: _P.kwargs) -> GroupResult[_R_co]: ...  # type: ignore[override]
    @_apply_async_method
    def apply_async(self, /, *args: _P.args, **kwargs: _P.kwargs) -> GroupResult[_R_co]: ...  # type: ignore[override]
    def link(self, sig: _Step[Callable[[], _R]]) -> Signature[_R]: ...  # type: ignore[override]  # made immutable first
    def link_error(self, sig: _S) -> tuple[_S, ...]: ...  # type: ignore[override]
    def _prepared(
        self,
        tasks: Iterable[Any],
        partial_args: Sequence[Any],
        group_id: str,
        root_id: str | None,
        app: Celery,
        CallableSignature: Any = ...,
        from_dict: Callable[..., Signature] = ...,
        isinstance: Any = ...,
        tuple: Any = ...,
        *,
        freeze: bool = True,
    ) -> Generator[Any]: ...
    def _apply_tasks(
        self,
        tasks: Iterable[Any],
        producer: Producer | None = None,
        app: Celery | None = None,
        p: Any = None,
        add_to_parent: bool | None = None,
        chord: Signature | None = None,
        args: _Args | None = None,
        kwargs: Mapping[str, Any] | None = None,
        group_index: int | None = None,
        **options: Any,
    ) -> Generator[_AsyncResult[_R_co]]: ...
    def _freeze_gid(self, options: Mapping[str, Any]) -> tuple[dict[str, Any], str, str | None]: ...
    def _freeze_group_tasks(
        self,
        _id: str | None = None,
        group_id: str | None = None,
        chord: Signature | None = None,
        root_id: str | None = None,
        parent_id: str | None = None,
        group_index: int | None = None,
    ) -> tuple[str, list[_AsyncResult | GroupResult]]: ...
    def freeze(  # type: ignore[override]
        self,
        _id: str | None = None,
        group_id: str | None = None,
        chord: Signature | None = None,
        root_id: str | None = None,
        parent_id: str | None = None,
        group_index: int | None = None,
    ) -> GroupResult[_R_co]: ...
    _freeze = freeze  # type: ignore[assignment]
    def _freeze_tasks(
        self,
        tasks: Iterable[Any],
        group_id: str,
        chord: Signature | None,
        root_id: str | None,
        parent_id: str | None,
    ) -> Generator[_AsyncResult | GroupResult]: ...
    def _unroll_tasks(self, tasks: Iterable[Any]) -> Generator[Signature]: ...
    def _freeze_unroll(
        self,
        new_tasks: list[Signature],
        group_id: str,
        chord: Signature | None,
        root_id: str | None,
        parent_id: str | None,
    ) -> Generator[_AsyncResult | GroupResult]: ...
    def __len__(self) -> int: ...
    @property
    def app(self) -> Celery: ...  # pyright: ignore[reportIncompatibleVariableOverride]

_GroupOfLists: TypeAlias = group[list[_R], ...]

class _chord(_Canvas[_R_co, _P], Generic[_R_co, _P]):
    @classmethod
    def from_dict(cls, d: dict[str, Any], app: Celery | None = None) -> _chord[Any]: ...
    @staticmethod
    def _unpack_args(header: Any = None, body: Any = None, **kwargs: Any) -> Any: ...
    # A list comes first: each overload that is tried in vain works out all its signatures.
    @overload
    def __new__(  # type: ignore[overload-overlap]
        cls,
        header: Iterable[Signature[_R1, _Q]],
        body: _Step[Callable[[list[_R1]], _R2]],
    ) -> _chord[_R2, _Q]: ...
    @overload
    def __new__(
        cls, header: group[_R1, _Q], body: _Step[Callable[[list[_R1]], _R2]]
    ) -> _chord[_R2, _Q]: ...
    @overload
    def __new__(
        cls,
        header: Iterable[_Step[Callable[[_A1], _R1]]],
        body: _Step[Callable[[list[_R1]], _R2]],
    ) -> _chord[_R2, [_A1]]: ...
    @overload
    def __new__(
        cls,
        header: Iterable[_Step[Callable[[], _R1]]],
        body: _Step[Callable[[list[_R1]], _R2]],
    ) -> _chord[_R2, []]: ...
    @overload
    def __new__(  # type: ignore[overload-overlap]
        cls, header: Iterable[Signature[_R1, _Q]], body: None = None
    ) -> _HeaderOnly[_R1, _Q]: ...
    @overload
    def __new__(
        cls, header: group[_R1, _Q], body: None = None
    ) -> _HeaderOnly[_R1, _Q]: ...
    @overload
    def __new__(
        cls, header: Iterable[_Step[Callable[[_A1], _R1]]], body: None = None
    ) -> _HeaderOnly[_R1, [_A1]]: ...
    @overload
    def __new__(
        cls, header: Iterable[_Step[Callable[[], _R1]]], body: None = None
    ) -> _HeaderOnly[_R1, []]: ...
    # One signature is a header of one.
    @overload
    def __new__(
        cls, header: Signature[_R1, _Q], body: _Step[Callable[[list[_R1]], _R2]]
    ) -> _chord[_R2, _Q]: ...
    @overload
    def __new__(
        cls, header: Signature[_R1, _Q], body: None = None
    ) -> _HeaderOnly[_R1, _Q]: ...
    @overload
    def __new__(
        cls,
        header: Iterable[Signature[_R1, _Q]],
        body: _Step[Callable[[list[_R1]], _R2]],
        **options: Unpack[_CanvasOptions],
    ) -> _chord[_R2, _Q]: ...
    @overload
    def __new__(
        cls, header: Iterable[Signature[_R1, _Q]], body: None = None, **options: Unpack[_CanvasOptions]
    ) -> _HeaderOnly[_R1, _Q]: ...
    def __call__(  # type: ignore[override]  # a chord is sent, not run, and takes no arguments here
        self: _Step[Callable[[], Any]],
        body: Signature | None = None,
        *,
        interval: float | None = None,
        max_retries: int | None = None,
        **options: Unpack[_SendTaskOptions],
    ) -> _AsyncResult[_R_co]: ...
    def __or__(self, other: _Step[Callable[[_R_co], _R]], /) -> _chord[_R, _P]: ...  # type: ignore[override]
    @classmethod
    def _descend(cls, sig_obj: Any) -> int: ...
    def __length_hint__(self) -> int: ...
    @staticmethod
    def _body_options(options: Mapping[str, Any]) -> dict[str, Any]: ...
    @staticmethod
    def _add_body_callbacks(body: Signature, options: dict[str, Any]) -> Signature: ...
    def run(
        self,
        header: group,
        body: Signature,
        partial_args: _Args,
        app: Celery | None = None,
        interval: float | None = None,
        countdown: float = 1,
        max_retries: int | None = None,
        eager: bool = False,
        task_id: str | None = None,
        kwargs: Mapping[str, Any] | None = None,
        header_delay: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> _AsyncResult[_R_co]: ...
    def _unroll_body(self) -> list[Signature]: ...
    @cached_property
    def app(self) -> Celery: ...
    def _get_app(self, body: Signature | None = None) -> Celery: ...
    @staticmethod
    def _app_of(task: Signature) -> Celery | None: ...
    # A group, or a list of signatures.
    @property
    def tasks(self) -> Any: ...
    @tasks.setter
    def tasks(self, value: Any) -> None: ...
    @property
    def body(self) -> Signature[_R_co]: ...
    @body.setter
    def body(self, value: Signature) -> None: ...

# chord(header), still without a body.
@type_check_only
class _HeaderOnly(_chord[list[_R_co], _P], Generic[_R_co, _P]):  # pyright: ignore[reportInvalidTypeArguments]
    def __call__(  # type: ignore[override]
        self: _Step[Callable[[], Any]],
        body: _Step[Callable[[list[_R_co]], _R]],
        *,
        interval: float | None = None,
        max_retries: int | None = None,
        **options: Unpack[_SendTaskOptions],
    ) -> _AsyncResult[_R]: ...

chord = _chord

@overload
def signature(varies: _S, *args: Any, app: Celery | None = None) -> _S: ...
@overload
def signature(
    varies: Task[..., _R],
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    **options: Unpack[_SignatureOptions],
) -> Signature[_R]: ...
@overload
def signature(
    varies: str | dict[str, Any],
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    **options: Unpack[_SignatureOptions],
) -> Signature: ...

subtask = signature

@overload
def maybe_signature(d: None, app: Celery | None = None, clone: bool = False) -> None: ...
@overload
def maybe_signature(d: _S, app: Celery | None = None, clone: bool = False) -> _S: ...
@overload
def maybe_signature(d: dict[str, Any], app: Celery | None = None, clone: bool = False) -> Signature: ...

maybe_subtask = maybe_signature
