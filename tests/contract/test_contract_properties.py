"""Facts about any pair of signatures, found by hypothesis, with Python's own `bind` as judge."""

import inspect
import itertools
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tarefas_tipadas.contract.arguments import Trial
from tarefas_tipadas.contract.compare import compare
from tarefas_tipadas.contract.file import dumps, loads
from tarefas_tipadas.contract.messages import messages
from tarefas_tipadas.contract.model import KINDS, Contract, Parameter, Task, Type
from tarefas_tipadas.contract.values import Values

TYPES = [
    Type("int", {"type": "integer"}),
    Type("str", {"type": "string"}),
    Type("int | None", {"anyOf": [{"type": "integer"}, {"type": "null"}]}),
    Type(),
]
NONE = Values({})


INTEGERS = st.just(TYPES[0])


@st.composite
def signatures(draw: st.DrawFn, types: Any = INTEGERS) -> tuple[Parameter, ...]:
    """Parameters that Python would take in this order."""
    names = draw(st.lists(st.sampled_from("abcd"), unique=True, max_size=4))
    kinds = sorted((draw(st.sampled_from(list(KINDS))) for _ in names), key=KINDS.__getitem__)
    parameters: list[Parameter] = []
    optional = False
    for name, kind in zip(names, kinds, strict=True):
        variadic = kind.startswith("variadic")
        if variadic and any(p.kind == kind for p in parameters):
            continue
        required = not variadic and draw(st.booleans())
        if kind.startswith("positional"):
            optional = optional or not required
            required = not optional
        parameters.append(Parameter(name, kind, draw(types), required))
    return tuple(parameters)


def contract(*parameters: Parameter, checked: bool = True) -> Contract:
    task = Task("m.f", "m", "", parameters, Type(), False, "json", "celery", checked)
    return Contract("m", ("json",), "json", {"m.f": task})


ANY = signatures(st.sampled_from(TYPES))


@given(ANY, st.booleans())
def test_a_contract_compared_with_itself_has_no_change(
    parameters: tuple[Parameter, ...], checked: bool
) -> None:
    same = contract(*parameters, checked=checked)
    assert compare(same, loads(dumps(same), "copy")) == []


def calls(parameters: tuple[Parameter, ...]) -> list[tuple[list[str], dict[str, str]]]:
    """All calls that a signature takes, each value being the name of its parameter."""
    found = []
    by_position = [p for p in parameters if p.kind.startswith("positional")]
    named = {p.name for p in parameters if p.kind in ("positional or keyword", "keyword-only")}
    rest = [p.name for p in parameters if p.kind == "variadic positional"]
    more = [p.name for p in parameters if p.kind == "variadic keyword"]
    for count in range(len(by_position) + 1):
        args = [p.name for p in by_position[:count]]
        for extra in ([], rest) if count == len(by_position) else ([],):
            for names in itertools.chain.from_iterable(
                itertools.combinations(sorted(named - set(args)), n) for n in range(5)
            ):
                for others in ({}, dict(zip(["extra"], more, strict=False))):
                    call = ([*args, *extra], {**{name: name for name in names}, **others})
                    if binds(parameters, *call) is not None:
                        found.append(call)
    return found


def binds(parameters: tuple[Parameter, ...], args: Any, kwargs: Any) -> Any:
    try:
        signature = inspect.Signature([p.for_inspect() for p in parameters])
        return signature.bind(*args, **kwargs).arguments
    except TypeError:
        return None


def arrives(call: Any, new: tuple[Parameter, ...], names: dict[str, str]) -> bool:
    """Whether each value gets to its parameter, or to a variadic one if that is gone."""
    bound = binds(new, *call)
    if bound is None:
        return False
    variadic = {p.name for p in new if p.is_variadic}
    for name, value in bound.items():
        values = (
            value
            if isinstance(value, tuple)
            else value.values()
            if isinstance(value, dict)
            else [value]
        )
        for meant in values:
            now = names.get(meant)
            if now != name and (now is not None or name not in variadic):
                return False
    return True


@settings(max_examples=1500, deadline=None)
@given(signatures(), signatures())
def test_a_break_is_told_if_and_only_if_a_call_of_the_old_form_fails(
    old: tuple[Parameter, ...], new: tuple[Parameter, ...]
) -> None:
    before, after = contract(*old), contract(*new)
    names = dict(Trial(before.tasks["m.f"], after.tasks["m.f"], NONE, NONE).signatures.names)
    fails = [call for call in calls(old) if not arrives(call, new, names)]
    changes = compare(before, after)
    assert any(change.breaks for change in changes) == bool(fails)


@given(ANY)
def test_all_messages_of_a_contract_are_taken_by_its_own_signature(
    parameters: tuple[Parameter, ...],
) -> None:
    task = contract(*parameters).tasks["m.f"]
    for message in messages(task, NONE):
        assert binds(parameters, message.plain_args(), message.plain_kwargs()) is not None
