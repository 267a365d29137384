"""Checks where a result is waited for."""

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, Decorator, Expression, MemberExpr, WithStmt
from mypy.plugin import MethodContext
from mypy.types import Type

from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.report import DEFINITION, report
from tarefas_tipadas.mypy.syntax import (
    argument,
    definition,
    enclosing_task,
    is_own,
    is_true,
    option,
    receiver,
    statements,
    text,
)
from tarefas_tipadas.mypy.wire import arrives, results_are_json


def check(ctx: MethodContext, chk: TypeChecker, index: Index) -> Type:
    """`result.get()`: what arrives, and whether it ever does."""
    call = ctx.context
    if isinstance(call, CallExpr):
        check_ignored(chk, call)
        check_inside(ctx, chk)
    return (
        arrives(chk, ctx.default_return_type)
        if results_are_json(index)
        else ctx.default_return_type
    )


def check_wait(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`group_result.get()` and `join()`, and what was run at once."""
    check_inside(ctx, chk)
    return ctx.default_return_type


def check_inside(ctx: MethodContext, chk: TypeChecker) -> None:
    """Celery refuses to wait for a result inside a task, for it may wait for its own worker."""
    call, task = ctx.context, enclosing_task(chk)
    if task is None or not isinstance(call, CallExpr) or any(k.is_star() for k in call.arg_kinds):
        return
    if argument(call, "disable_sync_subtasks") is None and not allows_join(task):
        message = (
            f'Task "{task.name}" waits here for a result, which Celery refuses inside a task; '
            "use a chain or a chord"
        )
        report(chk, message, call, DEFINITION)


def allows_join(task: Decorator) -> bool:
    """Whether there is a `with allow_join_result():` in it."""
    managers = [
        manager.callee
        for statement in statements(task.func.body.body)
        if isinstance(statement, WithStmt)
        for manager in statement.expr
        if isinstance(manager, CallExpr)
    ]
    return any(text(manager) == "allow_join_result" for manager in managers)


def check_ignored(chk: TypeChecker, call: CallExpr) -> None:
    """`task.delay().get()` of a task that stores no result: None, whatever it returns."""
    sent = receiver(call)
    if not isinstance(sent, CallExpr) or not isinstance(sent.callee, MemberExpr):
        return
    if sent.callee.name in ("delay", "apply_async") and ignores(chk, sent, sent.callee.expr):
        message = "This task's result is ignored, and get() returns None"
        report(chk, message, call, DEFINITION)


def ignores(chk: TypeChecker, sent: CallExpr, task: Expression) -> bool:
    here = argument(sent, "ignore_result")
    if here is not None:
        return is_true(here)
    node = definition(task)
    return node is not None and is_own(chk, node) and is_true(option(node, "ignore_result"))
