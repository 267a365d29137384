"""Makes mypy's types of what a contract says of a task: those that a typed client would have.

What is not sure, or has no such type, is Any.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mypy.checker import TypeChecker
from mypy.nodes import (
    ARG_NAMED,
    ARG_NAMED_OPT,
    ARG_OPT,
    ARG_POS,
    ARG_STAR,
    ARG_STAR2,
    ArgKind,
    TypeInfo,
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
)

from tarefas_tipadas.contract import model
from tarefas_tipadas.contract.annotations import MODULES, Annotations
from tarefas_tipadas.mypy.contracts import Described
from tarefas_tipadas.mypy.layout import Formal, Subject

# Required, and with a default.
KINDS: dict[str, tuple[ArgKind, ArgKind]] = {
    "positional-only": (ARG_POS, ARG_OPT),
    "positional or keyword": (ARG_POS, ARG_OPT),
    "keyword-only": (ARG_NAMED, ARG_NAMED_OPT),
    "variadic positional": (ARG_STAR, ARG_STAR),
    "variadic keyword": (ARG_STAR2, ARG_STAR2),
}


def subject_of_contract(chk: TypeChecker, described: Described) -> Subject:
    """The task that a contract describes."""
    task, types, wider = described.task, Types(chk, described), WiderTypes(chk, described)
    formals = [
        Formal(
            None if parameter.kind == "positional-only" else parameter.name,
            KINDS[parameter.kind][not parameter.required],
            types.make(parameter.type, task.serializer),
            wider.make(parameter.type, task.serializer),
        )
        for parameter in task.parameters
    ]
    result = types.make(task.result, described.result_serializer)
    return Subject(task.name, formals, result, is_task=True)


def modules(described: Described) -> set[str]:
    """The modules that mypy has to read before it can make the types."""
    written = Annotations(described.definitions, set())
    known = [*(p.type for p in described.task.parameters), described.task.result]
    texts = [*map(written.python, known), *written.class_sources()]
    return {module for module in MODULES if any(f"{module}." in text for text in texts)}


class Types:
    """Makes the types of one task."""

    def __init__(self, chk: TypeChecker, described: Described) -> None:
        self.chk: TypeChecker = chk
        self.definitions: Mapping[str, model.Schema] = described.definitions
        self.written: Annotations = Annotations(described.definitions, set())
        self.classes: dict[str, str] = {own: name for name, own in self.written.classes.items()}
        self.unfinished: set[str] = set()

    def make(self, known: model.Type, serializer: str) -> Type:
        if serializer != "json":  # what is an object in JSON may be sent as it is
            known = replace(known, schema=None)
        if "Unpack[" in known.source:
            return anything()
        try:
            return self.parse(self.written.python(known))
        except (LookupError, TypeError, AttributeError, ValueError, SyntaxError):
            return anything()  # a schema that no export has written

    def parse(self, source: str) -> Type:
        return self.build(ast.parse(source, mode="eval").body)

    def build(self, node: ast.expr) -> Type:
        if isinstance(node, ast.BinOp):
            return UnionType.make_union([self.build(node.left), self.build(node.right)])
        if isinstance(node, ast.Subscript):
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            return self.subscript(ast.unparse(node.value), parts)
        name = ast.unparse(node)
        if name == "None":
            return NoneType()
        if name in self.classes:
            return self.typed_dict(name)
        return self.instance(name)

    def subscript(self, name: str, parts: list[ast.expr]) -> Type:
        if name == "Literal":
            return UnionType.make_union([self.literal(ast.literal_eval(part)) for part in parts])
        if name == "tuple":
            return self.tuple_of(parts)
        return self.instance(name, list(map(self.build, parts)))

    def tuple_of(self, parts: list[ast.expr]) -> Type:
        is_open = ast.unparse(parts[-1]) == "..." if parts else False
        items = list(map(self.build, parts[:-1] if is_open else parts))
        whole = self.instance("tuple", [UnionType.make_union(items)])
        return TupleType(items, whole) if isinstance(whole, Instance) and not is_open else whole

    def literal(self, value: object) -> Type:
        if value is None:
            return NoneType()
        fallback = self.instance(type(value).__name__)
        if isinstance(value, bool | int | str) and isinstance(fallback, Instance):
            return LiteralType(value, fallback)
        return fallback

    def instance(self, name: str, args: list[Type] | None = None) -> Type:
        """An instance of a class that mypy has read; Any where it or its parameters are others."""
        module, _, symbol = name.rpartition(".")
        file = self.chk.modules.get(module or "builtins")
        node = file.names.get(symbol) if file else None
        if node is None or not isinstance(node.node, TypeInfo):
            return anything()
        info = node.node
        count = len(info.type_vars)
        if args is not None and len(args) != count:
            return anything()
        return Instance(info, [anything()] * count if args is None else args)

    def typed_dict(self, name: str) -> Type:
        schema = self.definitions[self.classes[name]]
        fallback = self.instance("typing._TypedDict")
        is_open = bool(schema.get("additionalProperties"))
        if name in self.unfinished or is_open or not isinstance(fallback, Instance):
            return anything()
        self.unfinished.add(name)
        items: dict[str, Type] = dict(self.members(schema))
        self.unfinished.discard(name)
        return TypedDictType(items, items.keys() & set(schema.get("required", ())), set(), fallback)

    def members(self, schema: model.Schema) -> Iterator[tuple[str, Type]]:
        for key, part in schema["properties"].items():
            yield key, self.parse(self.written.of_schema(part))


class WiderTypes(Types):
    """The same without members and values: a dict is a dict of whatever, a Literal its class."""

    def typed_dict(self, name: str) -> Type:
        return self.instance("dict", [self.instance("str"), anything()])

    def literal(self, value: object) -> Type:
        return NoneType() if value is None else self.instance(type(value).__name__)


def anything() -> Type:
    """Any that the user has not written."""
    return AnyType(TypeOfAny.special_form)
