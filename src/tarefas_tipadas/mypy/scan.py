"""Finds in the text of a module the tasks that it defines, and whether it names tasks.

Text, not a syntax tree: this is done for the whole project at each start. What looks like a task
and is none only makes the plugin more lenient.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

DECORATED = re.compile(
    r"^[ \t]*@(?P<decorator>[\w.]*task\w*|(?:\w+\.)*(?:retrying|in_batches|periodic))\b"
    r"(?P<options>.*?)^[ \t]*(?:async[ \t]+)?def[ \t]+(?P<function>\w+)",
    re.MULTILINE | re.DOTALL,
)
CLASS = re.compile(r"^[ \t]*class[ \t]+(?P<name>\w+)\([^)]*Task\b[^)]*\):", re.MULTILINE)
NAME = re.compile(
    r"\bname[ \t]*=[ \t]*(?:[\"'](?P<name>[^\"'\n]+)[\"']|(?P<other>[A-Za-z_f][^,)\s]*))"
)
CLASS_NAME = re.compile(
    r"^[ \t]+name[ \t]*(?::[^=\n]*)?=[ \t]*[\"']([^\"'\n]+)[\"'][ \t]*(?:#.*)?$", re.MULTILINE
)
NOT_INDENTED = re.compile(r"^\S", re.MULTILINE)
CALLED = re.compile(r"\b(?P<function>\w+)[ \t]*=[ \t]*[\w.]*task\((?P<options>[^)]*)\)")
MAIN = re.compile(r"\bCelery\(\s*[\"']([\w.]+)[\"']")
USES = re.compile(
    r"send_task|\bsignature\(|\bsubtask\(|\.tasks\b|\blink(?:_error)?[ \t]*=|"
    r"(?i:beat_schedule|task_routes|task_annotations|celerybeat_schedule|celery_routes)"
)
SERIALIZER = re.compile(
    r"(?i:(task|result)_serializer)[\"']?\]?[ \t]*[=:](?!=)[ \t]*(?:[\"'](\w+)[\"'])?"
)
SETTING = re.compile(
    r"[ \t]*[\w.]*?(?i:beat_?schedule|task_routes|celery_routes|annotations)\b[^=\n]*=[ \t]*[\[{(d]"
)
BEATS = ("django_celery_beat", "redbeat")
WORDS = ("task", "Task", "TASK", "signature", "result_serializer", "RESULT_SERIALIZER", *BEATS)
STRING = re.compile(r"[\"']([\w.:*?\[\]-]+)[\"']")


@dataclass(frozen=True)
class Defined:
    """A task: its function, and its explicit name if it has one."""

    function: str
    name: str | None = None


@dataclass
class Module:
    """What the text of one module tells."""

    tasks: list[Defined] = field(default_factory=list)
    loose: set[str] = field(default_factory=set)
    mains: list[str] = field(default_factory=list)
    # What settings say: ("task", "json") of the serializer of tasks; "?" for what is not seen.
    says: set[tuple[str, str]] = field(default_factory=set)
    strings: set[str] = field(default_factory=set)
    is_open: bool = False
    has_settings: bool = False

    def pack(self) -> list[Any]:
        """As JSON has it."""
        tasks = [(task.function, task.name) for task in self.tasks]
        sets = [sorted(self.loose), sorted(self.says), sorted(self.strings)]
        return [tasks, self.mains, *sets, self.is_open, self.has_settings]

    @classmethod
    def unpack(cls, packed: list[Any]) -> "Module":
        """The other way round."""
        tasks, mains, loose, says, strings, is_open, has_settings = packed
        return cls(
            [Defined(*task) for task in tasks],
            set(loose),
            mains,
            {(of, name) for of, name in says},
            set(strings),
            is_open,
            has_settings,
        )


def scan(text: str) -> Module | None:
    """What a module has to do with tasks; None if nothing."""
    if not any(word in text for word in WORDS):
        return None
    found = Module()
    # A pattern costs a hundred times what it costs to see that there is nothing for it.
    if "erializer" in text or "SERIALIZER" in text:
        found.says = {(of.lower(), name or "?") for of, name in SERIALIZER.findall(text)}
    if "register_type(" in text and "kombu" in text:
        found.says |= {("task", "?"), ("result", "?")}
    if any(word in text for word in BEATS):
        found.says.add(("beat", "?"))
    if "Celery(" in text:
        found.mains = MAIN.findall(text)
    if "class " in text:
        found.loose = set(CLASS_NAME.findall(text))
    found.tasks = list(tasks(text, found))
    found.is_open |= "gen_task_name" in text  # names of the app's own making
    if USES.search(text):
        found.strings = set(STRING.findall(text))
        found.has_settings = any(SETTING.match(line) for line in text.splitlines())
    return found


def tasks(text: str, module: Module) -> Iterator[Defined]:
    for match in DECORATED.finditer(text):
        yield Defined(match["function"], explicit_name(match["options"], text, module))
    for match in CALLED.finditer(text):
        yield Defined(match["function"], explicit_name(match["options"], text, module))
    for match in CLASS.finditer(text):
        end = NOT_INDENTED.search(text, match.end())
        name = CLASS_NAME.search(text, match.end(), end.start() if end else len(text))
        yield Defined(match["name"], name[1] if name else None)


def explicit_name(options: str, text: str, module: Module) -> str | None:
    """The task's name in its options; a name that cannot be read leaves the module open."""
    found = NAME.search(options) if "name" in options else None
    if found is None:
        module.is_open |= "**" in options
        return None
    if found["name"]:
        return found["name"]
    constant = re.escape(found["other"])
    value = re.search(rf"^{constant}\b[^=\n]*=[ \t]*[\"']([^\"'\n]+)[\"']", text, re.MULTILINE)
    if value is None:
        module.is_open = True
        return None
    return value[1]
