"""Looks up tasks that are named in strings."""

import os

from mypy.checker import TypeChecker
from mypy.modulefinder import get_search_dirs
from mypy.nodes import CallExpr, Context, Decorator, Expression, FuncDef, IndexExpr, StrExpr, Var
from mypy.plugin import FunctionContext, MethodContext
from mypy.types import AnyType, Instance, Type, get_proper_type

from tarefas_tipadas.mypy.arguments import report_partial
from tarefas_tipadas.mypy.binding import problems
from tarefas_tipadas.mypy.disk import Known
from tarefas_tipadas.mypy.files import names_something
from tarefas_tipadas.mypy.given import Given, read
from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.layout import Subject, depend, subject_of_function, subject_of_type
from tarefas_tipadas.mypy.report import ARGS, NAMES, report
from tarefas_tipadas.mypy.syntax import argument, is_true

Call = FunctionContext | MethodContext


def literal(chk: TypeChecker, expression: Expression | None) -> str | None:
    """The string that an expression is, if it is always the same."""
    if isinstance(expression, StrExpr):
        return expression.value
    if expression is None or not chk.has_type(expression):
        return None
    found = get_proper_type(chk.lookup_type(expression))
    if isinstance(found, Instance) and found.last_known_value is not None:
        value = found.last_known_value.value
        return value if isinstance(value, str) else None
    return None


def look_up(chk: TypeChecker, index: Index, name: str, where: Context) -> Known | None:
    """The task of this name; an error if there is none."""
    known = index.find(name)
    if known is not None or index.doubt(name) or is_installed(chk, name):
        return known
    near = index.nearest(name)
    guess = f'; did you mean "{near}"?' if near else ""
    report(chk, f'No task is named "{name}"{guess}', where, NAMES)
    return None


def installed_folders(chk: TypeChecker) -> list[str]:
    """Where the packages of the checked Python are installed."""
    return get_search_dirs(chk.options.python_executable)[1]


def is_installed(chk: TypeChecker, name: str) -> bool:
    """Whether an installed package, perhaps one that is not imported here, has such a function."""
    module, _, function = name.rpartition(".")
    place = module.replace(".", os.sep)
    for folder in installed_folders(chk) if module else ():
        for file in (f"{place}.py", os.path.join(place, "__init__.py")):
            if names_something(os.path.join(folder, file), function):
                return True
    return False


def resolve(chk: TypeChecker, index: Index, known: Known) -> Subject | None:
    """What a known task takes and returns, if mypy has seen its definition."""
    if known.described is not None:
        from tarefas_tipadas.mypy.described import subject_of_contract

        return subject_of_contract(chk, known.described)
    if known.path is None or known.task is None:
        return None
    modules = [chk.modules[id] for id in index.module_ids(known.path) if id in chk.modules]
    module = next((m for m in modules if os.path.abspath(m.path) == known.path), None)
    if module is None:
        return None
    depend(chk, module, known.task.function, known.name)
    found = module.names.get(known.task.function)
    node = found.node if found else None
    subject = None
    if isinstance(node, Decorator | Var):
        type = node.var.type if isinstance(node, Decorator) else node.type
        subject = subject_of_type(type, known.name) if type else None
        if type is None and isinstance(node, Decorator) and isinstance(node.func, FuncDef):
            subject = subject_of_function(chk, node)
    if subject is None or not subject.is_task:
        return None
    return Subject(known.name, subject.parameters, subject.result, is_task=True)


def named_task(chk: TypeChecker, index: Index, expression: Expression | None) -> Subject | None:
    """The task that an expression names; an error if there is none."""
    name = literal(chk, expression)
    if name is None or expression is None:
        return None
    known = look_up(chk, index, name, expression)
    return resolve(chk, index, known) if known else None


def named_call(
    ctx: Call, chk: TypeChecker, index: Index, parameter: str
) -> tuple[CallExpr, Subject, Given] | None:
    """A call that names its task in `parameter`, the task, and the arguments that it gets."""
    call = ctx.context
    if not isinstance(call, CallExpr) or any(kind.is_star() for kind in call.arg_kinds):
        return None
    to = named_task(chk, index, argument(call, parameter, 0))
    if to is None:
        return None
    return call, to, read(chk, argument(call, "args", 1), argument(call, "kwargs", 2), call)


def check_send(ctx: Call, chk: TypeChecker, index: Index) -> Type:
    """`app.send_task("name", args, kwargs)`."""
    found = named_call(ctx, chk, index, "name")
    if found is None:
        return ctx.default_return_type
    _, to, given = found
    for message, where in problems(chk, to, given):
        report(chk, message, where, ARGS)
    return with_result(ctx.default_return_type, to.result)


def check_signature(ctx: Call, chk: TypeChecker, index: Index) -> Type:
    """`signature("name", args, kwargs)`, where the first parameters may stay open."""
    found = named_call(ctx, chk, index, "varies")
    if found is None:
        return ctx.default_return_type
    call, to, given = found
    report_partial(chk, to, given, is_true(argument(call, "immutable")))
    return with_result(ctx.default_return_type, to.result)


def check_registry(ctx: MethodContext, chk: TypeChecker, index: Index) -> Type:
    """`app.tasks["name"]`."""
    item = ctx.context
    to = named_task(chk, index, item.index) if isinstance(item, IndexExpr) else None
    return with_result(ctx.default_return_type, to.result) if to else ctx.default_return_type


def with_result(type: Type, result: Type) -> Type:
    """AsyncResult, Signature or Task of what the task returns, where the stub does not know it."""
    found = get_proper_type(type)
    if not isinstance(found, Instance):
        return type
    args = [result if isinstance(get_proper_type(arg), AnyType) else arg for arg in found.args]
    return Instance(found.type, args)
