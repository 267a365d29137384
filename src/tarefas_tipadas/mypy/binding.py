"""Binds arguments to a task's parameters, as Python would, and says what does not fit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from mypy.checker import TypeChecker
from mypy.messages import format_type
from mypy.nodes import ARG_NAMED_OPT, ARG_STAR, ARG_STAR2, Context
from mypy.subtypes import is_subtype
from mypy.types import (
    ParamSpecType,
    Type,
    TypedDictType,
    UnpackType,
    get_proper_type,
    has_type_vars,
)

from tarefas_tipadas.mypy.given import Given, Value
from tarefas_tipadas.mypy.layout import Formal, Subject

# What *args and **kwargs may have for all of them together.
UNPACKED = (ParamSpecType, TypedDictType, UnpackType)
Problem = tuple[str, Context]


def problems(chk: TypeChecker, to: Subject, given: Given) -> list[Problem]:
    """What is wrong with these arguments, each with its place; nothing if nobody knows."""
    if to.parameters is None:
        return []
    return list(Binding(chk, to, to.parameters, given).problems())


def shifts(to: Subject, given: Given) -> Iterator[Subject]:
    """The task with 0, 1, 2 … of its first parameters left open, the likeliest number first.

    Celery prepends what comes later to what a signature holds.
    """
    if to.parameters is None:
        return
    places = [formal for formal in to.parameters if formal.kind.is_positional()]
    named = [index for index, formal in enumerate(places) if formal.name in given.named]
    takes_more = any(formal.kind is ARG_STAR for formal in to.parameters)
    spare = len(places) if takes_more else max(0, len(places) - len(given.positional))
    spare = min([spare, *named])
    needed = [f for f in places if f.kind.is_required() and f.name not in given.named]
    first = min(spare, max(0, len(needed) - len(given.positional)))
    for count in [first, *(count for count in range(spare + 1) if count != first)]:
        kept = to.parameters[count:]
        opened = [Formal(f.name, ARG_NAMED_OPT, f.type) for f in places[:count] if f.name]
        yield replace(to, parameters=[*kept, *opened])


class Binding:
    """One call: which argument goes to which parameter."""

    def __init__(
        self, chk: TypeChecker, to: Subject, formals: Sequence[Formal], given: Given
    ) -> None:
        self.chk: TypeChecker = chk
        self.to: Subject = to
        self.given: Given = given
        self.formals: Sequence[Formal] = formals
        self.places: list[Formal] = [formal for formal in formals if formal.kind.is_positional()]
        self.more: Formal | None = next((f for f in formals if f.kind is ARG_STAR), None)
        self.more_named: Formal | None = next((f for f in formals if f.kind is ARG_STAR2), None)
        self.named: dict[str, Formal] = {
            f.name: f for f in formals if f.name and not f.kind.is_star()
        }

    def problems(self) -> Iterator[Problem]:
        yield from self.too_many()
        yield from self.by_position()
        yield from self.by_name()
        yield from self.missing()

    def too_many(self) -> Iterator[Problem]:
        given, most = len(self.given.positional), len(self.places)
        if given > most and self.more is None:
            takes = f"{most} positional argument{'' if most == 1 else 's'}"
            are = "is" if given == 1 else "are"
            message = f"{self.to.called} takes {takes}, but {given} {are} given"
            yield capital(message), self.given.positional[most].where

    def by_position(self) -> Iterator[Problem]:
        for index, value in enumerate(self.given.positional):
            formal = self.places[index] if index < len(self.places) else self.more
            if formal is not None:
                yield from self.mismatch(formal, value, f"argument {index + 1}")

    def by_name(self) -> Iterator[Problem]:
        filled = {formal.name for formal in self.places[: len(self.given.positional)]}
        for name, value in self.given.named.items():
            if name in self.named:
                if name in filled and value.certain:
                    yield capital(f'{self.to.called} is given "{name}" twice'), value.where
                yield from self.mismatch(self.named[name], value, f'"{name}"')
            elif self.more_named is not None:
                yield from self.mismatch(self.more_named, value, f'"{name}"')
            elif self.to.is_task and value.certain:
                yield self.unknown(name), value.where

    def unknown(self, name: str) -> str:
        near = get_close_matches(name, self.named, n=1)
        guess = f'; did you mean "{near[0]}"?' if near else ""
        return capital(f'{self.to.called} has no parameter "{name}"{guess}')

    def mismatch(self, formal: Formal, value: Value, place: str) -> Iterator[Problem]:
        wanted = get_proper_type(formal.type)
        if has_type_vars(wanted) or (formal.kind.is_star() and isinstance(wanted, UNPACKED)):
            return
        found = value.type_for(self.chk, wanted)
        if not self.fits(found, wanted) and not (
            formal.wider and value.is_doubtful(self.chk) and self.fits(found, formal.wider)
        ):
            shown = f'"{formal.name}"' if formal.name and not formal.kind.is_star() else place
            yield (
                (
                    f"{capital(shown)} of {self.to.called} is {self.show(wanted)}, "
                    f"not {self.show(found)}"
                ),
                value.where,
            )

    def fits(self, found: Type, wanted: Type) -> bool:
        return is_subtype(found, wanted, options=self.chk.options)

    def show(self, type: Type) -> str:
        return format_type(type, self.chk.options)

    def missing(self) -> Iterator[Problem]:
        if self.given.open_positional:
            return
        late = self.places[len(self.given.positional) :]
        late += [formal for formal in self.formals if formal.kind.is_named()]
        lacking = [f for f in late if f.kind.is_required() and f.name not in self.given.named]
        if self.given.open_named:
            lacking = [f for f in lacking if f.name is None]
        if not self.to.is_task and any(f.name is None for f in lacking) and self.given.named:
            return
        if lacking:
            names = ", ".join(f'"{f.name}"' for f in lacking if f.name)
            what = names or f"{len(lacking)} argument{'' if len(lacking) == 1 else 's'}"
            yield capital(f"{self.to.called} is not given {what}"), self.given.where


def capital(message: str) -> str:
    """The message with a capital first letter, which `str.capitalize` would make the only one."""
    return message[:1].upper() + message[1:]
