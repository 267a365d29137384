"""One line on a value that does not fit: short, and without secrets."""

from __future__ import annotations

import inspect
import itertools
import re
import reprlib
from typing import Any

#: Names whose values never stand in a message.
SECRET = re.compile(
    r"passw|pwd|senha|token|secret|segredo|credential|authori|cookie|api_?key"
    r"|(?:^|_)(?:key|auth|pin|cvv)(?:_|$)",
    re.IGNORECASE,
)
HIDDEN = "hidden"


class Shortened(reprlib.Repr):
    """A `repr` of at most some sixty characters, without secrets."""

    def repr_dict(self, x: dict[Any, Any], level: int) -> str:
        some = itertools.islice(x.items(), self.maxdict + 1)
        shown = {key: HIDDEN if SECRET.search(str(key)) else value for key, value in some}
        return super().repr_dict(shown, level)


shortened: Shortened = Shortened()
shortened.maxstring = shortened.maxother = shortened.maxlong = 60


def shown_type(annotation: object) -> str:
    """An annotation as it is written in a program."""
    return inspect.formatannotation(annotation)


def misfit(name: str, expected: object, value: Any, error: ValueError) -> str:
    """One line on a value that does not fit: parameter, expected type, and what came."""
    place = [name]
    details: Any = getattr(error, "errors", list)()
    for part in details[0]["loc"] if details else ():
        try:
            value = value[part]
        except (TypeError, LookupError):  # a name of pydantic's own, such as that of a union's part
            continue
        place.append(part)
    path = name + "".join(f"[{part!r}]" for part in place[1:])
    secret = any(SECRET.search(str(part)) for part in place)
    got = f"a hidden {type(value).__name__}" if secret else shortened.repr(value)
    where = f" at {path}" if path != name else ""
    return f"{name} must be {shown_type(expected)}, got {got}{where}"
