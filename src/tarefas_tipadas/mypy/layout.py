"""Where things are in the stub and in mypy: the only file that knows."""

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import cast

from mypy.checker import TypeChecker
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import (
    ARG_POS,
    ARG_STAR,
    ARG_STAR2,
    GDEF,
    ArgKind,
    CallExpr,
    Decorator,
    Expression,
    ExpressionStmt,
    MemberExpr,
    MypyFile,
    StrExpr,
    SymbolTableNode,
    TypeInfo,
    Var,
)
from mypy.server.trigger import make_trigger
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    Parameters,
    Type,
    TypeOfAny,
    get_proper_type,
)

from tarefas_tipadas.mypy.places import MARKER, PYDANTIC_TASK, SIGNATURE, TASK
from tarefas_tipadas.mypy.syntax import is_true, option, receiver, text


@dataclass(frozen=True)
class Formal:
    """One parameter; `wider` is its type for a dict that is not shown, and for an Enum."""

    name: str | None
    kind: ArgKind
    type: Type
    wider: Type | None = None


@dataclass(frozen=True)
class Subject:
    """What a call sends: a task or a signature, and what it takes and returns.

    `parameters` is None where nobody knows them.
    """

    name: str
    parameters: Sequence[Formal] | None
    result: Type
    is_task: bool

    @property
    def called(self) -> str:
        return f'task "{self.name}"' if self.is_task else "the signature"


def formals(of: Type) -> list[Formal] | None:
    """The parameters that a ParamSpec stands for, or a function has; None if unknown."""
    of = get_proper_type(of)
    if not isinstance(of, Parameters | CallableType) or of.is_ellipsis_args:
        return None
    columns = zip(of.arg_names, of.arg_kinds, of.arg_types, strict=True)
    return [Formal(name, kind, type) for name, kind, type in columns]


def of_any_type(taken: list[Formal] | None) -> list[Formal] | None:
    """The parameters of a task with pydantic=True, which makes models of dicts."""
    anything = AnyType(TypeOfAny.special_form)
    return taken and [Formal(formal.name, formal.kind, anything) for formal in taken]


def find_info(type: Instance, fullname: str) -> TypeInfo | None:
    """The class of that name among the bases of an instance."""
    return next((info for info in type.type.mro if info.fullname == fullname), None)


def arguments_of(type: Type, fullname: str) -> Sequence[Type] | None:
    """The type arguments of the base of that name; None if it is no base."""
    type = get_proper_type(type)
    if not isinstance(type, Instance):
        return None
    info = find_info(type, fullname)
    return map_instance_to_supertype(type, info).args if info else None


def subject(chk: TypeChecker, expression: Expression) -> Subject | None:
    """What an expression stands for, if it is a task or a signature."""
    if not chk.has_type(expression):
        return None
    return subject_of_type(chk.lookup_type(expression), text(expression))


def subject_of_type(type: Type, name: str) -> Subject | None:
    """A task or a signature of this type, under this name."""
    if task := arguments_of(type, TASK):
        taken = formals(task[0])
        if arguments_of(type, PYDANTIC_TASK):
            taken = of_any_type(taken)
        return Subject(name, taken, task[1], is_task=True)
    if signature := arguments_of(type, SIGNATURE):
        return Subject(name, formals(signature[1]), signature[0], is_task=False)
    return None


def subject_of_function(chk: TypeChecker, node: Decorator) -> Subject | None:
    """The task that a decorated function becomes, by the function's own types."""
    function = chk.function_type(node.func)
    taken = formals(function)
    if not isinstance(function, CallableType) or taken is None:
        return None
    if is_true(option(node, "bind")):
        taken = taken[1:]
    if is_true(option(node, "pydantic")):
        taken = of_any_type(taken)
    return Subject(node.name, taken, function.ret_type, is_task=True)


def permissive(signature: CallableType) -> CallableType:
    """The same function, of any arguments."""
    anything = AnyType(TypeOfAny.special_form)
    return CallableType(
        [anything, anything],
        [ARG_STAR, ARG_STAR2],
        [None, None],
        signature.ret_type,
        signature.fallback,
        signature.name,
    )


def name_symbol(name: str) -> str:
    """A symbol that a module has for the name of each of its tasks.

    With it the interface of the module changes when a task is renamed, and mypy checks again
    who uses it.
    """
    return f"celery task {hashlib.sha256(name.encode()).hexdigest()[:16]}"


def depend(chk: TypeChecker, module: MypyFile, symbol: str, name: str) -> None:
    """Have the daemon check again what is checked now, when the task changes or is renamed."""
    for part in (symbol, name_symbol(name)):
        targets = chk.tree.plugin_deps.setdefault(make_trigger(f"{module.fullname}.{part}"), set())
        targets.add(chk.tscope.current_target())


def name_tasks(file: MypyFile, names: Iterable[str]) -> None:
    """Give a module a symbol for each of its tasks' names, see `name_symbol`."""
    for name in names:
        symbol = name_symbol(name)
        variable = Var(symbol)
        variable._fullname = f"{file.fullname}.{symbol}"
        file.names[symbol] = SymbolTableNode(
            GDEF, variable, module_public=False, module_hidden=True, plugin_generated=True
        )


def add_marker(file: MypyFile) -> None:
    """Let a hook be called at the end of a module: for `"..." .__len__()`, see `is_marker`."""
    if not any(is_marker(statement) for statement in file.defs):
        call = CallExpr(MemberExpr(StrExpr(MARKER), "__len__"), [], [], [])
        statement = ExpressionStmt(call)
        for node in (call, call.callee, statement):
            node.set_line(1, 0)
        file.defs.append(statement)


def is_marker(node: object) -> bool:
    """Whether it is what `add_marker` adds, the statement or its call."""
    call = node.expr if isinstance(node, ExpressionStmt) else node
    owner = receiver(call)
    return isinstance(owner, StrExpr) and owner.value == MARKER


def instances(chk: TypeChecker, *names: str) -> list[Type]:
    """Instances of those of the classes that mypy has read."""
    found: list[Type] = []
    for name in names:
        module, _, symbol = name.rpartition(".")
        node = chk.modules[module].names.get(symbol) if module in chk.modules else None
        if node is not None and isinstance(node.node, TypeInfo):
            found.append(Instance(node.node, []))
    return found


def step_type(chk: TypeChecker, result: Type) -> Type | None:
    """The stub's protocol of a signature that takes this result."""
    canvas = chk.modules.get("celery.canvas")
    symbol = canvas.names.get("_Step") if canvas else None
    if symbol is None or not isinstance(symbol.node, TypeInfo):
        return None
    function = chk.named_type("builtins.function")
    anything = AnyType(TypeOfAny.special_form)
    return Instance(symbol.node, [CallableType([result], [ARG_POS], [None], anything, function)])


def open_parameters(types: Sequence[Type]) -> Parameters:
    """`[A, B]` as the argument of a ParamSpec."""
    return Parameters(types, [ARG_POS] * len(types), [None] * len(types))


def local_types(chk: TypeChecker) -> AbstractContextManager[object]:
    """Forgets the types that are found within; a method before mypy 1.17."""
    found: object = chk.local_type_map
    return cast(AbstractContextManager[object], found() if callable(found) else found)
