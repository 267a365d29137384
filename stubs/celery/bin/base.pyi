from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import cached_property
from typing import IO, Any, Concatenate, NoReturn, TypeVar, overload, type_check_only

import click
from click import Context, ParamType
from typing_extensions import TypedDict, Unpack

from celery.app.base import Celery

_CallbackT = TypeVar("_CallbackT", bound=Callable[..., Any])
_ContextCallbackT = TypeVar("_ContextCallbackT", bound=Callable[Concatenate[Any, ...], Any])

@type_check_only
class _Style(TypedDict, total=False, closed=True):
    fg: int | tuple[int, int, int] | str | None
    bg: int | tuple[int, int, int] | str | None
    bold: bool | None
    dim: bool | None
    underline: bool | None
    overline: bool | None
    italic: bool | None
    blink: bool | None
    reverse: bool | None
    strikethrough: bool | None
    reset: bool

@type_check_only
class _Echo(TypedDict, total=False, closed=True):
    file: IO[Any] | None
    nl: bool
    err: bool
    color: bool | None

@type_check_only
class _StyledEcho(TypedDict, total=False, closed=True):
    fg: int | tuple[int, int, int] | str | None
    bg: int | tuple[int, int, int] | str | None
    bold: bool | None
    dim: bool | None
    underline: bool | None
    overline: bool | None
    italic: bool | None
    blink: bool | None
    reverse: bool | None
    strikethrough: bool | None
    reset: bool
    file: IO[Any] | None
    nl: bool
    err: bool
    color: bool | None

# Pygments' if it is installed.
LEXER: Any
FORMATTER: Any

class CLIContext:
    app: Celery
    no_color: bool
    quiet: bool
    workdir: str | None
    def __init__(
        self, app: Celery | None, no_color: bool, workdir: str | None, quiet: bool = False
    ) -> None: ...
    @cached_property
    def OK(self) -> str: ...
    @cached_property
    def ERROR(self) -> str: ...
    @overload
    def style(self, message: str, **kwargs: Unpack[_Style]) -> str: ...
    # With `no_color` the message comes back as it is.
    @overload
    def style(self, message: Any = None, **kwargs: Unpack[_Style]) -> Any: ...
    def secho(self, message: object = None, **kwargs: Unpack[_StyledEcho]) -> None: ...
    def echo(self, message: object = None, **kwargs: Unpack[_Echo]) -> None: ...
    def error(self, message: object = None, **kwargs: Unpack[_StyledEcho]) -> None: ...
    def pretty(self, n: object) -> tuple[str, str]: ...
    def pretty_list(self, n: Collection[object]) -> str: ...
    def pretty_dict_ok_error(self, n: Mapping[str, object]) -> tuple[str, str]: ...
    def say_chat(
        self, direction: str, title: str, body: object = "", show_body: bool = False
    ) -> None: ...

def handle_remote_command_error(command: str, exc: Exception) -> NoReturn: ...

# The result also consumes the app's preload options and is otherwise the same function.
def handle_preload_options(f: _ContextCallbackT) -> _ContextCallbackT: ...
@overload
def consume_preload_options(fun: None) -> None: ...
@overload
def consume_preload_options(fun: _CallbackT) -> _CallbackT: ...

class CeleryOption(click.Option):
    help_group: str | None
    default_value_from_context: str | None
    def get_default(self, ctx: Context, *args: Any, **kwargs: Any) -> Any: ...
    def __init__(
        self,
        *args: Any,
        help_group: str | None = None,
        default_value_from_context: str | None = None,
        **kwargs: Any,
    ) -> None: ...

class CeleryCommand(click.Command):
    def format_options(self, ctx: Context, formatter: click.HelpFormatter) -> None: ...

class DaemonOption(CeleryOption):
    def __init__(
        self,
        *args: str,
        help_group: str | None = "Daemonization Options",
        callback: Callable[[Context, Any, Any], Any] = ...,
        **kwargs: Any,
    ) -> None: ...
    def daemon_setting(self, ctx: Context, opt: CeleryOption, value: Any) -> Any: ...

class CeleryDaemonCommand(CeleryCommand): ...

class CommaSeparatedList(ParamType[list[str]]):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: Context | None
    ) -> list[str]: ...

class JsonArray(ParamType[list[Any]]):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: Context | None
    ) -> list[Any]: ...

class JsonObject(ParamType[dict[str, Any]]):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: Context | None
    ) -> dict[str, Any]: ...

class ISO8601DateTime(ParamType[datetime]):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: Context | None
    ) -> datetime: ...

class ISO8601DateTimeOrFloat(ParamType[datetime | float]):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: Context | None
    ) -> datetime | float: ...

class LogLevel(click.Choice[int]):
    def __init__(self) -> None: ...
    def convert(self, value: Any, param: click.Parameter | None, ctx: Context | None) -> int: ...

JSON_ARRAY: JsonArray
JSON_OBJECT: JsonObject
ISO8601: ISO8601DateTime
ISO8601_OR_FLOAT: ISO8601DateTimeOrFloat
LOG_LEVEL: LogLevel
COMMA_SEPARATED_LIST: CommaSeparatedList
