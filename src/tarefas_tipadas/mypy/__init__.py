"""The mypy plugin: what Celery code has that types cannot say.

It adds to the stub, and stays out where the stub is exact. Where it is not sure, it is silent.
"""

from collections.abc import Callable
from typing import TypeVar, cast

from mypy.checker import TypeChecker
from mypy.plugin import (
    AttributeContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
    Plugin,
)
from mypy.types import FunctionLike, Type

from tarefas_tipadas.mypy import arguments, layout
from tarefas_tipadas.mypy.report import INTERNAL, report

_C = TypeVar(
    "_C", AttributeContext, FunctionContext, FunctionSigContext, MethodContext, MethodSigContext
)
_T = TypeVar("_T")

METHODS = {
    layout.APPLY_ASYNC: arguments.check,
    layout.APPLY: arguments.check,
    layout.RETRY: arguments.check_retry,
    layout.SIGNATURE_CALL: arguments.check_signature,
    layout.CHUNKS: arguments.check_rows,
    layout.STARMAP: arguments.check_rows,
}
METHOD_SIGNATURES = {
    layout.SEND_ARGUMENTS: arguments.take_over,
}


def guarded(check: Callable[[_C, TypeChecker], _T], default: str) -> Callable[[_C], _T]:
    """The check as a hook: a mistake in it becomes a report, and mypy goes on."""

    def hook(ctx: _C) -> _T:
        chk = cast(TypeChecker, ctx.api)
        try:
            return check(ctx, chk)
        except Exception as error:
            message = (
                f"tarefas_tipadas.mypy failed here ({check.__module__}: {error!r}); "
                "please report it with this line"
            )
            report(chk, message, ctx.context, INTERNAL)
            return cast(_T, getattr(ctx, default))

    return hook


METHOD_HOOKS = {name: guarded(check, "default_return_type") for name, check in METHODS.items()}
METHOD_SIGNATURE_HOOKS = {
    name: guarded(check, "default_signature") for name, check in METHOD_SIGNATURES.items()
}


class CeleryPlugin(Plugin):
    """Hands each call to the check that is concerned with it."""

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        return METHOD_HOOKS.get(fullname)

    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        return METHOD_SIGNATURE_HOOKS.get(fullname)


def plugin(version: str) -> type[Plugin]:
    """The plugin, whatever the version of mypy."""
    return CeleryPlugin
