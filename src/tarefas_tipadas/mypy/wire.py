"""Knows what JSON carries from sender to worker and back, as kombu writes it.

Measured, not read: `tests/plugin/test_wire.py` sends each type through kombu.
"""

from mypy.checker import TypeChecker
from mypy.messages import format_type
from mypy.nodes import Decorator, TypeInfo
from mypy.typeops import make_simplified_union
from mypy.types import (
    CallableType,
    Instance,
    Overloaded,
    TupleType,
    Type,
    TypedDictType,
    TypeType,
    UnionType,
    UnpackType,
    get_proper_type,
)

from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.layout import formals
from tarefas_tipadas.mypy.names import literal
from tarefas_tipadas.mypy.report import WIRE, report
from tarefas_tipadas.mypy.syntax import is_true, option

PLAIN = (
    *("builtins.str", "builtins.int", "builtins.float", "builtins.bytes", "decimal.Decimal"),
    *("uuid.UUID", "datetime.date", "datetime.time"),
)
CONTAINERS = ("builtins.list", "builtins.dict", "builtins.tuple")
MODEL = "pydantic.main.BaseModel"
# What instead, by the first base that is here.
INSTEAD = {
    "builtins.set": "a list",
    "builtins.frozenset": "a list",
    "datetime.timedelta": "its total_seconds()",
    "pathlib.PurePath": "str() of it",
    "enum.Enum": "its value, or make it a StrEnum",
    MODEL: "its model_dump(), or one model alone with pydantic=True",
    "builtins.complex": "two floats",
    "builtins.bytearray": "bytes",
    "builtins.range": "a list",
    "collections.deque": "a list",
    "typing.Generator": "a list",
    "typing.Iterator": "a list",
    "builtins.BaseException": "str() of it",
}
# Nobody knows what stands behind these.
ABSTRACT = ("typing.", "typing_extensions.", "collections.abc.", "_typeshed.")
Refused = tuple[Type, str]


def check_task(chk: TypeChecker, index: Index, node: Decorator) -> None:
    """Report the parameters and the result of a task that JSON cannot carry."""
    function = chk.function_type(node.func)
    taken, arguments = formals(function), node.func.arguments
    if not isinstance(function, CallableType) or taken is None:
        return
    models = is_true(option(node, "pydantic"))
    start = 1 if is_true(option(node, "bind")) else 0
    if uses_json(chk, index, node):
        for formal, argument in list(zip(taken, arguments, strict=False))[start:]:
            if refused := find_refused(formal.type, models):
                what = f'"{argument.variable.name}" of task "{node.name}" is'
                report(chk, message(chk, what, formal.type, refused), argument, WIRE)
    stored = results_are_json(index) and not is_true(option(node, "ignore_result"))
    if stored and (refused := find_refused(function.ret_type, models)):
        what = f'Task "{node.name}" returns'
        report(chk, message(chk, what, function.ret_type, refused), node.func, WIRE)


def uses_json(chk: TypeChecker, index: Index, node: Decorator) -> bool:
    """Whether the task's arguments are sent as JSON, as far as the project says."""
    given = option(node, "serializer")
    if given is not None:
        return literal(chk, given) == "json"
    if option(node, "base") is not None:
        return False  # the class may say otherwise
    return index.serializer("task") == "json"


def results_are_json(index: Index) -> bool:
    return index.serializer("result") == "json"


def message(chk: TypeChecker, what: str, whole: Type, refused: Refused) -> str:
    part, instead = refused
    shown, shown_part = format_type(whole, chk.options), format_type(part, chk.options)
    which = (
        "which JSON cannot carry" if shown == shown_part else f"and JSON cannot carry {shown_part}"
    )
    return f"{what} {shown}, {which}; use {instead}"


def find_refused(type: Type, models: bool = False, depth: int = 0) -> Refused | None:
    """The part of a type that JSON cannot carry, and what to use instead; None if unsure.

    `models`: the task has pydantic=True, and so a whole argument or result may be a model.
    """
    found = get_proper_type(type)
    if depth > 8:  # a recursive type
        return None
    if isinstance(found, UnionType):
        parts = [find_refused(item, models, depth + 1) for item in found.items]
    elif isinstance(found, TupleType):
        parts = [find_refused(item, depth=depth + 1) for item in found.items]
    elif isinstance(found, TypedDictType):
        parts = [find_refused(item, depth=depth + 1) for item in found.items.values()]
    elif isinstance(found, CallableType | Overloaded | TypeType):
        return found, "its name"
    elif isinstance(found, Instance):
        return find_refused_instance(found, models, depth)
    else:
        return None
    return next((part for part in parts if part), None)


