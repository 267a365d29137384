"""Knows all tasks of a project by their names.

It is read from the files on the disk, not from what mypy has already analysed, so that it is
the same on a cold run, with a warm cache and in the daemon, in whatever order files come.
"""

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path

from tarefas_tipadas.mypy.scan import Defined, Module, scan

Stamp = tuple[int, int]
SKIPPED = {"__pycache__", "node_modules", "site-packages"}
BUILTIN = "celery."


@dataclass(frozen=True)
class Known:
    """A task and where it is defined: `path` is None for a task of another service."""

    name: str
    path: str | None = None
    task: Defined | None = None


@dataclass
class Index:
    """The tasks below some folders, and those that the user declares."""

    roots: list[str]
    declared: tuple[str, ...] = ()
    serializer_setting: str | None = None
    modules: dict[str, Module] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    names: dict[str, list[Known]] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    fresh: bool = False

    def refresh(self) -> None:
        """Read what is new on the disk."""
        seen = {}
        for root in self.roots:
            seen.update({path: (root, stamp) for path, stamp in walk(root)})
        for path in self.stamps.keys() - seen.keys():
            del self.stamps[path]
            self.modules.pop(path, None)
        for path, (root, stamp) in seen.items():
            if self.stamps.get(path) != stamp:
                self.read(path, stamp)
            self.folders[path] = root
        self.names = self.collect()
        self.fresh = True

    def read(self, path: str, stamp: Stamp) -> None:
        self.stamps[path] = stamp
        self.modules.pop(path, None)
        found = scan(Path(path).read_text(encoding="utf-8", errors="replace"))
        if found is not None:
            self.modules[path] = found

    def collect(self) -> dict[str, list[Known]]:
        names = defaultdict(list)
        for path, module in sorted(self.modules.items()):
            # Celery names a task after its module, or in a script after the app.
            prefixes = [*module_names(path, self.folders[path]), *module.mains]
            for task in module.tasks:
                automatic = [f"{prefix}.{task.function}" for prefix in prefixes]
                for name in [task.name] if task.name else automatic:
                    names[name].append(Known(name, path, task))
        return dict(names)

    def module(self, path: str) -> Module | None:
        """What a file of the project tells."""
        if not self.fresh:
            self.refresh()
        return self.modules.get(os.path.abspath(path))

    def find(self, name: str) -> Known | None:
        """The task of this name."""
        if not self.fresh:
            self.refresh()
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

    def names_in(self, path: str) -> list[str]:
        """The names of the tasks that a file defines."""
        return [name for name, found in self.names.items() if any(k.path == path for k in found)]

    def used(self, module: Module) -> Iterator[Known]:
        """The tasks of the project that the strings of a module name."""
        for text in sorted(module.strings & self.names.keys()):
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
                return not renamed and names_something(Path(path), function)
        return self.is_open()

    def is_open(self) -> bool:
        """Whether there are tasks whose names cannot be read."""
        return any(module.is_open for module in self.modules.values())

    def match(self, glob: str) -> list[Known]:
        """The tasks whose names a glob matches; `Known(glob)` for those of Celery and of others."""
        if not self.fresh:
            self.refresh()
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

    def digest(self) -> str:
        """Changes when a task comes, goes or moves."""
        if not self.fresh:
            self.refresh()
        lines = [f"{name} {k.path} {k.task}" for name, all in self.names.items() for k in all]
        lines += [*self.declared, *(str(sorted(m.loose)) for m in self.modules.values())]
        return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()

    def serializer(self, of: str) -> str | None:
        """The serializer of a "task" or a "result" in this project; None if nobody knows."""
        if not self.fresh:
            self.refresh()
        if self.serializer_setting:
            return self.serializer_setting
        named = {name for m in self.modules.values() for kind, name in m.serializers if kind == of}
        return "json" if not named else named.pop() if len(named) == 1 else None


def walk(folder: str) -> Iterator[tuple[str, Stamp]]:
    """The Python files below a folder but those of virtual environments and hidden folders."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    if any(entry.name == "pyvenv.cfg" for entry in entries):
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(".") and entry.name not in SKIPPED:
                yield from walk(entry.path)
        elif entry.name.endswith(".py") and entry.is_file():
            yield entry.path, stamp_of(entry.stat())


def stamp_of(status: os.stat_result) -> Stamp:
    return status.st_mtime_ns, status.st_size


def module_names(path: str, root: str) -> list[str]:
    """The names under which a file may be imported, from its package's up to its full path."""
    parts = list(Path(path).relative_to(root).with_suffix("").parts)
    folder = os.path.dirname(path)
    if parts[-1] == "__init__":
        parts.pop()
        folder = os.path.dirname(folder)
    least = 1
    while least < len(parts) and os.path.exists(os.path.join(folder, "__init__.py")):
        least, folder = least + 1, os.path.dirname(folder)
    return [".".join(parts[-count:]) for count in range(least, len(parts) + 1)]


def names_something(path: Path, name: str) -> bool:
    """Whether a module has anything of this name, perhaps a task made in a way of its own."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return any(word == name for word in text.replace("(", " ").replace(",", " ").split())
