from typing import Any

from celery.app.task import Task
from typing_extensions import ParamSpec, TypeVar

_P = ParamSpec("_P", default=...)
_R_co = TypeVar("_R_co", covariant=True, default=Any)

class DjangoTask(Task[_P, _R_co]): ...