def find_refused_instance(found: Instance, models: bool, depth: int) -> Refused | None:
    info = found.type
    if info.has_base(MODEL) and models:
        return None
    if info.has_base("builtins.dict") and found.args and (key := refused_key(found.args[0])):
        return key, "str keys"
    if is_carried(info) or is_unknown(info):
        inside = found.args if is_container(info) else ()
        parts = [find_refused(item, depth=depth + 1) for item in inside]
        return next((part for part in parts if part), None)
    instead = next((INSTEAD[base.fullname] for base in info.mro if base.fullname in INSTEAD), None)
    if instead is None:
        is_dataclass = "dataclass" in info.metadata or "dataclass_tag" in info.metadata
        instead = (
            "dataclasses.asdict() of it" if is_dataclass else "its id, or a dict of its values"
        )
    return found, instead


def refused_key(key: Type) -> Type | None:
    """A type that cannot be the key of a JSON object."""
    found = get_proper_type(key)
    if isinstance(found, UnionType):
        return next((part for item in found.items if (part := refused_key(item))), None)
    if isinstance(found, TupleType):
        return found
    plain = ("builtins.str", "builtins.int", "builtins.float")
    if isinstance(found, Instance) and not any(found.type.has_base(name) for name in plain):
        return None if is_unknown(found.type) else found
    return None


def is_carried(info: TypeInfo) -> bool:
    return any(info.has_base(name) for name in (*PLAIN, *CONTAINERS))


def is_container(info: TypeInfo) -> bool:
    names = (*CONTAINERS, "typing.Sequence", "typing.Mapping", "typing.Iterable")
    return any(info.has_base(name) for name in names)


def is_unknown(info: TypeInfo) -> bool:
    """Whether an instance may be of any class, or say itself how it is written."""
    if info.fullname in ("typing.Iterator", "typing.Generator"):
        return False
    return (
        info.fallback_to_any
        or info.fullname == "builtins.object"
        or info.is_protocol
        or info.is_abstract
        or info.fullname.startswith(ABSTRACT)
        or info.get("__json__") is not None
    )


def arrives(chk: TypeChecker, type: Type, depth: int = 0) -> Type:
    """What a result of this type is when it comes back."""
    found = get_proper_type(type)
    if depth > 8:
        return type
    if isinstance(found, UnionType):
        return make_simplified_union([arrives(chk, item, depth + 1) for item in found.items])
    if isinstance(found, TupleType) and not any(isinstance(i, UnpackType) for i in found.items):
        items = make_simplified_union([arrives(chk, item, depth + 1) for item in found.items])
        return chk.named_generic_type("builtins.list", [items])
    if isinstance(found, Instance):
        return instance_arrives(chk, found, depth)
    return type


def instance_arrives(chk: TypeChecker, found: Instance, depth: int) -> Type:
    info = found.type
    args = [arrives(chk, item, depth + 1) for item in found.args]
    if info.fullname == "builtins.tuple":
        return chk.named_generic_type("builtins.list", args)
    if info.fullname == "builtins.list":
        return Instance(found.type, args)
    if info.fullname == "builtins.dict":
        return Instance(found.type, [key_arrives(chk, args[0]), args[1]])
    if info.is_enum:
        for base in ("builtins.str", "builtins.int"):
            if info.has_base(base):
                return chk.named_type(base)
    if info.has_base(MODEL):
        key, value = chk.named_type("builtins.str"), chk.named_type("builtins.object")
        return chk.named_generic_type("builtins.dict", [key, value])
    return found


def key_arrives(chk: TypeChecker, key: Type) -> Type:
    found = get_proper_type(key)
    numbers = ("builtins.int", "builtins.float")
    if isinstance(found, Instance) and any(found.type.has_base(name) for name in numbers):
        return chk.named_type("builtins.str")
    return key
