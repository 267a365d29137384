"""Types of a contract as annotations of a module that does not have the worker's code."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from tarefas_tipadas.contract.model import Schema, Type
from tarefas_tipadas.contract.written import as_name, docstring, text

#: Modules that every Python has, and the types in them that messages carry.
MODULES = ("collections.abc", "datetime", "decimal", "uuid")
FORMATS = {
    "date-time": "datetime.datetime",
    "date": "datetime.date",
    "time": "datetime.time",
    "duration": "datetime.timedelta",
    "uuid": "uuid.UUID",
    "decimal": "decimal.Decimal",
    "binary": "bytes",
}
SCALARS = {
    "null": "None",
    "boolean": "bool",
    "integer": "int",
    "number": "float",
    "string": "str",
}
PLAIN = {"int", "float", "str", "bool", "bytes", "list", "dict", "tuple", "set", "frozenset",
         "object", "complex", "Any", "Literal"}  # fmt: skip


class Unavailable(Exception):
    """A name in a type that only the worker's code has."""


class Annotations:
    """Writes types, with a TypedDict for each definition that is an object."""

    def __init__(self, definitions: Mapping[str, Schema], taken: Set[str]) -> None:
        self.definitions: Mapping[str, Schema] = definitions
        self.classes: dict[str, str] = {}
        used = {*taken, *dir(builtins), *keyword.kwlist}
        for name in sorted(definitions):
            if "properties" in definitions[name]:
                chosen = as_name(name)
                while chosen in used:
                    chosen += "_"
                used.add(chosen)
                self.classes[name] = chosen

    def python(self, known: Type) -> str:
        """The type as the worker writes it if its names are known here, else by its schema."""
        if not known.is_known:
            return "Any"
        try:
            names = {
                self.definitions[name].get("title", ""): self.classes[name]
                for name in references(known.schema)
                if name in self.classes
            }
            return ast.unparse(Rewriter(names).visit(ast.parse(known.source, mode="eval")))
        except (Unavailable, SyntaxError):
            return self.of_schema(known.schema) if known.schema is not None else "Any"

    def of_schema(self, schema: Schema, seen: frozenset[str] = frozenset()) -> str:
        """The type that a schema describes, `Any` where Python has no word for it."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            if name in self.classes:
                return self.classes[name]
            return "Any" if name in seen else self.of_schema(self.definitions[name], seen | {name})
        if "anyOf" in schema or "oneOf" in schema:
            parts = [self.of_schema(p, seen) for p in schema.get("anyOf") or schema["oneOf"]]
            return " | ".join(dict.fromkeys(parts)) if "Any" not in parts else "Any"
        if "enum" in schema or "const" in schema:
            return f"Literal[{', '.join(map(repr, schema.get('enum', [schema.get('const')])))}]"
        kind = schema.get("type", "")
        if kind == "array":
            return self.of_array(schema, seen)
        if kind == "object":
            more = schema.get("additionalProperties", {})
            return f"dict[str, {self.of_schema(more if isinstance(more, dict) else {}, seen)}]"
        return FORMATS.get(schema.get("format", "")) or SCALARS.get(kind, "Any")

    def of_array(self, schema: Schema, seen: frozenset[str]) -> str:
        fixed = [self.of_schema(part, seen) for part in schema.get("prefixItems", [])]
        if not fixed:
            return f"list[{self.of_schema(schema.get('items', {}), seen)}]"
        lengths = range(schema.get("minItems", 0), len(fixed) + 1)
        return " | ".join(f"tuple[{', '.join(fixed[:length]) or '()'}]" for length in lengths)

    def class_sources(self) -> Iterator[str]:
        """The TypedDicts, in the order of their names."""
        known: set[str] = set()
        for name, chosen in self.classes.items():
            schema = self.definitions[name]
            fields = {
                field: self.field(part, field in schema.get("required", []), known)
                for field, part in schema["properties"].items()
            }
            known.add(chosen)
            if all(field.isidentifier() and not keyword.iskeyword(field) for field in fields):
                lines = "".join(f"    {field}: {kind}\n" for field, kind in fields.items())
                doc = docstring(schema.get("description", ""))
                gap = "\n" if doc and lines else ""
                yield f"class {chosen}(TypedDict):\n{doc}{gap}{lines or '    pass' + chr(10)}"
            else:
                parts = "".join(
                    f"        {text(field)}: {kind},\n" for field, kind in fields.items()
                )
                yield f'{chosen} = TypedDict(\n    "{chosen}",\n    {{\n{parts}    }},\n)\n'

    def field(self, schema: Schema, required: bool, known: Set[str]) -> str:
        """The type of a member, in quotes if it names a class that comes later."""
        kind = self.of_schema(schema)
        later = set(self.classes.values()) - known
        if any(re.search(rf"\b{name}\b", kind) for name in later):
            kind = f'"{kind}"'
        return kind if required else f"NotRequired[{kind}]"


#: All that a type is made of. A contract may come from a stranger, and a client is executed.
PARTS = (
    *(ast.Expression, ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.List),
    *(ast.BinOp, ast.BitOr, ast.Load, ast.Constant),
)
LITERALS = (ast.Tuple, ast.Load, ast.Constant, ast.UnaryOp, ast.USub)


class Rewriter(ast.NodeTransformer):
    """Puts the module's own names for those of the worker's code."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names: Mapping[str, str] = names

    def visit(self, node: ast.AST) -> Any:
        if not isinstance(node, PARTS):
            raise Unavailable(type(node).__name__)
        return super().visit(node)

    def visit_Constant(self, node: ast.Constant) -> Any:
        if node.value not in (None, ...):
            raise Unavailable(repr(node.value))
        return node

    def visit_Name(self, node: ast.Name) -> Any:
        return node if node.id in PLAIN else self.own(node, node.id)

    def visit_Attribute(self, node: ast.Attribute) -> Any:
        path = ast.unparse(node)
        return node if path.rpartition(".")[0] in MODULES else self.own(node, path)

    def visit_Subscript(self, node: ast.Subscript) -> Any:
        if ast.unparse(node.value) == "Literal":
            if not all(isinstance(part, LITERALS) for part in ast.walk(node.slice)):
                raise Unavailable(ast.unparse(node))
            return node
        if ast.unparse(node.value) in self.names:
            raise Unavailable(ast.unparse(node))  # its parameters are in the schema only
        return self.generic_visit(node)

    def own(self, node: ast.expr, path: str) -> ast.expr:
        if path not in self.names:
            raise Unavailable(path)
        return ast.copy_location(ast.Name(self.names[path], ast.Load()), node)


def references(part: Any) -> Iterator[str]:
    """The names of the definitions that a schema itself refers to."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"].rpartition("/")[2]
        part = list(part.values())
    if isinstance(part, list):
        for item in part:
            yield from references(item)
