from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar, type_check_only

from celery.app.base import Celery
from celery.result import AsyncResult, ResultSet

_R = TypeVar("_R")

E_STILL_WAITING: str

@type_check_only
class _Writable(Protocol):
    def write(self, s: str, /) -> object: ...

def humanize_seconds(
    secs: float, prefix: str = "", sep: str = "", now: str = "now", *, microseconds: bool = True
) -> str: ...

class Sentinel(Exception): ...

class ManagerMixin:
    app: Celery
    stdout: _Writable
    stderr: _Writable
    connerrors: tuple[type[BaseException], ...]
    block_timeout: float
    no_join: bool
    def _init_manager(
        self,
        block_timeout: float = 1800.0,
        no_join: bool = False,
        stdout: _Writable | None = None,
        stderr: _Writable | None = None,
    ) -> None: ...
    def remark(self, s: str, sep: str = "-") -> None: ...
    def warn(self, s: str) -> None: ...
    def missing_results(self, r: Iterable[AsyncResult[Any]]) -> list[str]: ...
    def wait_for(
        self,
        fun: Callable[..., _R],
        catch: type[BaseException] | tuple[type[BaseException], ...],
        desc: str = "thing",
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        errback: Callable[[BaseException, float, int], object] | None = None,
        max_retries: int | None = 10,
        interval_start: float = 0.1,
        interval_step: float = 0.5,
        interval_max: float = 5.0,
        emit_warning: bool = False,
        **options: Any,
    ) -> _R: ...
    def ensure_not_for_a_while(
        self,
        fun: Callable[..., object],
        catch: type[BaseException] | tuple[type[BaseException], ...],
        desc: str = "thing",
        max_retries: int | None = 20,
        interval_start: float = 0.1,
        interval_step: float = 0.02,
        interval_max: float = 1.0,
        emit_warning: bool = False,
        **options: Any,
    ) -> None: ...
    def retry_over_time(self, *args: Any, **kwargs: Any) -> Any: ...
    # Options of ResultSet.get; None if results are not waited for.
    def join(
        self,
        r: AsyncResult[Any] | ResultSet[Any],
        propagate: bool = False,
        max_retries: int | None = 10,
        **kwargs: Any,
    ) -> Any: ...
    # An Inspect of the app's own control class.
    def inspect(self, timeout: float = 3.0) -> Any: ...
    def query_tasks(
        self, ids: Iterable[str], timeout: float = 0.5
    ) -> Iterator[tuple[str, dict[str, Any]]]: ...
    def query_task_states(
        self, ids: Iterable[str], timeout: float = 0.5
    ) -> defaultdict[str, set[str]]: ...
    def assert_accepted(
        self,
        ids: Collection[str],
        interval: float = 0.5,
        desc: str = "waiting for tasks to be accepted",
        **policy: Any,
    ) -> bool: ...
    def assert_received(
        self,
        ids: Collection[str],
        interval: float = 0.5,
        desc: str = "waiting for tasks to be received",
        **policy: Any,
    ) -> bool: ...
    def assert_result_tasks_in_progress_or_completed(
        self,
        async_results: Collection[AsyncResult[Any]],
        interval: float = 0.5,
        desc: str = "waiting for tasks to be started or completed",
        **policy: Any,
    ) -> bool: ...
    def assert_task_state_from_result(
        self,
        fun: Callable[..., bool],
        results: Collection[AsyncResult[Any]],
        interval: float = 0.5,
        **policy: Any,
    ) -> bool: ...
    @staticmethod
    def is_result_task_in_progress(results: Iterable[AsyncResult[Any]], **kwargs: Any) -> bool: ...
    def assert_task_worker_state(
        self, fun: Callable[..., bool], ids: Collection[str], interval: float = 0.5, **policy: Any
    ) -> bool: ...
    def is_received(self, ids: Collection[str], **kwargs: Any) -> bool: ...
    def is_accepted(self, ids: Collection[str], **kwargs: Any) -> bool: ...
    def _ids_matches_state(
        self, expected_states: Iterable[str], ids: Collection[str], timeout: float = 0.5
    ) -> bool: ...
    def true_or_raise(self, fun: Callable[..., _R], *args: Any, **kwargs: Any) -> _R: ...
    def wait_until_idle(self) -> None: ...

class Manager(ManagerMixin):
    def __init__(
        self,
        app: Celery,
        *,
        block_timeout: float = 1800.0,
        no_join: bool = False,
        stdout: _Writable | None = None,
        stderr: _Writable | None = None,
    ) -> None: ...
