"""Knows all tasks of a project by their names.

It is read from the files on the disk, not from what mypy has already analysed, so that it is
the same on a cold run, with a warm cache and in the daemon, in whatever order files come.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cached_property

from tarefas_tipadas.mypy.contracts import Contracts, Described
from tarefas_tipadas.mypy.disk import Disk, Facts, Known
from tarefas_tipadas.mypy.files import (
    module_names,
    names_something,
    stamp_of,
)
from tarefas_tipadas.mypy.scan import Module
from tarefas_tipadas.mypy.settings import Settings

BUILTIN = "celery."


class Index(Disk):
    """All tasks: those of the project, and those that the user declares."""

    def __init__(self, roots: list[str], settings: Settings, store: str | None = None) -> None:
        super().__init__(roots, store)
        self.declared: tuple[str, ...] = settings.known_tasks
        self.contracts: Contracts = settings.contracts
        self.serializer_setting: str | None = settings.serializer

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
        if name in self.contracts.tasks:
            return Known(name, described=self.contracts.tasks[name])
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

    def described(self, path: str) -> Iterator[Described]:
        """The tasks of contracts that the strings of a file name."""
        for text in sorted(self.modules[path].strings & self.contracts.tasks.keys()):
            if found := self.contracts.tasks[text]:
                yield found

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
        """Whether there may be tasks whose names cannot be read."""
        return not self.roots or any(module.is_open for module in self.modules.values())

    def match(self, glob: str) -> list[Known]:
        """The tasks whose names a glob matches; `Known(glob)` for those of Celery and of others."""
        self.update()
        found = [k for name, all in self.names.items() if fnmatchcase(name, glob) for k in all]
        others = [
            name
            for name in (*self.declared, *self.contracts.tasks)
            if fnmatchcase(name, glob) or name == glob
        ]
        if others or glob == "*" or glob.startswith(BUILTIN):
            found.append(Known(glob))
        return found

    def nearest(self, name: str) -> str | None:
        """The known name that looks most like this one."""
        declared = [glob for glob in self.declared if "*" not in glob]
        known = [*self.names, *self.contracts.tasks, *declared]
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
