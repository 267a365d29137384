from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

from celery.app.base import Celery
from celery.app.task import Task
from celery.contrib.testing.worker import TestWorkController

# Types of pytest, which a plain install lacks.
_Config: TypeAlias = Any
_FixtureRequest: TypeAlias = Any

NO_WORKER: str | None

def pytest_configure(config: _Config) -> None: ...
@contextmanager
def _create_app(
    enable_logging: bool = False,
    use_trap: bool = False,
    parameters: Mapping[str, Any] | None = None,
    **config: Any,
) -> Iterator[Celery]: ...

# Fixtures, described as the functions that pytest calls. Without a worker
# (NO_WORKER is set) the two worker fixtures fail.
def use_celery_app_trap() -> bool: ...
def celery_session_app(
    request: _FixtureRequest,
    celery_config: Mapping[str, Any],
    celery_parameters: Mapping[str, Any],
    celery_enable_logging: bool,
    use_celery_app_trap: bool,
) -> Iterator[Celery]: ...
def celery_session_worker(
    request: _FixtureRequest,
    celery_session_app: Celery,
    celery_includes: Sequence[str],
    celery_class_tasks: Sequence[Task[..., Any] | type[Task[..., Any]]],
    celery_worker_pool: str,
    celery_worker_parameters: Mapping[str, Any],
) -> Iterator[TestWorkController]: ...
def celery_enable_logging() -> bool: ...
def celery_includes() -> Sequence[str]: ...
def celery_worker_pool() -> str: ...
def celery_config() -> Mapping[str, Any]: ...
def celery_parameters() -> Mapping[str, Any]: ...
def celery_worker_parameters() -> Mapping[str, Any]: ...
def celery_app(
    request: _FixtureRequest,
    celery_config: Mapping[str, Any],
    celery_parameters: Mapping[str, Any],
    celery_enable_logging: bool,
    use_celery_app_trap: bool,
) -> Iterator[Celery]: ...
def celery_class_tasks() -> list[Task[..., Any] | type[Task[..., Any]]]: ...
def celery_worker(
    request: _FixtureRequest,
    celery_app: Celery,
    celery_includes: Sequence[str],
    celery_worker_pool: str,
    celery_worker_parameters: Mapping[str, Any],
) -> Iterator[TestWorkController]: ...
def depends_on_current_app(celery_app: Celery) -> None: ...
