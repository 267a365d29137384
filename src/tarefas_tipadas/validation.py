"""Checks of the arguments that arrive at a worker, against the annotations of its task.

Messages come from other languages, older deployments and hand-made calls, and Celery lets
`"no"` into an `int`. Validation is pydantic's, in its strict mode for JSON.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from types import GenericAlias, SimpleNamespace
from typing import TYPE_CHECKING, Any, get_args, get_origin
from uuid import UUID

from typing_extensions import ParamSpec, TypeVar, Unpack, get_type_hints

from tarefas_tipadas._define import name_of
from tarefas_tipadas.misfits import SECRET as SECRET
from tarefas_tipadas.misfits import misfit, shown_type
from tarefas_tipadas.wire import Json

if TYPE_CHECKING:
    import celery
    from pydantic import TypeAdapter

_P = ParamSpec("_P")
_R = TypeVar("_R")

NATIVES = (datetime, date, time, Decimal, UUID, bytes)
"""What Celery's JSON keeps, and other languages write as text or as a number."""


class InvalidArguments(TypeError):
    """The arguments of a message do not fit the task; trying again would not help."""

    def __init__(self, task: str, misfits: list[str]) -> None:
        super().__init__(task, misfits)  # all that a result backend stores
        self.task = task
        self.misfits = misfits

    def __str__(self) -> str:
        return f"{self.task}: {'; '.join(self.misfits)}"


def checked(fun: Callable[_P, _R]) -> Callable[_P, _R]:
    """Validate the arguments of a task on the worker, before its function runs.

    Stands below `@app.task`. Every annotated parameter is checked as strictly as JSON
    allows: `"no"` and `True` are no `int`, 5 is a `float`, an ISO 8601 text is a `datetime`.
    What JSON changed is changed back, as a list into the `tuple` that was sent. The first
    parameter of a bound task is left alone: one that is called `self`, or is annotated with
    a class whose name ends in `Task`.

    A misfit raises `InvalidArguments`, which names the parameter, the expected type and
    the value, shortened; values of parameters such as `password` are hidden.
    Raises `TypeError` here for an annotation that JSON cannot carry or that cannot be
    resolved, and `ImportError` without pydantic (the extra `checked`).
    """
    return check_calls(fun, Arguments(fun))


def check_calls(fun: Callable[..., _R], arguments: Arguments) -> Callable[..., _R]:
    """The function, called with arguments that have been validated."""

    @functools.wraps(fun)
    def call(*args: Any, **kwargs: Any) -> _R:
        args, kwargs = arguments.validate(args, kwargs)
        return fun(*args, **kwargs)

    vars(call).update(__signature__=arguments.signature, __checked__=arguments)
    return call


def is_checked(task: celery.Task[..., Any]) -> bool:
    """Whether a task validates its arguments on the worker."""
    function: Any = task.run
    while function is not None and not hasattr(function, "__checked__"):
        function = getattr(function, "__wrapped__", None)
    return function is not None


