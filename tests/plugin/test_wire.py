"""What the plugin takes for carried by JSON is what kombu carries, and as what it arrives.

Each value goes through kombu as a task's result does; mypy is asked for the same types.
"""

import re
from typing import Any

import pytest
from kombu.exceptions import EncodeError
from kombu.serialization import dumps, loads

from plugin.running import SETTINGS, errors, run

HEAD = """\
from __future__ import annotations
import enum
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Literal, NamedTuple, NewType, TypedDict
from uuid import UUID
from celery import Celery

app = Celery("wire")
Id = NewType("Id", int)

class Colour(enum.Enum):
    RED = 1
class Word(str, enum.Enum):
    YES = "yes"
class Level(enum.IntEnum):
    LOW = 1
@dataclass
class Point:
    x: int
class Row:
    pass
class OwnForm:
    def __json__(self) -> str:
        return "own"
class Text(str):
    pass
class Items(list[int]):
    pass
class Good(TypedDict):
    when: date
class Bad(TypedDict):
    wait: timedelta
class Pair(NamedTuple):
    x: int
    y: str
"""
# A type, a value of it, and the type that arrives: none if it cannot be sent.
TYPES: list[tuple[str, str, str | None]] = [
    ("None", "None", "None"),
    ("bool", "True", "bool"),
    ("int", "1", "int"),
    ("float", "1.5", "float"),
    ("str", "'a'", "str"),
    ("bytes", "b'a'", "bytes"),
    ("bytes", "bytes(range(256))", "bytes"),
    ("datetime", "datetime(2026, 1, 2, 3)", "datetime"),
    ("date", "date(2026, 1, 2)", "date"),
    ("time", "time(1, 2)", "time"),
    ("Decimal", "Decimal('1.5')", "Decimal"),
    ("UUID", "UUID(int=1)", "UUID"),
    ("Id", "Id(1)", "Id"),
    ("Literal['a']", "'a'", "Literal['a']"),
    ("Word", "Word.YES", "str"),
    ("Level", "Level.LOW", "int"),
    ("list[int]", "[1]", "list[int]"),
    ("list[date]", "[date(2026, 1, 2)]", "list[date]"),
    ("list[Word]", "[Word.YES]", "list[str]"),
    ("tuple[int, str]", "(1, 'a')", "list[int | str]"),
    ("tuple[int, ...]", "(1, 2)", "list[int]"),
    ("list[tuple[int, int]]", "[(1, 2)]", "list[list[int]]"),
    ("Pair", "Pair(1, 'a')", "list[int | str]"),
    ("dict[str, int]", "{'a': 1}", "dict[str, int]"),
    ("dict[int, str]", "{1: 'a'}", "dict[str, str]"),
    ("dict[str, tuple[int, int]]", "{'a': (1, 2)}", "dict[str, list[int]]"),
    ("Good", "{'when': date(2026, 1, 2)}", "Good"),
    ("int | None", "None", "int | None"),
    ("tuple[int, int] | None", "(1, 2)", "list[int] | None"),
    ("dict[float, int]", "{1.5: 1}", "dict[str, int]"),
    ("dict[Word, int]", "{Word.YES: 1}", "dict[str, int]"),
    ("dict[date, int]", "{date(2026, 1, 2): 1}", None),
    ("dict[UUID, int]", "{UUID(int=1): 1}", None),
    ("dict[tuple[int, int], str]", "{(1, 2): 'a'}", None),
    ("timedelta", "timedelta(1)", None),
    ("set[int]", "{1}", None),
    ("frozenset[int]", "frozenset({1})", None),
    ("complex", "1j", None),
    ("bytearray", "bytearray(b'a')", None),
    ("range", "range(3)", None),
    ("deque[int]", "deque([1])", None),
    ("Path", "Path('a')", None),
    ("Colour", "Colour.RED", None),
    ("Point", "Point(1)", None),
    ("Row", "Row()", None),
    ("Iterator[int]", "iter([1])", None),
    ("ValueError", "ValueError()", None),
    ("type[Row]", "Row", None),
    ("list[set[int]]", "[{1}]", None),
    ("dict[str, Path]", "{'a': Path('a')}", None),
    ("tuple[int, timedelta]", "(1, timedelta(1))", None),
    ("Bad", "{'wait': timedelta(1)}", None),
]
# What comes back of a value, by the type that the plugin promises.
BACK = {
    "Id": "int",
    "Literal['a']": "str",
    "Good": "dict",
}


@pytest.fixture(scope="module")
def namespace() -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(HEAD, found)
    return found


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("wire")
    lines = [HEAD]
    for number, (kind, value, _) in enumerate(TYPES):
        lines.append(f"@app.task\ndef task{number}() -> {kind}: return {value}\n")
        lines.append(f"reveal_type(task{number}.delay().get())\n")
    (folder / "wire.py").write_text("".join(lines))
    (folder / "mypy.ini").write_text(SETTINGS)
    return run(folder, "wire.py")


IDS = [f"{kind} {value}" for kind, value, _ in TYPES]


@pytest.mark.parametrize(("number", "row"), list(enumerate(TYPES)), ids=IDS)
def test_the_plugin_refuses_what_kombu_cannot_send(
    number: int, row: tuple[str, str, str | None], output: str, namespace: dict[str, Any]
) -> None:
    _, value, arrives = row
    refused = re.search(rf'Task "task{number}" returns .*celery-wire', output) is not None
    try:
        content_type, encoding, payload = dumps(eval(value, namespace), "json")
        back = loads(payload, content_type, encoding, accept=["application/json"])
    except EncodeError:
        assert arrives is None
        assert refused
        return
    assert arrives is not None
    assert not refused
    kinds = [part.strip().partition("[")[0] for part in BACK.get(arrives, arrives).split("|")]
    assert type(back).__name__ in {"NoneType" if kind == "None" else kind for kind in kinds}


def test_get_gives_what_arrives(output: str) -> None:
    revealed = re.findall(r'Revealed type is "(.*)"', output)
    shown = [re.sub(r"\b(builtins|datetime|decimal|uuid|wire)\.", "", text) for text in revealed]
    wanted = [(kind, arrives) for kind, _, arrives in TYPES]
    shown = [re.sub(r"Union\[(.*), (\w+)\]", r"\1 | \2", text) for text in shown]  # mypy 1.15
    assert len(shown) == len(wanted)
    for text, (kind, arrives) in zip(shown, wanted, strict=True):
        if arrives is not None and arrives not in ("Good", "None", "Literal['a']"):
            assert text == arrives, kind


def test_only_the_definitions_are_reported(output: str) -> None:
    assert len(errors(output)) == sum(arrives is None for _, _, arrives in TYPES)
