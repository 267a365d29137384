"""Finds the Python files of a project, and under which names they may be imported."""

import os
from collections.abc import Iterator
from pathlib import Path

Stamp = tuple[int, int]
SKIPPED = {"__pycache__", "node_modules", "site-packages"}


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


def names_something(path: str, name: str) -> bool:
    """Whether a module has anything of this name, perhaps a task made in a way of its own."""
    return name in read_text(path).replace("(", " ").replace(",", " ").split()


def replace_file(path: str, text: str) -> None:
    """Write a file that others may read or write at once; OSError if that cannot be."""
    own = f"{path}.{os.getpid()}"
    os.makedirs(os.path.dirname(own), exist_ok=True)
    Path(own).write_text(text, encoding="utf-8")
    os.replace(own, path)


def read_text(path: str) -> str:
    """The text of a file, empty if it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
