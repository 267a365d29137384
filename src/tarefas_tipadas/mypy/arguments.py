"""Checks arguments in lists, tuples and dicts against the task that they are sent to."""

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, DictExpr, Expression, ListExpr, StrExpr, TupleExpr
from mypy.plugin import MethodContext, MethodSigContext
from mypy.types import FunctionLike, Type

from tarefas_tipadas.mypy.binding import problems, shifts
from tarefas_tipadas.mypy.canvas import check_links
from tarefas_tipadas.mypy.given import Given, is_display, is_nothing, read
from tarefas_tipadas.mypy.layout import Subject, permissive, subject, subject_of_function
from tarefas_tipadas.mypy.report import ARGS, DEFINITION, is_on, report
from tarefas_tipadas.mypy.syntax import argument, enclosing_task, is_true, receiver, text


def check(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`task.apply_async(args, kwargs)` and its like."""
    call, owner = ctx.context, receiver(ctx.context)
    if isinstance(call, CallExpr) and owner is not None and (call.args or is_on(chk, ARGS)):
        to = subject(chk, owner)
        if to is not None and to.parameters is not None:
            check_call(chk, to, call)
            check_third(chk, call)
        check_links(ctx, chk)
    return ctx.default_return_type


def check_call(chk: TypeChecker, to: Subject, call: CallExpr) -> None:
    if not all(kind.is_positional() or kind.is_named() for kind in call.arg_kinds):
        return  # apply_async(*a, **k)
    given = read(chk, argument(call, "args", 0), argument(call, "kwargs", 1), call)
    for message, where in problems(chk, to, given):
        report(chk, message, where, ARGS)


def check_third(chk: TypeChecker, call: CallExpr) -> None:
    """`task.apply_async((1,), {}, "high")`, which is no queue."""
    if "task_id" in call.arg_names or text(call.callee) != "apply_async":
        return
    third = argument(call, "task_id", 2)
    if isinstance(third, StrExpr):
        message = f'"{third.value}" is the task_id here, by its position; name the option'
        report(chk, message, third, DEFINITION)


def check_retry(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`self.retry(args=..., kwargs=...)`: what is given replaces what the task was sent with."""
    call, function = ctx.context, enclosing_task(chk)
    if not isinstance(call, CallExpr) or function is None:
        return ctx.default_return_type
    args, kwargs = argument(call, "args", 0), argument(call, "kwargs", 1)
    to = subject_of_function(chk, function)
    if to is not None and not (is_nothing(args) and is_nothing(kwargs)):
        given = read(chk, args, kwargs, call)
        # What is not given stays as it was.
        given.open_positional |= is_nothing(args)
        given.open_named |= is_nothing(kwargs)
        for message, where in problems(chk, to, given):
            report(chk, message, where, ARGS)
    return ctx.default_return_type


def take_over(ctx: MethodSigContext, chk: TypeChecker) -> FunctionLike:
    """Lift the stub's check of tuples where `check` sees through the call, and says more."""
    call = ctx.context
    if call is not TakenOver.call:  # mypy asks once for each overload
        TakenOver.call = call
        TakenOver.is_so = isinstance(call, CallExpr) and is_on(chk, ARGS) and is_seen_through(call)
    return permissive(ctx.default_signature) if TakenOver.is_so else ctx.default_signature


class TakenOver:
    """The call that mypy asked for last, and whether `check` sees through it."""

    call: object = None
    is_so = False


def is_seen_through(call: CallExpr) -> bool:
    """Whether the call shows all that it gives, as literals."""
    if receiver(call) is None or any(kind.is_star() for kind in call.arg_kinds):
        return False
    args, kwargs = argument(call, "args", 0), argument(call, "kwargs", 1)
    return is_literal(args) and (is_nothing(kwargs) or is_literal_dict(kwargs))


def is_literal(args: Expression | None) -> bool:
    return is_nothing(args) or isinstance(args, TupleExpr | ListExpr)


def is_literal_dict(kwargs: Expression | None) -> bool:
    if isinstance(kwargs, DictExpr):
        return all(isinstance(key, StrExpr) for key, _ in kwargs.items)
    return kwargs is not None and is_display(kwargs)


def check_signature(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`task.signature(args, kwargs)`, where the first parameters may stay open."""
    call, owner = ctx.context, receiver(ctx.context)
    if not isinstance(call, CallExpr) or owner is None or any(k.is_star() for k in call.arg_kinds):
        return ctx.default_return_type
    args, kwargs = argument(call, "args", 0), argument(call, "kwargs", 1)
    to, complete = subject(chk, owner), is_true(argument(call, "immutable"))
    if isinstance(args, TupleExpr) and is_nothing(kwargs) and not complete:
        return ctx.default_return_type  # the stub's
    if to is not None:
        report_partial(chk, to, read(chk, args, kwargs, call), complete)
    return ctx.default_return_type


def report_partial(chk: TypeChecker, to: Subject, given: Given, complete: bool) -> None:
    """Report what fits with no number of arguments still to come, of which the fewest needed."""
    if complete:
        found = problems(chk, to, given)
    else:
        partial = given.without_end()
        candidates = [problems(chk, shifted, partial) for shifted in shifts(to, given)]
        found = min(candidates, key=len) if candidates else []
    for message, where in found:
        report(chk, message, where, ARGS)


def check_rows(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`task.starmap([[1, 2], ...])` and `chunks`: each row is one call."""
    call, owner = ctx.context, receiver(ctx.context)
    if not isinstance(call, CallExpr) or owner is None:
        return ctx.default_return_type
    to, rows = subject(chk, owner), argument(call, "it", 0)
    if to is not None and isinstance(rows, TupleExpr | ListExpr):
        for row in rows.items:
            if isinstance(row, ListExpr):
                for message, where in problems(chk, to, read(chk, row, None, row)):
                    report(chk, message, where, ARGS)
    return ctx.default_return_type
