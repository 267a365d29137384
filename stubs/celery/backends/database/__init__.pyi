from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from logging import Logger
from typing import Any, TypeAlias, TypeVar

from celery.app.task import Context
from celery.backends.base import BaseBackend
from celery.backends.database.models import Task as Task
from celery.backends.database.models import TaskExtended as TaskExtended
from celery.backends.database.models import TaskSet as TaskSet
from celery.backends.database.session import SessionManager as SessionManager
from celery.result import GroupResult

__all__ = ("DatabaseBackend",)

_GroupT = TypeVar("_GroupT", bound=GroupResult)

# A session of the package SQLAlchemy, which may be absent.
_Session: TypeAlias = Any

logger: Logger
RETRYABLE_DB_ERRORS: tuple[type[Exception], ...]

@contextmanager
def session_cleanup(session: _Session) -> Generator[None]: ...

class DatabaseBackend(BaseBackend):
    task_cls: type[Task]
    taskset_cls: type[TaskSet]
    # Made so by the `expires_type` that this backend asks for.
    expires: timedelta | None  # type: ignore[assignment]
    engine_options: dict[str, Any]
    short_lived_sessions: bool
    session_manager: SessionManager
    def __init__(
        self,
        dburi: str | None = None,
        engine_options: dict[str, Any] | None = None,
        url: str | None = None,
        **kwargs: Any,
    ) -> None: ...
    @property
    def extended_result(self) -> bool: ...
    def exception_safe_to_retry(self, exc: BaseException) -> bool: ...
    def on_backend_retryable_error(self, exc: BaseException) -> None: ...
    def _create_tables(self) -> None: ...
    def ResultSession(self, session_manager: SessionManager | None = None) -> _Session: ...
    def _query_task(self, session: _Session, task_id: str, for_update: bool = False) -> Task | Any: ...
    def _store_result(
        self,
        task_id: str,
        result: Any,
        state: str,
        traceback: str | None = None,
        request: Context | None = None,
        **kwargs: Any,
    ) -> None: ...
    def _update_result(
        self,
        task: Task,
        result: Any,
        state: str,
        traceback: str | None = None,
        request: Context | None = None,
    ) -> None: ...
    def _get_task_meta_for(self, task_id: str) -> dict[str, Any]: ...
    def _decode_stored_result(self, payload: Any) -> Any: ...
    def task_result_exists(self, task_id: str) -> bool: ...
    def _task_result_exists(self, task_id: str) -> bool: ...
    def _save_group(self, group_id: str, result: _GroupT) -> _GroupT: ...
    def _restore_group(self, group_id: str) -> dict[str, Any] | None: ...
    def _delete_group(self, group_id: str) -> None: ...
    def _forget(self, task_id: str) -> None: ...
    def cleanup(self) -> None: ...
    def _cleanup(self) -> None: ...
