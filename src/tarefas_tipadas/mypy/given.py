"""Reads what a list, a tuple or a dict of arguments gives."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mypy.checker import TypeChecker
from mypy.nodes import (
    ARG_NAMED,
    CallExpr,
    Context,
    DictExpr,
    Expression,
    ListExpr,
    NameExpr,
    RefExpr,
    StarExpr,
    StrExpr,
    TupleExpr,
)
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    NoneType,
    TupleType,
    Type,
    TypedDictType,
    TypeOfAny,
    UnionType,
    UnpackType,
    get_proper_type,
)

from tarefas_tipadas.mypy.layout import local_types


@dataclass(frozen=True)
class Value:
    """One argument: an expression, or only its type; where to report it."""

    where: Context
    expression: Expression | None = None
    type: Type | None = None
    certain: bool = True

    def type_for(self, chk: TypeChecker, wanted: Type) -> Type:
        """Its type, inferred for a parameter of the type `wanted` if it can be one."""
        if self.expression is None:
            return self.type or AnyType(TypeOfAny.special_form)
        with chk.msg.filter_errors() as errors, local_types(chk):
            found = chk.expr_checker.accept(self.expression, wanted)
            if errors.has_new_errors():
                return chk.expr_checker.accept(self.expression)
        return found

    def is_doubtful(self, chk: TypeChecker) -> bool:
        """Whether it may be narrower than its type: a dict that is not shown, or an Enum."""
        if self.expression is None:
            return self.type is not None and is_wide(self.type)
        return hides(chk, self.expression)


@dataclass
class Given:
    """All arguments of a call; `open` where more may be given than is seen."""

    where: Context
    positional: list[Value] = field(default_factory=list)
    named: dict[str, Value] = field(default_factory=dict)
    open_positional: bool = False
    open_named: bool = False

    def without_end(self) -> "Given":
        """The same, where more keywords may follow."""
        return replace(self, open_named=True)


def hides(chk: TypeChecker, expression: Expression) -> bool:
    if isinstance(expression, ListExpr | TupleExpr):
        return any(hides(chk, item) for item in expression.items)
    if isinstance(expression, DictExpr):
        return any(hides(chk, value) for _, value in expression.items)
    found = type_of(chk, expression)
    return found is not None and is_wide(found)


def is_wide(type: Type) -> bool:
    type = get_proper_type(type)
    if isinstance(type, Instance):
        is_so = type.type.is_enum or type.type.has_base("typing.Mapping")
        return is_so or any(map(is_wide, type.args))
    if isinstance(type, LiteralType):
        return is_wide(type.fallback)
    return isinstance(type, TupleType | UnionType) and any(map(is_wide, type.items))


def is_nothing(expression: Expression | None) -> bool:
    return expression is None or (isinstance(expression, NameExpr) and expression.name == "None")


def read(
    chk: TypeChecker, args: Expression | None, kwargs: Expression | None, where: Context
) -> Given:
    """What `args` and `kwargs` of a call give."""
    given = Given(where)
    if not is_nothing(args) and args is not None:
        read_positional(chk, args, given)
    if not is_nothing(kwargs) and kwargs is not None:
        read_named(chk, kwargs, given)
    return given


def read_positional(chk: TypeChecker, args: Expression, given: Given) -> None:
    if isinstance(args, TupleExpr | ListExpr):
        for item in args.items:
            if isinstance(item, StarExpr):
                read_positional(chk, item.expr, given)
            elif not given.open_positional:
                given.positional.append(Value(item, item))
        return
    found = type_of(chk, args)
    if isinstance(found, TupleType) and not any(
        isinstance(get_proper_type(item), UnpackType) for item in found.items
    ):
        if not given.open_positional:
            given.positional += [Value(args, type=item) for item in found.items]
    elif not isinstance(found, NoneType):
        given.open_positional = True


def read_named(chk: TypeChecker, kwargs: Expression, given: Given) -> None:
    for key, value in pairs(kwargs):
        if value is None:
            given.open_named = True
        elif key is None:
            read_named(chk, value, given)
        else:
            given.named[key] = Value(value, value)
    if not is_display(kwargs):
        read_typed(chk, kwargs, given)


def is_display(kwargs: Expression) -> bool:
    """Whether it is `{...}` or `dict(...)`."""
    return isinstance(kwargs, DictExpr) or (
        isinstance(kwargs, CallExpr)
        and isinstance(kwargs.callee, RefExpr)
        and kwargs.callee.fullname == "builtins.dict"
    )


def pairs(kwargs: Expression) -> Iterator[tuple[str | None, Expression | None]]:
    """Keys and values of a display; no key for what is unpacked, no value if nobody knows."""
    if isinstance(kwargs, DictExpr):
        for key, value in kwargs.items:
            if key is None or isinstance(key, StrExpr):
                yield (key.value if key else None), value
            else:
                yield None, None
    elif isinstance(kwargs, CallExpr) and is_display(kwargs):
        for name, kind, value in zip(kwargs.arg_names, kwargs.arg_kinds, kwargs.args, strict=True):
            yield (name, value) if kind is ARG_NAMED else (None, value)


def read_typed(chk: TypeChecker, kwargs: Expression, given: Given) -> None:
    found = type_of(chk, kwargs)
    if isinstance(found, TypedDictType):
        for key, type in found.items.items():
            certain = key in found.required_keys
            given.named[key] = Value(kwargs, type=type, certain=certain)
    elif not isinstance(found, NoneType):
        given.open_named = True


def type_of(chk: TypeChecker, expression: Expression) -> Type | None:
    """The type of an expression that mypy has checked, else of a fresh look at it."""
    if chk.has_type(expression):
        found = get_proper_type(chk.lookup_type(expression))
    else:
        with chk.msg.filter_errors(), local_types(chk):
            found = get_proper_type(chk.expr_checker.accept(expression))
    if isinstance(found, Instance) and found.type.fullname == "builtins.tuple":
        return None
    return found
