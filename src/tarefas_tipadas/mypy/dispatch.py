"""Which check is concerned with what: by the full name of what is called."""

from collections.abc import Callable
from typing import TypeVar, cast

from mypy.checker import TypeChecker
from mypy.plugin import (
    AttributeContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
)
from mypy.types import FunctionLike, Type

from tarefas_tipadas.mypy import arguments, beat, canvas, definitions, names, places, results
from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.report import INTERNAL, report

RETURN = "default_return_type"

_C = TypeVar(
    "_C", AttributeContext, FunctionContext, FunctionSigContext, MethodContext, MethodSigContext
)
_T = TypeVar("_T")

# The second kind of check needs to know all tasks.
METHODS = {
    places.APPLY_ASYNC: arguments.check,
    places.APPLY: arguments.check,
    places.RETRY: arguments.check_retry,
    places.SIGNATURE_CALL: arguments.check_signature,
    places.CHUNKS: arguments.check_rows,
    places.STARMAP: arguments.check_rows,
    places.PARTIAL: canvas.partial,
    places.REPLACE: canvas.check_replaced,
    places.DELAY: definitions.check_delay,
    **dict.fromkeys(places.WAITS, results.check_wait),
}
INDEXED_METHODS: dict[str, Callable[[MethodContext, TypeChecker, Index], Type]] = {
    **dict.fromkeys(places.SEND_TASK, names.check_send),
    places.APP_SIGNATURE: names.check_signature,
    places.GET_ITEM: names.check_registry,
    places.UPDATE_SETTINGS: beat.check_call,
    places.MARKED: beat.check_module,
    places.GET: results.check,
    places.APP_TASK: definitions.check,
    **dict.fromkeys(places.DECORATORS, definitions.check),
}
FUNCTIONS = {
    places.CHAIN: canvas.check_chain,
}
INDEXED_FUNCTIONS = {
    places.MAKE_SIGNATURE: names.check_signature,
    places.MAKE_SUBTASK: names.check_signature,
    places.APP: beat.check_call,
    places.SHARED_TASK: definitions.check,
}
METHOD_SIGNATURES = {
    places.SEND_ARGUMENTS: arguments.take_over,
}


def guarded(check: Callable[[_C, TypeChecker], _T], default: str) -> Callable[[_C], _T]:
    """The check as a hook: a mistake in it becomes a report, and mypy goes on."""

    def hook(ctx: _C) -> _T:
        chk = cast(TypeChecker, ctx.api)
        try:
            return check(ctx, chk)
        except Exception as error:
            message = (
                f"tarefas_tipadas.mypy failed here ({error!r}); please report it with the line"
            )
            report(chk, message, ctx.context, INTERNAL)
            return cast(_T, getattr(ctx, default))

    return hook


def knowing(
    check: Callable[[_C, TypeChecker, Index], _T], index: Index
) -> Callable[[_C, TypeChecker], _T]:
    """The check, with the index that it asks."""
    return lambda ctx, chk: check(ctx, chk, index)


class Hooks:
    """All checks as hooks."""

    def __init__(self, index: Index) -> None:
        self.methods: dict[str, Callable[[MethodContext], Type]] = {
            name: guarded(check, RETURN) for name, check in METHODS.items()
        }
        for name, check in INDEXED_METHODS.items():
            self.methods[name] = guarded(knowing(check, index), RETURN)
        self.inherited: set[str] = {name.rpartition(".")[2] for name in self.methods} - {"__call__"}
        self.functions: dict[str, Callable[[FunctionContext], Type]] = {
            name: guarded(check, RETURN) for name, check in FUNCTIONS.items()
        }
        for name, check in INDEXED_FUNCTIONS.items():
            self.functions[name] = guarded(knowing(check, index), RETURN)
        self.attribute: Callable[[AttributeContext], Type] = guarded(
            definitions.check_attribute, "default_attr_type"
        )
        self.signatures: dict[str, Callable[[MethodSigContext], FunctionLike]] = {
            name: guarded(check, "default_signature") for name, check in METHOD_SIGNATURES.items()
        }
