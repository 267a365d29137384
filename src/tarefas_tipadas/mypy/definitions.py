"""Checks the definition of a task, where its decorator is applied."""

from mypy.checker import TypeChecker
from mypy.nodes import ARG_STAR2, CallExpr, Decorator, MemberExpr, RefExpr, TypeInfo
from mypy.plugin import AttributeContext, FunctionContext, MethodContext
from mypy.types import CallableType, Type, TypeType, get_proper_type
from mypy.typevars import fill_typevars_with_any

from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.layout import subject
from tarefas_tipadas.mypy.places import TASK
from tarefas_tipadas.mypy.report import DEFINITION, report
from tarefas_tipadas.mypy.syntax import definition, is_own, option, receiver, task_decorator
from tarefas_tipadas.mypy.wire import check_task

# What Celery sends by; in delay() they would be arguments of the task.
SEND_OPTIONS = {
    *("countdown", "eta", "expires", "queue", "routing_key", "exchange", "priority", "task_id"),
    *("link", "link_error", "serializer", "compression", "retry_policy", "soft_time_limit"),
}


def check(ctx: FunctionContext | MethodContext, chk: TypeChecker, index: Index) -> Type:
    """`@app.task(...)` or `@shared_task(...)` above a function."""
    node = ctx.context
    if isinstance(node, Decorator) and (decorator := task_decorator(node)) is not None:
        if node.original_decorators[-1] is decorator:  # no other changes what the function is
            check_task(chk, index, node)
            check_async(chk, node)
        check_autoretry(chk, node)
    return ctx.default_return_type


def check_async(chk: TypeChecker, node: Decorator) -> None:
    """A worker would store the coroutine that nobody awaits, or fail to."""
    if node.func.is_coroutine and option(node, "base") is None:
        message = (
            f'Task "{node.name}" is async, but a worker does not await it; '
            "write def, and asyncio.run() inside"
        )
        report(chk, message, node.func, DEFINITION)


def check_autoretry(chk: TypeChecker, node: Decorator) -> None:
    """With base= the stub leaves options unchecked, for they may be any attribute."""
    for name in ("autoretry_for", "dont_autoretry_for"):
        given = option(node, name)
        if given is None or option(node, "base") is None or not chk.has_type(given):
            continue
        found = get_proper_type(chk.lookup_type(given))
        if isinstance(found, TypeType) or (isinstance(found, CallableType) and found.is_type_obj()):
            message = f'{name} of task "{node.name}" is a tuple of exceptions, not one of them'
            report(chk, message, given, DEFINITION)


def check_delay(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`task.delay(1, countdown=3)`, where **kwargs would swallow the option."""
    call, owner = ctx.context, receiver(ctx.context)
    if not isinstance(call, CallExpr) or owner is None or not any(call.arg_names):
        return ctx.default_return_type
    to = subject(chk, owner)
    taken = to.parameters or () if to else ()
    if any(formal.kind is ARG_STAR2 for formal in taken):  # else the stub refuses it
        strange = SEND_OPTIONS - {formal.name for formal in taken}
        for name, value in zip(call.arg_names, call.args, strict=True):
            if name in strange:
                message = (
                    f'"{name}" is an argument of the task here, no option; '
                    "options are for apply_async()"
                )
                report(chk, message, value, DEFINITION)
    return ctx.default_return_type


def check_attribute(ctx: AttributeContext, chk: TypeChecker) -> Type:
    """What a task has from its `base=`, where the stub knows no more than that it may be there."""
    member = ctx.context
    node = definition(member.expr) if isinstance(member, MemberExpr) else None
    if not isinstance(member, MemberExpr) or node is None or not is_own(chk, node):
        return ctx.default_attr_type
    given, decorator = option(node, "base"), task_decorator(node)
    info = given.node if isinstance(given, RefExpr) else None
    if not isinstance(info, TypeInfo) or not info.has_base(TASK) or info.fullname == TASK:
        return ctx.default_attr_type
    if isinstance(decorator, CallExpr) and member.name in decorator.arg_names:
        return ctx.default_attr_type  # an option of its own
    if info.fallback_to_any or info.get("__getattr__") is not None:
        return ctx.default_attr_type
    instance = fill_typevars_with_any(info)
    return chk.expr_checker.analyze_external_member_access(member.name, instance, member)
