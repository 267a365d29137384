"""Checks what types lose of chains and partial signatures.

The stub checks `a | b` and `chain(a, b)`. Here are steps in lists, which share one type,
signatures that leave three parameters or more open, and what `self.replace()` puts in a task's
place.
"""

from collections.abc import Sequence
from itertools import pairwise

from mypy.checker import TypeChecker
from mypy.messages import format_type_distinctly
from mypy.nodes import (
    CallExpr,
    Context,
    Expression,
    GeneratorExpr,
    ListComprehension,
    ListExpr,
    StarExpr,
    TupleExpr,
)
from mypy.plugin import FunctionContext, MethodContext
from mypy.subtypes import is_subtype
from mypy.types import AnyType, CallableType, Instance, NoneType, Type, get_proper_type

from tarefas_tipadas.mypy.binding import problems, shifts
from tarefas_tipadas.mypy.given import Given, Value, type_of
from tarefas_tipadas.mypy.layout import (
    Formal,
    Subject,
    open_parameters,
    step_type,
    subject,
    subject_of_type,
)
from tarefas_tipadas.mypy.report import CANVAS, report
from tarefas_tipadas.mypy.syntax import argument, enclosing_task, receiver, text


def check_chain(ctx: FunctionContext, chk: TypeChecker) -> Type:
    """`chain([a, b, c])`, `chain(*steps)`, and chains of more than eight steps."""
    call = ctx.context
    if not isinstance(call, CallExpr) or not call.args:
        return ctx.default_return_type
    steps = shown_steps(call)
    if steps is None:
        check_alike(chk, call.args[0])
        return ctx.default_return_type
    if len(steps) > 8 or len(call.args) == 1:
        check_steps(chk, steps)
    last = subject(chk, steps[-1]) if steps else None
    return with_last(ctx.default_return_type, last.result if last else None)


def shown_steps(call: CallExpr) -> Sequence[Expression] | None:
    """The steps of a chain, if the call shows each of them."""
    if len(call.args) == 1:
        first = call.args[0]
        if isinstance(first, ListExpr | TupleExpr):
            return None if any(isinstance(s, StarExpr) for s in first.items) else first.items
        if call.arg_kinds[0].is_star() or not isinstance(first, CallExpr):
            return None
    if any(kind.is_star() for kind in call.arg_kinds):
        return None
    named = zip(call.args, call.arg_names, strict=True)
    return [step for step, name in named if name is None]


def check_steps(chk: TypeChecker, steps: Sequence[Expression]) -> None:
    for before, step in pairwise(steps):
        given = subject(chk, before)
        if given is not None:
            check_takes(chk, step, type_of(chk, step), given.result, name(step), step)


def check_alike(chk: TypeChecker, steps: Expression) -> None:
    """Steps of one type, of which each has to take what such a step gives."""
    if isinstance(steps, GeneratorExpr):
        made: Expression | None = steps.left_expr
    elif isinstance(steps, ListComprehension):
        made = steps.generator.left_expr
    else:
        made = None
    if made is not None and chk.has_type(made):
        step = get_proper_type(chk.lookup_type(made))
        given = subject_of_type(step, name(made))
        if given is not None and not given.is_task:
            check_takes(chk, made, step, given.result, given.name, made)


def check_takes(
    chk: TypeChecker, step: Expression, type: Type | None, result: Type, name: str, where: Context
) -> None:
    """Report a step that does not take the result before it."""
    wanted = step_type(chk, result)
    if type is None or wanted is None or is_subtype(type, wanted, options=chk.options):
        return
    to = subject_of_type(type, name)
    if to is None or isinstance(get_proper_type(result), AnyType):
        return
    if to.parameters is not None and not to.parameters:
        message = (
            f'The result before "{name}" is prepended to its arguments, which are complete; '
            "use si() to ignore it"
        )
        report(chk, message, where, CANVAS)
        return
    given = Given(where, [Value(where, type=result)])
    for problem, _ in problems(chk, to, given) or [("its arguments do not take it", where)]:
        report(chk, f'"{name}" gets the result before it: {problem}', where, CANVAS)


def name(step: Expression) -> str:
    """The name of the task in `task.s(...)`."""
    owner = receiver(step)
    return text(owner if owner is not None else step)


def with_last(chain: Type, result: Type | None) -> Type:
    """A chain that gives what its last step does, where the stub does not know it."""
    found = get_proper_type(chain)
    if not isinstance(found, Instance) or result is None or len(found.args) != 2:
        return chain
    if not isinstance(get_proper_type(found.args[0]), AnyType):
        return chain
    return Instance(found.type, [result, found.args[1]])


def check_links(ctx: MethodContext, chk: TypeChecker) -> None:
    """`task.apply_async(link=callback)`: the callback gets the result."""
    call, owner = ctx.context, receiver(ctx.context)
    link = argument(call, "link") if isinstance(call, CallExpr) else None
    sender = subject(chk, owner) if link is not None and owner is not None else None
    if link is None or sender is None:
        return
    for callback in link.items if isinstance(link, ListExpr | TupleExpr) else [link]:
        type = type_of(chk, callback)
        check_takes(chk, callback, type, sender.result, name(callback), callback)


def check_replaced(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`raise self.replace(signature)`: what the signature gives becomes the task's result."""
    node = enclosing_task(chk)
    function = get_proper_type(node.func.type) if node else None
    given = ctx.args[0] if ctx.args else []
    if node is None or not isinstance(function, CallableType) or not given:
        return ctx.default_return_type
    to = subject_of_type(get_proper_type(ctx.arg_types[0][0]), "")
    returns = get_proper_type(function.ret_type)
    if to is None or isinstance(returns, NoneType):  # a result that nobody wants may be any
        return ctx.default_return_type
    if not is_subtype(to.result, returns, options=chk.options):
        found, wanted = format_type_distinctly(to.result, returns, options=chk.options)
        message = f'What replaces "{node.name}" gives {found}, not {wanted}'
        report(chk, message, given[0], CANVAS)
    return ctx.default_return_type


def partial(ctx: MethodContext, chk: TypeChecker) -> Type:
    """`task.s(...)`: which parameters stay open, where it can only be some."""
    call, owner = ctx.context, receiver(ctx.context)
    found = get_proper_type(ctx.default_return_type)
    if not isinstance(call, CallExpr) or owner is None or not isinstance(found, Instance):
        return ctx.default_return_type
    kept = subject_of_type(found, "")
    if (
        not call.args
        or kept is None
        or kept.parameters is not None
        or found.type.name != "Signature"
    ):
        return ctx.default_return_type
    to = subject(chk, owner)
    if to is None or to.parameters is None or any(kind.is_star() for kind in call.arg_kinds):
        return ctx.default_return_type
    left = open_formals(chk, to, call)
    if left is None:
        return ctx.default_return_type
    return Instance(found.type, [found.args[0], open_parameters([f.type for f in left])])


def open_formals(chk: TypeChecker, to: Subject, call: CallExpr) -> Sequence[Formal] | None:
    """The parameters that a partial call leaves open; None if it may be these or those."""
    given = Given(call)
    for value, argument_name in zip(call.args, call.arg_names, strict=True):
        if argument_name is None:
            given.positional.append(Value(value, value))
        else:
            given.named[argument_name] = Value(value, value)
    places = [formal for formal in to.parameters or () if formal.kind.is_positional()]
    fitting = []
    for shifted in shifts(to, given):
        if not problems(chk, shifted, given):
            rest = [f for f in shifted.parameters or () if f.kind.is_positional()]
            fitting.append(places[: len(places) - len(rest)])
    return fitting[0] if len(fitting) == 1 and fitting[0] else None
