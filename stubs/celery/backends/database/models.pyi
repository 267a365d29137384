from datetime import datetime
from typing import Any, Generic, TypeAlias, overload, type_check_only

from celery.backends.database.session import ResultModelBase
from typing_extensions import TypeVar

__all__ = ("Task", "TaskExtended", "TaskSet")

_T = TypeVar("_T")

# A type of the package SQLAlchemy, which may be absent.
_ColumnType: TypeAlias = Any

# A column of SQLAlchemy: part of a query on the class, a value on an instance.
@type_check_only
class _Column(Generic[_T]):
    @overload
    def __get__(self, instance: None, owner: type[object]) -> Any: ...
    @overload
    def __get__(self, instance: object, owner: type[object]) -> _T: ...
    def __set__(self, instance: object, value: _T) -> None: ...

DialectSpecificInteger: _ColumnType

def _get_utc_now() -> datetime: ...

class Task(ResultModelBase):
    __tablename__: str
    __table_args__: dict[str, Any]
    id: _Column[int]
    task_id: _Column[str]
    status: _Column[str]
    result: _Column[bytes | None]
    date_done: _Column[datetime | None]
    traceback: _Column[str | None]
    children: _Column[bytes | None]
    def __init__(self, task_id: str) -> None: ...
    def to_dict(self) -> dict[str, Any]: ...
    @classmethod
    def configure(cls, schema: str | None = None, name: str | None = None) -> None: ...

class TaskExtended(Task):
    name: _Column[str | None]
    args: _Column[bytes | None]
    kwargs: _Column[bytes | None]
    worker: _Column[str | None]
    retries: _Column[int | None]
    queue: _Column[str | None]
    stamps: _Column[bytes | None]

class TaskSet(ResultModelBase):
    __tablename__: str
    __table_args__: dict[str, Any]
    id: _Column[int]
    taskset_id: _Column[str]
    result: _Column[bytes | None]
    date_done: _Column[datetime | None]
    def __init__(self, taskset_id: str, result: bytes | None) -> None: ...
    def to_dict(self) -> dict[str, Any]: ...
    @classmethod
    def configure(cls, schema: str | None = None, name: str | None = None) -> None: ...
