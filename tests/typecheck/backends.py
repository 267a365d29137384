"""Result backends: what applications call, subclass and override."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from celery import Celery
from celery.app.task import Context
from celery.backends.base import (
    Backend,
    BaseBackend,
    BaseDictBackend,
    BaseKeyValueStoreBackend,
    DisabledBackend,
    KeyValueStoreBackend,
    get_current_task,
)
from celery.backends.cache import CacheBackend
from celery.backends.filesystem import FilesystemBackend
from celery.backends.redis import RedisBackend, SentinelBackend
from celery.backends.rpc import RPCBackend
from celery.result import AsyncResult, GroupResult
from typing_extensions import assert_type, override

if TYPE_CHECKING:  # needs SQLAlchemy
    from celery.backends.database import DatabaseBackend, Task, TaskExtended
    from celery.backends.database.session import ResultModelBase, SessionManager


def reads(backend: Backend, task_id: str) -> None:
    assert_type(backend.get_state(task_id), str)
    assert_type(backend.get_result(task_id), Any)
    assert_type(backend.get_traceback(task_id), str | None)
    assert_type(backend.get_task_meta(task_id), dict[str, Any])
    assert_type(backend.get_task_meta(task_id, cache=False)["status"], Any)
    assert_type(backend.restore_group(task_id), GroupResult | None)
    assert_type(backend.as_uri(), str)
    assert_type(backend.as_uri(include_password=True), str)
    assert_type(backend.is_cached(task_id), bool)
    assert_type(backend.prepare_expires(None), float | None)
    assert_type(backend.prepare_expires(timedelta(hours=1), type=int), int | None)
    backend.get_state(1)  # E: a task id is a str
    backend.get_task_meta(task_id, cached=False)  # E: no such parameter
    backend.get_staet(task_id)  # E: no such method
    backend.as_uri().upper(1)  # E: as_uri() is a str
    backend.prepare_expires("1h")  # E: not a duration
    backend.restore_group(task_id).get()  # E: there may be no such group


def writes(backend: BaseBackend, task_id: str, request: Context, exc: ValueError) -> None:
    backend.store_result(task_id, {"done": 1}, "PROGRESS")
    backend.store_result(task_id, exc, "FAILURE", traceback="...", request=request)
    backend.store_result(task_id=task_id, result=None, state="SUCCESS", mine=1)
    backend.mark_as_started(task_id, pid=1, hostname="a")
    backend.mark_as_done(task_id, 3, request=request, store_result=False)
    backend.mark_as_failure(task_id, exc, traceback="...", call_errbacks=False)
    backend.mark_as_retry(task_id, exc)
    backend.mark_as_revoked(task_id, "why")
    backend.forget(task_id)
    backend.cleanup()
    backend.process_cleanup()
    backend.expires = 60
    backend.serializer = "json"
    backend.store_result(task_id, {"done": 1})  # E: no state
    backend.store_result(task_id, 1, state=2)  # E: a state is a str
    backend.mark_as_failure(task_id, "failed")  # E: not an exception
    backend.mark_as_done(task_id)  # E: no result
    backend.serializer = 1  # E: a serializer is a name


def exceptions(backend: Backend, stored: dict[str, str], exc: KeyError) -> None:
    assert_type(backend.exception_to_python(None), None)
    assert_type(backend.exception_to_python(exc), BaseException)
    raise backend.exception_to_python(stored)


def waits(backend: BaseBackend, result: AsyncResult) -> None:
    assert_type(backend.wait_for("id", timeout=1.5), dict[str, Any])
    assert_type(backend.add_pending_result(result), AsyncResult)
    backend.wait_for("id", timeout=None, on_interval=lambda: None)
    backend.wait_for("id", timeout="1")  # E: seconds are a number


class MemoryBackend(KeyValueStoreBackend):
    """A store of one's own."""

    supports_autoexpire = True
    implements_incr = True
    key_t = str

    def __init__(self, url: str | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, url=url, **kwargs)
        self.store: dict[str, bytes] = {}

    @override
    def get(self, key: str) -> bytes | None:
        return self.store.get(key)

    @override
    def set(self, key: str, value: bytes) -> None:
        self.store[key] = value

    @override
    def mget(self, keys: list[str]) -> list[bytes | None]:
        return [self.get(key) for key in keys]

    @override
    def delete(self, key: str) -> None:
        del self.store[key]

    @override
    def incr(self, key: str) -> int:
        return 1

    @override
    def expire(self, key: str, value: int) -> None: ...

    def forget_all(self, task_ids: Iterable[str]) -> None:
        for task_id in task_ids:
            self.delete(self.get_key_for_task(task_id))
            self._forget(task_id)
            self._forget(1)  # E: a task id is a str


