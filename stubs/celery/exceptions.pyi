from collections.abc import Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import IO, Any, NoReturn

from kombu.exceptions import OperationalError
from typing_extensions import Self

from celery.canvas import Signature

__all__ = (
    "reraise",
    "CeleryWarning",
    "AlwaysEagerIgnored",
    "DuplicateNodenameWarning",
    "DuplicateTaskNameWarning",
    "FixupWarning",
    "NotConfigured",
    "SecurityWarning",
    "CeleryError",
    "ImproperlyConfigured",
    "SecurityError",
    "OperationalError",
    "TaskPredicate",
    "Ignore",
    "Reject",
    "Retry",
    "TaskError",
    "QueueNotFound",
    "IncompleteStream",
    "NotRegistered",
    "AlreadyRegistered",
    "TimeoutError",
    "MaxRetriesExceededError",
    "TaskRevokedError",
    "InvalidTaskError",
    "ChordError",
    "BackendError",
    "BackendGetMetaError",
    "BackendStoreError",
    "SoftTimeLimitExceeded",
    "TimeLimitExceeded",
    "WorkerLostError",
    "Terminated",
    "CPendingDeprecationWarning",
    "CDeprecationWarning",
    "WorkerShutdown",
    "WorkerTerminate",
    "CeleryCommandException",
)

UNREGISTERED_FMT: str

def reraise(tp: object, value: BaseException, tb: TracebackType | None = None) -> NoReturn: ...

class CeleryWarning(UserWarning): ...
class AlwaysEagerIgnored(CeleryWarning): ...
class DuplicateNodenameWarning(CeleryWarning): ...
class DuplicateTaskNameWarning(CeleryWarning): ...
class FixupWarning(CeleryWarning): ...
class NotConfigured(CeleryWarning): ...
class SecurityWarning(CeleryWarning): ...
class CeleryError(Exception): ...
class TaskPredicate(CeleryError): ...

class Retry(TaskPredicate):
    message: str | None
    exc: BaseException | None
    excs: str | None
    when: float | datetime | None
    is_eager: bool
    sig: Signature | None
    # At run time **kwargs end in Exception.__init__, which takes none.
    def __init__(
        self,
        message: str | None = None,
        exc: BaseException | str | None = None,
        when: float | datetime | None = None,
        is_eager: bool = False,
        sig: Signature | None = None,
    ) -> None: ...
    def humanize(self) -> str: ...
    def __reduce__(
        self,
    ) -> tuple[type[Self], tuple[str | None, BaseException | None, float | datetime | None]]: ...

RetryTaskError = Retry

class Ignore(TaskPredicate): ...

class Reject(TaskPredicate):
    reason: Any  # whatever was given
    requeue: bool
    def __init__(self, reason: object = None, requeue: bool = False) -> None: ...

class ImproperlyConfigured(CeleryError): ...
class SecurityError(CeleryError): ...
class TaskError(CeleryError): ...
class QueueNotFound(KeyError, TaskError): ...
class IncompleteStream(TaskError): ...
class NotRegistered(KeyError, TaskError): ...
class AlreadyRegistered(TaskError): ...
class TimeoutError(TaskError): ...

class MaxRetriesExceededError(TaskError):
    task_args: Sequence[Any]
    task_kwargs: Mapping[str, Any]
    def __init__(
        self,
        *args: object,
        task_args: Sequence[Any] = ...,
        task_kwargs: Mapping[str, Any] = ...,
    ) -> None: ...

class TaskRevokedError(TaskError): ...
class InvalidTaskError(TaskError): ...
class ChordError(TaskError): ...
class CPendingDeprecationWarning(PendingDeprecationWarning): ...
class CDeprecationWarning(DeprecationWarning): ...
class WorkerTerminate(SystemExit): ...

SystemTerminate = WorkerTerminate

class WorkerShutdown(SystemExit): ...
class BackendError(Exception): ...

class BackendGetMetaError(BackendError):
    task_id: str
    def __init__(self, *args: object, task_id: str = "") -> None: ...

class BackendStoreError(BackendError):
    state: str
    task_id: str
    def __init__(self, *args: object, state: str = "", task_id: str = "") -> None: ...

# A click.ClickException: click would be a third of what a checker reads for `import celery`.
class CeleryCommandException(Exception):
    exit_code: int
    message: str
    show_color: bool | None
    def __init__(self, message: str, exit_code: int) -> None: ...
    def format_message(self) -> str: ...
    def show(self, file: IO[Any] | None = None) -> None: ...

# billiard's, declared here so that who imports celery need not read billiard.
class TimeLimitExceeded(Exception): ...
class SoftTimeLimitExceeded(Exception): ...
class WorkerLostError(Exception): ...
class Terminated(Exception): ...
