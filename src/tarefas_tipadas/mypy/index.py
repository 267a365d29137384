"""Knows all tasks of a project by their names.

It is read from the files on the disk, not from what mypy has already analysed, so that it is
the same on a cold run, with a warm cache and in the daemon, in whatever order files come.
"""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

from tarefas_tipadas.mypy.files import (
    Stamp,
    module_names,
    names_something,
    read_text,
    stamp_of,
    walk,
)
from tarefas_tipadas.mypy.scan import Defined, Module, scan
from tarefas_tipadas.mypy.settings import Settings

BUILTIN = "celery."


@dataclass(frozen=True)
class Known:
    """A task and where it is defined: `path` is None for a task of another service."""

    name: str
    path: str | None = None
    task: Defined | None = None


Stamps = dict[str, Stamp]


@dataclass(frozen=True)
class Facts:
    """What a change elsewhere means for a file."""

    uses_names: bool
    has_settings: bool


class Index:
    """The tasks below some folders, and those that the user declares.

    `store` is where it keeps what it has read, for the next run.
    """

    def __init__(
        self, roots: list[str], settings: Settings | None = None, store: str | None = None
    ) -> None:
        settings = settings or Settings()
        self.roots, self.store = roots, store
        self.declared, self.serializer_setting = settings.known_tasks, settings.serializer
        self.stamps: Stamps = {}
        self.folders: dict[str, str] = {}
        self.facts: dict[str, Facts] = {}
        self.digest = ""
        self.says: set[tuple[str, str]] = set()
        self.packed = "{}"
        self.fresh = False

    @cached_property
    def modules(self) -> dict[str, Module]:
        """What each file tells that tells something."""
        return {path: Module.unpack(values) for path, values in json.loads(self.packed).items()}

    @cached_property
    def names(self) -> dict[str, list[Known]]:
        """All tasks of the project, by the names that they may have."""
        names = defaultdict(list)
        for path, module in sorted(self.modules.items()):
            # Celery names a task after its module, or in a script after the app.
            prefixes = [*module_names(path, self.folders[path]), *module.mains]
            for task in module.tasks:
                automatic = [f"{prefix}.{task.function}" for prefix in prefixes]
                for name in [task.name] if task.name else automatic:
                    names[name].append(Known(name, path, task))
        return dict(names)

    def refresh(self) -> None:
        """Read what is new on the disk."""
        seen: Stamps = {}
        for root in self.roots:
            for path, stamp in walk(root):
                seen[path], self.folders[path] = stamp, root
        if not self.stamps:
            self.load()
        if seen != self.stamps or not self.digest:
            self.read(seen)
            self.save()
        self.fresh = True

    def read(self, seen: Stamps) -> None:
        for path in self.stamps.keys() - seen.keys():
            self.modules.pop(path, None)
        for path, stamp in seen.items():
            if self.stamps.get(path) != stamp:
                self.modules.pop(path, None)
                found = scan(read_text(path))
                if found is not None:
                    self.modules[path] = found
        self.stamps = seen
        for stale in ("names", "names_in"):
            self.__dict__.pop(stale, None)
        self.summarise()

    def summarise(self) -> None:
        self.facts = {
            path: Facts(bool(module.strings), module.has_settings)
            for path, module in self.modules.items()
        }
        self.says = {pair for m in self.modules.values() for pair in m.says}
        lines = [f"{name} {k.path} {k.task}" for name, all in self.names.items() for k in all]
        lines += [str(sorted(module.loose)) for module in self.modules.values()]
        self.digest = hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()

    def load(self) -> None:
        """Take over what the last run has read, if it was done by the same plugin."""
        if self.store is None:
            return
        try:
            kept: dict[str, Any] = json.loads(Path(self.store).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if kept.get("form") == form():
            self.stamps = {path: (time, size) for path, (time, size) in kept["stamps"].items()}
            self.facts = {path: Facts(*facts) for path, facts in kept["facts"].items()}
            self.says = {(of, name) for of, name in kept["says"]}
            self.digest, self.packed = kept["digest"], kept["modules"]

    def save(self) -> None:
        if not self.store:
            return
        kept = {
            "form": form(),
            "stamps": self.stamps,
            "facts": {path: [f.uses_names, f.has_settings] for path, f in self.facts.items()},
            "says": sorted(self.says),
            "digest": self.digest,
            "modules": json.dumps({path: m.pack() for path, m in self.modules.items()}),
        }
        own = f"{self.store}.{os.getpid()}"
        with suppress(OSError):  # a cache that cannot be written is none
            os.makedirs(os.path.dirname(own), exist_ok=True)
            Path(own).write_text(json.dumps(kept), encoding="utf-8")
            os.replace(own, self.store)

    def update(self) -> None:
        """Be as the disk is, unless that is known."""
        if not self.fresh:
            self.refresh()

    def of(self, path: str) -> Facts | None:
        """What is known of a file of the project; None if it has to do with no task."""
        self.update()
        return self.facts.get(os.path.abspath(path))

    def find(self, name: str) -> Known | None:
        """The task of this name."""
        self.update()
        found = self.names.get(name)
        if found and found[0].path and not self.is_current(found[0].path):
            self.refresh()
            found = self.names.get(name)
        if found:
            return found[0] if len(found) == 1 else Known(name)
        if name.startswith(BUILTIN) or any(fnmatchcase(name, glob) for glob in self.declared):
            return Known(name)
        return None

    def module_ids(self, path: str) -> list[str]:
        """The names under which mypy may know a file."""
        return module_names(path, self.folders[path])

    @cached_property
    def names_in(self) -> dict[str, list[str]]:
        """The names of the tasks that each file defines."""
        found = defaultdict(list)
        for name, all in self.names.items():
            for path in {known.path for known in all if known.path}:
                found[path].append(name)
        return found

    def used(self, path: str) -> Iterator[Known]:
        """The tasks of the project that the strings of a file name."""
        for text in sorted(self.modules[path].strings & self.names.keys()):
            yield from (known for known in self.names[text] if known.path)

    def is_current(self, path: str) -> bool:
        try:
            return self.stamps.get(path) == stamp_of(os.stat(path))
        except OSError:
            return False

    def doubt(self, name: str) -> bool:
        """Whether a task of this name may exist though none is seen."""
        if any(name in module.loose for module in self.modules.values()):
            return True
        prefix, _, function = name.rpartition(".")
        for path in self.stamps:
            if prefix and prefix in module_names(path, self.folders[path]):
                module = self.modules.get(path, Module())
                renamed = any(task.function == function for task in module.tasks)
                return not renamed and names_something(path, function)
        return self.is_open()

    def is_open(self) -> bool:
        """Whether there are tasks whose names cannot be read."""
        return any(module.is_open for module in self.modules.values())

    def match(self, glob: str) -> list[Known]:
        """The tasks whose names a glob matches; `Known(glob)` for those of Celery and of others."""
        self.update()
        found = [k for name, all in self.names.items() if fnmatchcase(name, glob) for k in all]
        others = [name for name in self.declared if fnmatchcase(name, glob) or name == glob]
        if others or glob == "*" or glob.startswith(BUILTIN):
            found.append(Known(glob))
        return found

    def nearest(self, name: str) -> str | None:
        """The known name that looks most like this one."""
        known = [*self.names, *(glob for glob in self.declared if "*" not in glob)]
        prefix, _, last = name.rpartition(".")
        for path, module in self.modules.items():
            for task in module.tasks:
                if task.function == last and task.name and prefix in self.module_ids(path):
                    return task.name
        near = get_close_matches(name, known, n=1, cutoff=0.75)
        if near:
            return near[0]
        same = sorted((n for n in known if n.rpartition(".")[2] == last), key=len, reverse=True)
        return same[0] if same else None

    def has_own_beat(self) -> bool:
        """Whether another scheduler than Celery's may give meaning to more keys of an entry."""
        self.update()
        return ("beat", "?") in self.says

    def serializer(self, of: str) -> str | None:
        """The serializer of a "task" or a "result" in this project; None if nobody knows."""
        self.update()
        if self.serializer_setting:
            return self.serializer_setting
        named = {name for kind, name in self.says if kind == of}
        return "json" if not named else named.pop() if len(named) == 1 else None


def form() -> list[int]:
    """Changes with the plugin."""
    here = os.path.dirname(__file__)
    return [os.stat(os.path.join(here, file)).st_mtime_ns for file in ("index.py", "scan.py")]