class AnnouncingBackend(BaseDictBackend):
    """A backend that overrides what Celery calls."""

    def _store_result(
        self,
        task_id: str,
        result: Any,
        state: str,
        traceback: str | None = None,
        request: Context | None = None,
        **kwargs: Any,
    ) -> Any:
        meta = self._get_result_meta(result, state, traceback, request)
        assert_type(meta, dict[str, Any])
        return self.encode(meta)

    def _get_task_meta_for(self, task_id: str) -> dict[str, Any]:
        return {"status": "PENDING", "result": None}

    @override
    def store_result(
        self,
        task_id: str,
        result: Any,
        state: str,
        traceback: str | None = None,
        request: Context | None = None,
        **kwargs: Any,
    ) -> Any:
        if request is not None:
            assert_type(request, Context)
        return super().store_result(task_id, result, state, traceback, request, **kwargs)

    @override
    def on_chord_part_return(self, request: Context, state: str, result: Any, **kwargs: Any) -> None:
        super().on_chord_part_return(request, state, result, **kwargs)

    @override
    def decode(self, data: Any) -> Any:
        return super().decode(data)

    @override
    def exception_safe_to_retry(self, exc: BaseException) -> bool:
        return isinstance(exc, OSError)

    @override
    def process_cleanup(self) -> None:
        super().process_cleanup()

    @override
    def cleanup(self) -> None:
        self.app.now()
        self.cleanup_all()  # E: no such method

    @override
    def as_uri(self, include_password: bool = False) -> str:
        return "announcing://"


class LoggingRedisBackend(RedisBackend):
    """The backend that projects subclass most."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.connparams["client_name"] = "mine"

    @override
    def set(self, key: bytes, value: bytes, expires: int | None = None, **retry_policy: Any) -> None:
        super().set(key, value, expires=expires, **retry_policy)

    @override
    def on_connection_error(self, max_retries: Any, exc: Any, intervals: Any, retries: Any) -> Any:
        return super().on_connection_error(max_retries, exc, intervals, retries)

    def size(self) -> Any:
        return self.client.dbsize()

    def peers(self) -> int:
        assert_type(self.ensure(len, ("abc",), max_retries=3), int)
        return self.ensure(len)  # E: no arguments for the function


def keys(backend: BaseKeyValueStoreBackend) -> None:
    backend.get_key_for_task("id")
    backend.get_key_for_task(b"id")
    backend.get_key_for_task(UUID(int=1))
    backend.get_key_for_group("id", ".t")
    backend.get_key_for_task()  # E: whose key?
    backend.get_key_for_task(3)  # E: not an id


def concrete(app: Celery, url: str) -> None:
    RedisBackend(app=app, url=url)
    RedisBackend("localhost", 6379, 0, app=app)
    SentinelBackend(app=app, url=url).as_uri(include_password=True)
    CacheBackend(app, backend="memory://").client.clear()
    FilesystemBackend(url="file:///tmp", app=app).cleanup()
    RPCBackend(app).binding.name
    assert_type(DatabaseBackend(url, app=app).task_cls, type[Task])
    DatabaseBackend(url, app=app).ResultSession().commit()
    RedisBackend(port="6379", app=app)  # E: a port is a number
    CacheBackend("memory://")  # E: the app comes first
    RPCBackend(app, persistent="yes")  # E: a bool
    FilesystemBackend(3)  # E: a URL is a str


def disabled(backend: DisabledBackend) -> None:
    backend.store_result("id", 1, "SUCCESS")
    assert_type(backend.as_uri(), str)


def models(session: Any, manager: SessionManager) -> None:
    row = Task("id")
    assert_type(row.status, str)
    assert_type(row.traceback, str | None)
    assert_type(row.to_dict(), dict[str, Any])
    assert_type(TaskExtended("id").retries, int | None)
    row.status = "SUCCESS"
    session.query(Task).filter(Task.task_id.in_(["a"]), Task.status == "SUCCESS")
    ResultModelBase.metadata.create_all(manager.get_engine("sqlite://"))
    row.status = 3  # E: a status is a str
    Task()  # E: no task id
    row.stauts  # E: no such column
    manager.get_engine()  # E: no URI

# Backends of one's own take it from here.
current = get_current_task()
current.name if current else None
current.nam if current else None  # E static: name