class Arguments:
    """What the function of a task accepts.

    `bound` says whether its first parameter is the task, None to tell by its name.
    """

    def __init__(
        self,
        fun: Callable[..., object],
        bound: bool | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        options = options or {}
        self.name: str = options.get("name") or f"{fun.__module__}.{name_of(fun)}"
        self.signature: inspect.Signature = inspect.signature(fun)
        parameters = list(self.signature.parameters.values())
        if parameters and (is_task(parameters[0]) if bound is None else bound):
            del parameters[0]
        hints = resolved(fun, self.name, parameters)
        self.expected: dict[str, Any] = {
            p.name: whole(p, hints[p.name]) for p in parameters if p.name in hints
        }
        if options.get("serializer") in (None, "json"):
            self.refuse_what_json_cannot_carry(bool(options.get("pydantic")))
        self.adapters: dict[str, TypeAdapter[Any]] = {
            name: self.adapter(name) for name in self.expected
        }

    def refuse_what_json_cannot_carry(self, models: bool) -> None:
        for name, hint in self.expected.items():
            part = Json(models).refused(hint)
            if part is not None:
                raise TypeError(
                    f"{self.name}: {name} has the type {shown_type(part)}, which JSON cannot carry;"
                    " take a list, a dict or a TypedDict of plain values, or name a serializer="
                )

    def adapter(self, name: str) -> TypeAdapter[Any]:
        try:
            pydantic = importlib.import_module("pydantic")
        except ImportError as error:
            message = "checked arguments need pydantic: pip install 'tarefas-tipadas[checked]'"
            raise ImportError(message) from error
        hint = self.expected[name]
        try:
            adapter: TypeAdapter[Any] = pydantic.TypeAdapter(hint)
        except pydantic.errors.PydanticUserError as error:
            raise TypeError(
                f"{self.name}: {name} has the type {shown_type(hint)}, which cannot be checked"
            ) from error
        return adapter

    def validate(
        self, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """The arguments as the function declares them; raises `InvalidArguments`."""
        try:
            bound = self.signature.bind(*args, **kwargs)
        except TypeError as error:
            raise InvalidArguments(self.name, [str(error)]) from None
        given = bound.arguments
        misfits: list[str] = []
        for name in self.adapters.keys() & given.keys():
            try:
                given[name] = convert(self.adapters[name], given[name])
            except ValueError as error:
                misfits.append(misfit(name, self.expected[name], given[name], error))
        if misfits:  # pydantic's own error would show the values
            raise InvalidArguments(self.name, sorted(misfits)) from None
        return bound.args, bound.kwargs


def is_task(parameter: inspect.Parameter) -> bool:
    annotation = inspect.formatannotation(parameter.annotation)
    return parameter.name == "self" or re.search(r"Task\b", annotation) is not None


def resolved(
    fun: Callable[..., object], name: str, parameters: list[inspect.Parameter]
) -> dict[str, Any]:
    """The annotations of parameters; raises `TypeError` where a name in them is unknown."""
    annotated = [p for p in parameters if p.annotation is not p.empty]
    only = SimpleNamespace(__annotations__={p.name: p.annotation for p in annotated})
    names = getattr(inspect.unwrap(fun), "__globals__", {})
    try:
        return get_type_hints(only, globalns=names, include_extras=True)
    except NameError as error:
        raise TypeError(
            f"{name}: an annotation has a name that is not known where the task is defined "
            f"({error}); import it before the task, outside of `if TYPE_CHECKING`"
        ) from error


def whole(parameter: inspect.Parameter, hint: Any) -> Any:
    """The type of all that a parameter gets: `*args` get a tuple and `**kwargs` a dict."""
    if parameter.kind is parameter.VAR_POSITIONAL:
        return GenericAlias(tuple, (hint, ...))
    if parameter.kind is parameter.VAR_KEYWORD:
        return get_args(hint)[0] if get_origin(hint) is Unpack else GenericAlias(dict, (str, hint))
    return hint


def convert(adapter: TypeAdapter[Any], value: Any) -> Any:
    """The value as its parameter declares it; raises `ValueError` if it is no such value.

    What does not fit as it is may be what JSON made of it; then it is read as JSON, and
    what Celery's JSON keeps, such as a datetime, has to come out as it went in.
    """
    try:
        return adapter.validate_python(value, strict=True)
    except ValueError:
        kept: list[object] = []
        try:
            text = json.dumps(value, default=functools.partial(as_text, kept=kept))
        except (TypeError, RecursionError):
            raise ValueError("no JSON") from None
        converted = adapter.validate_json(text, strict=True)
        if kept and not set(kept) <= set(natives(adapter.dump_python(converted))):
            raise
        return converted


def as_text(native: object, kept: list[object]) -> str:
    """How other languages write in JSON what Celery's own JSON keeps."""
    if not isinstance(native, NATIVES):
        raise TypeError(f"{type(native)} is not of JSON")
    kept.append(native)
    if isinstance(native, bytes):
        return native.decode()
    return native.isoformat() if isinstance(native, (date, time)) else str(native)


def natives(value: object) -> Iterator[object]:
    """All that is in a value and that JSON itself does not know."""
    if isinstance(value, NATIVES):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for item in value.items() if isinstance(value, dict) else value:
            yield from natives(item)
