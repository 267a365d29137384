"""Reads the tasks of a project from its files, and keeps what it has read."""

import hashlib
import json
import os
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tarefas_tipadas.mypy.contracts import Described
from tarefas_tipadas.mypy.files import (
    Stamp,
    module_names,
    read_text,
    replace_file,
    walk,
)
from tarefas_tipadas.mypy.scan import Defined, Module, scan

BUILTIN = "celery."


@dataclass(frozen=True)
class Known:
    """A task and where it is defined.

    `path` is None for a task of another service, which a contract may have described.
    """

    name: str
    path: str | None = None
    task: Defined | None = None
    described: Described | None = None


Stamps = dict[str, Stamp]


@dataclass(frozen=True)
class Facts:
    """What a change elsewhere means for a file."""

    uses_names: bool
    has_settings: bool


class Disk:
    """The tasks below some folders, as the files tell.

    `store` is where it keeps what it has read, for the next run.
    """

    def __init__(self, roots: list[str], store: str | None = None) -> None:
        self.roots: list[str] = roots
        self.store: str | None = store
        self.stamps: Stamps = {}
        self.folders: dict[str, str] = {}
        self.facts: dict[str, Facts] = {}
        self.digest: str = ""
        self.says: set[tuple[str, str]] = set()
        self.packed: str = "{}"
        self.fresh: bool = False

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
        with suppress(OSError, ValueError, LookupError, TypeError):  # as if there were none
            kept: dict[str, Any] = json.loads(Path(self.store).read_text(encoding="utf-8"))
            if kept["form"] == form():
                stamps = {path: (time, size) for path, (time, size) in kept["stamps"].items()}
                facts = {path: Facts(*facts) for path, facts in kept["facts"].items()}
                says = {(of, name) for of, name in kept["says"]}
                self.digest, self.packed = kept["digest"], kept["modules"]
                self.stamps, self.facts, self.says = stamps, facts, says

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
        with suppress(OSError):  # a cache that cannot be written is none
            replace_file(self.store, json.dumps(kept))

    def update(self) -> None:
        """Be as the disk is, unless that is known."""
        if not self.fresh:
            self.refresh()


def form() -> list[int]:
    """Changes with the plugin."""
    here = os.path.dirname(__file__)
    return [os.stat(os.path.join(here, file)).st_mtime_ns for file in ("disk.py", "scan.py")]
