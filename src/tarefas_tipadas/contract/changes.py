"""What differs between two signatures, each difference by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tarefas_tipadas.contract.model import KINDS, Parameter, Task, Type
from tarefas_tipadas.contract.values import Values


@dataclass(frozen=True)
class Difference:
    """A change of a signature; `alone` are the old parameters with only this change made.

    A change of a type has none, for it does not move a value.
    """

    kind: str
    subject: str
    text: str
    alone: tuple[Parameter, ...] | None = None


class Signatures:
    """The parameters of a task, before and after."""

    def __init__(self, old: Task, new: Task, before: Values, after: Values) -> None:
        self.old: tuple[Parameter, ...] = old.parameters
        self.new: tuple[Parameter, ...] = new.parameters
        self.before: Values = before
        self.after: Values = after
        self.names: dict[str, str] = paired(self.old, self.new)
        self.kept: dict[str, Parameter] = {
            p.name: q for p in self.old for q in self.new if self.names.get(p.name) == q.name
        }

    def differences(self) -> Iterator[Difference]:
        """All that differs, in the order of the new signature and then of the old one."""
        for place, q in enumerate(self.new):
            if q.name not in self.names.values():
                yield self.added(place, q)
        for p in self.old:
            now = self.kept.get(p.name)
            if now is None:
                rest = tuple(other for other in self.old if other is not p)
                yield Difference("parameter-removed", p.name, f"{shown(p)} removed", rest)
            else:
                yield from self.changed(p, now)
        yield from self.reordered()

    def added(self, place: int, q: Parameter) -> Difference:
        """Put a new parameter behind the same one as in the new signature."""
        others = [p for p in self.old if p.name != q.name]
        left = {r.name for r in self.new[:place]}
        at = max((i for i, p in enumerate(others, 1) if self.names.get(p.name) in left), default=0)
        alone = valid((*others[:at], q, *others[at:]))
        what = "" if q.is_variadic else (" without a default" if q.required else " with a default")
        return Difference("parameter-added", q.name, f"{shown(q)} added{what}", alone)

    def changed(self, p: Parameter, q: Parameter) -> Iterator[Difference]:
        def alone(one: Parameter) -> tuple[Parameter, ...]:
            others = (other for other in self.old if other is p or other.name != one.name)
            return valid(tuple(one if other is p else other for other in others))

        if p.name != q.name:
            text = f"{shown(p)} renamed to {shown(q)}"
            yield Difference("parameter-renamed", p.name, text, alone(replace(p, name=q.name)))
        if p.kind != q.kind:
            text = f"{p.name}: {p.kind} is now {q.kind}"
            yield Difference("parameter-kind", p.name, text, alone(replace(p, kind=q.kind)))
        if q.required and not p.required and not q.is_variadic:
            text = f"{p.name} has no default any more"
            yield Difference("parameter-required", p.name, text, alone(replace(p, required=True)))
        elif p.required and not q.required:
            text = f"{p.name} has a default now"
            yield Difference("parameter-optional", p.name, text, self.old)
        elif p.default != q.default:
            yield Difference("default-changed", p.name, f"{p.name} has another default", self.old)
        direction = compared(p.type, q.type, self.before, self.after)
        if direction:
            text = f"{p.name}: {p.type.source} is now {q.type.source}"
            yield Difference(f"type-{direction}", p.name, text)

    def reordered(self) -> Iterator[Difference]:
        old = [self.names[p.name] for p in self.old if p.name in self.kept and is_positional(p)]
        new = [q.name for q in self.new if q.name in old]
        old = [name for name in old if name in new]
        if old != new:
            there = {self.names[p.name]: p for p in self.old if p.name in self.kept}
            turn = iter(there[name] for name in new)
            alone = tuple(next(turn) if self.names.get(p.name) in new else p for p in self.old)
            text = f"the order {', '.join(old)} is now {', '.join(new)}"
            yield Difference("parameters-reordered", "", text, valid(alone))


def shown(parameter: Parameter) -> str:
    stars = {"variadic positional": "*", "variadic keyword": "**"}.get(parameter.kind, "")
    return f"{stars}{parameter.name}"


def is_positional(parameter: Parameter) -> bool:
    return parameter.kind.startswith("positional")


def valid(parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """The parameters as Python accepts them: kinds in order, defaults last.

    A parameter alone may be where only the other changes make room for it; then those
    behind it get a default too, which refuses no message.
    """
    ordered = sorted(parameters, key=lambda p: KINDS[p.kind])
    optional = False
    made = []
    for p in ordered:
        if is_positional(p):
            optional = optional or not p.required
            p = replace(p, required=p.required and not optional)
        made.append(p)
    return tuple(made)


def paired(old: tuple[Parameter, ...], new: tuple[Parameter, ...]) -> dict[str, str]:
    """What each old parameter is called now: the same, or else what stands in its place.

    `*args` and `**kwargs` are the same under any name.
    """
    names = {p.name: p.name for p in old for q in new if p.name == q.name and alike(p, q)}
    gone = [p for p in old if p.name not in names]
    come = [q for q in new if q.name not in names.values()]
    for p in gone:
        for q in come:
            in_place = p.kind == q.kind and (
                p.is_variadic or (old.index(p) == new.index(q) and p.type.source == q.type.source)
            )
            if in_place and q.name not in names.values():
                names[p.name] = q.name
                break
    return names


def alike(p: Parameter, q: Parameter) -> bool:
    return p.kind == q.kind or not (p.is_variadic or q.is_variadic)


def compared(old: Type, new: Type, before: Values, after: Values) -> str | None:
    """How the new type differs, None if it does not.

    `widened`, `narrowed`, `changed`, `known` if it was not annotated, `unknown` if it is not
    any more, or `rewritten` where the same values are of it.
    """
    if old.is_known != new.is_known:
        return "known" if new.is_known else "unknown"
    if old.schema is None or new.schema is None:
        return None if old == new else "changed"
    if old == new and before.definitions == after.definitions:
        return None
    was, now = before.examples(old.schema), after.examples(new.schema)
    if not (was and now):  # such as a text with a pattern, which no example has
        return "changed" if shape(old, before) != shape(new, after) else None
    keeps = all(after.allows(new.schema, value) for value in was)
    brings = not all(before.allows(old.schema, value) for value in now)
    if keeps and not brings:
        return "rewritten" if shape(old, before) != shape(new, after) else None
    return "widened" if keeps else "changed" if brings else "narrowed"


def shape(known: Type, values: Values) -> tuple[str, object]:
    """A type with all that it refers to, and without descriptions."""
    return known.source, inlined(known.schema, values, ())


def inlined(part: object, values: Values, within: tuple[str, ...]) -> object:
    if isinstance(part, list):
        return [inlined(item, values, within) for item in part]
    if not isinstance(part, dict):
        return part
    reference = part.get("$ref")
    if reference is not None:
        name = reference.rpartition("/")[2]
        if name in within:
            return {"the one around it": within.index(name)}
        return inlined(values.definitions[name], values, (*within, name))
    return {
        key: inlined(value, values, within)
        for key, value in part.items()
        if key not in ("title", "description") or isinstance(value, dict)
    }
