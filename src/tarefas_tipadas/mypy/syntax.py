"""Reads calls, decorators and statements, as they are written."""

from collections.abc import Iterable, Iterator, Sequence

from mypy.checker import TypeChecker
from mypy.nodes import (
    ARG_POS,
    Block,
    CallExpr,
    ClassDef,
    Decorator,
    Expression,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    MemberExpr,
    NameExpr,
    RefExpr,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)

from tarefas_tipadas.mypy.places import OURS


def text(expression: Expression) -> str:
    """The last name of an expression, to be shown to the user."""
    return expression.name if isinstance(expression, NameExpr | MemberExpr) else "task"


def receiver(call: object) -> Expression | None:
    """`x` in `x.method(...)`."""
    if isinstance(call, CallExpr) and isinstance(call.callee, MemberExpr):
        return call.callee.expr
    return None


def argument(call: CallExpr, name: str, position: int | None = None) -> Expression | None:
    """What a call gives for a parameter, by its name or its position."""
    if name in call.arg_names:
        return call.args[call.arg_names.index(name)]
    if position is not None and position < len(call.args):
        before = call.arg_kinds[: position + 1]
        if all(kind is ARG_POS for kind in before):
            return call.args[position]
    return None


def enclosing_task(chk: TypeChecker) -> Decorator | None:
    """The task whose function is around what is checked now."""
    function = next((node for node in chk.scope.stack if isinstance(node, FuncDef)), None)
    if function is None or not function.is_decorated:
        return None
    names = function.info.names if function.info else chk.tree.names
    found = names.get(function.name)
    node = found.node if found else None
    if isinstance(node, Decorator) and node.func is function and task_decorator(node):
        return node
    return None


def task_decorator(node: Decorator) -> Expression | None:
    """The decorator that makes a task of the function: `@app.task(...)` and its like."""
    for decorator in node.original_decorators:
        callee = decorator.callee if isinstance(decorator, CallExpr) else decorator
        if isinstance(callee, NameExpr | MemberExpr) and (
            callee.name == "task" or callee.fullname.startswith(OURS) or "_task" in callee.name
        ):
            return decorator
    return None


def option(node: Decorator, name: str) -> Expression | None:
    """What the decorator of a task says for an option."""
    decorator = task_decorator(node)
    return argument(decorator, name) if isinstance(decorator, CallExpr) else None


def is_true(expression: Expression | None) -> bool:
    return isinstance(expression, NameExpr) and expression.fullname == "builtins.True"


def definition(expression: Expression) -> Decorator | None:
    """The decorated function that an expression names."""
    node = expression.node if isinstance(expression, RefExpr) else None
    return node if isinstance(node, Decorator) else None


def is_own(chk: TypeChecker, node: Decorator) -> bool:
    """Whether it is defined in the module that is checked: mypy's cache has no decorators."""
    return node.fullname.startswith(f"{chk.tree.fullname}.")


def statements(block: Iterable[Statement]) -> Iterator[Statement]:
    """All statements of a block and of the blocks in it."""
    for statement in block:
        yield statement
        for inner in blocks(statement):
            yield from statements(inner.body)


def blocks(statement: Statement) -> Sequence[Block]:
    """The blocks that a statement has."""
    found: list[Block | None] = []
    if isinstance(statement, Decorator):
        found = [statement.func.body]
    elif isinstance(statement, FuncDef | WithStmt):
        found = [statement.body]
    elif isinstance(statement, ClassDef):
        found = [statement.defs]
    elif isinstance(statement, IfStmt):
        found = [*statement.body, statement.else_body]
    elif isinstance(statement, ForStmt | WhileStmt):
        found = [statement.body, statement.else_body]
    elif isinstance(statement, MatchStmt):
        found = [*statement.bodies]
    elif isinstance(statement, TryStmt):
        found = [
            *(statement.body, statement.else_body, statement.finally_body),
            *statement.handlers,
        ]
    return [block for block in found if block is not None]
