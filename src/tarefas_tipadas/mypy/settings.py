"""Reads the plugin's own settings beside mypy's."""

import sys
from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mypy.errors import CompileError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SECTION = "tarefas-tipadas"
KEYS = ("known_tasks", "serializer")


@dataclass(frozen=True)
class Settings:
    """What the user has told the plugin.

    `known_tasks` are names, or globs, of tasks that other services have.
    """

    known_tasks: tuple[str, ...] = ()
    serializer: str | None = None


def read_settings(config_file: str | None) -> Settings:
    """The settings of a mypy.ini, setup.cfg or pyproject.toml; CompileError if they are wrong."""
    if not config_file or not (path := Path(config_file)).is_file():
        return Settings()
    section = read_toml(path) if path.suffix == ".toml" else read_ini(path)
    for key in section:
        if key not in KEYS:
            refuse(config_file, f'no setting "{key}"; there are {", ".join(KEYS)}')
    known, serializer = section.get("known_tasks", []), section.get("serializer")
    if isinstance(known, str):
        known = known.replace(",", "\n").split()
    if not (isinstance(known, list) and all(isinstance(name, str) for name in known)):
        refuse(config_file, f"known_tasks is a list of names, not {known!r}")
    if serializer is not None and not isinstance(serializer, str):
        refuse(config_file, f"serializer is a name such as json, not {serializer!r}")
    return Settings(tuple(known), serializer)


def read_toml(path: Path) -> dict[str, Any]:
    section = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {}).get(SECTION, {})
    if not isinstance(section, dict):
        refuse(str(path), f"[tool.{SECTION}] is a table, not {section!r}")
    return dict(section)


def read_ini(path: Path) -> dict[str, Any]:
    parser = ConfigParser(interpolation=None)
    parser.read(path, encoding="utf-8")
    return dict(parser[SECTION]) if parser.has_section(SECTION) else {}


def refuse(config_file: str, message: str) -> None:
    raise CompileError([f"{config_file}: error: [{SECTION}]: {message}"], use_stdout=True)
