import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from re import Pattern as Pattern
from typing import Any

from celery.app.amqp import Queues
from celery.app.base import Celery
from celery.app.task import Task
from celery.app.utils import _Route, _RouteMap, _Routes

__all__ = ("MapRoute", "Router", "expand_router_string", "prepare")

class MapRoute:
    map: dict[str, _Route]
    patterns: OrderedDict[re.Pattern[str], _Route]
    def __init__(self, map: _RouteMap | Iterable[tuple[str | re.Pattern[str], _Route]]) -> None: ...
    def __call__(self, name: str, *args: object, **kwargs: object) -> dict[str, Any] | None: ...

class Router:
    app: Celery
    queues: Queues
    routes: list[Any]
    create_missing: bool
    def __init__(
        self,
        routes: list[Any] | None = None,
        queues: Queues | None = None,
        create_missing: bool = False,
        app: Celery | None = None,
    ) -> None: ...
    def route(
        self,
        options: dict[str, Any],
        name: str,
        args: list[Any] | tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
        task_type: Task[..., Any] | None = None,
    ) -> dict[str, Any]: ...
    def expand_destination(self, route: str | dict[str, Any]) -> dict[str, Any]: ...
    def lookup_route(
        self,
        name: str,
        args: list[Any] | tuple[Any, ...] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        task_type: Task[..., Any] | None = None,
    ) -> _Route | None: ...
    def query_router(
        self,
        router: Any,
        task: str,
        args: list[Any] | tuple[Any, ...] | None,
        kwargs: Mapping[str, Any] | None,
        options: Mapping[str, Any] | None,
        task_type: Task[..., Any] | None,
    ) -> _Route | None: ...

def expand_router_string(router: str) -> Any: ...

# Routers of any kind, ready for Router.
def prepare(routes: _Routes | None) -> list[Any] | tuple[()]: ...
