"""Reads the plugin's own settings beside mypy's."""

import os
import sys
from configparser import ConfigParser
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from mypy.errors import CompileError

from tarefas_tipadas.mypy.contracts import Contracts
from tarefas_tipadas.mypy.report import CODES

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SECTION = "tarefas-tipadas"
KEYS = ("known_tasks", "contracts", "serializer", "disable")


@dataclass(frozen=True)
class Settings:
    """What the user has told the plugin.

    `known_tasks` are names, or globs, of tasks that other services have, `contracts` what is in the
    files with their signatures; `disable` are error codes, for a mypy that does not take those of a
    plugin as its own `disable_error_code`.
    """

    known_tasks: tuple[str, ...] = ()
    serializer: str | None = None
    disable: tuple[str, ...] = ()
    contracts: Contracts = field(default_factory=Contracts, repr=False)


def read_settings(config_file: str | None, store: str | None = None) -> Settings:
    """The settings of a mypy.ini, setup.cfg or pyproject.toml; CompileError if they are wrong.

    `store` is that of `Contracts`.
    """
    if not config_file or not (path := Path(config_file)).is_file():
        return Settings()
    section = read_toml(path) if path.suffix == ".toml" else read_ini(path)
    for key in section:
        if key not in KEYS:
            refuse(config_file, f'no setting "{key}"; there are {", ".join(KEYS)}')
    serializer = section.get("serializer")
    if serializer is not None and not isinstance(serializer, str):
        refuse(config_file, f"serializer is a name such as json, not {serializer!r}")
    known, disable = (names(section, key, config_file) for key in ("known_tasks", "disable"))
    for code in disable:
        if code not in CODES:
            refuse(config_file, f'no error code "{code}"; there are {", ".join(CODES)}')
    return Settings(known, serializer, disable, read_contracts(section, config_file, store))


def names(
    section: dict[str, Any], key: str, config_file: str, of: str = "names"
) -> tuple[str, ...]:
    """A list, in an ini file parted by commas or lines."""
    found = section.get(key, [])
    if isinstance(found, str):
        found = [name.strip() for name in found.replace(",", "\n").split("\n") if name.strip()]
    if not (isinstance(found, list) and all(isinstance(name, str) for name in found)):
        refuse(config_file, f"{key} is a list of {of}, not {found!r}")
    return tuple(found)


def read_contracts(section: dict[str, Any], config_file: str, store: str | None) -> Contracts:
    """The contracts, whose paths begin at the folder of the settings."""
    paths = names(section, "contracts", config_file, "paths")
    if not paths:
        return Contracts()
    from tarefas_tipadas.contract.model import ContractError

    try:
        folder = os.path.dirname(config_file)
        return Contracts((os.path.join(folder, path) for path in paths), store)
    except ContractError as error:
        refuse(config_file, f"contracts: {error}")


def read_toml(path: Path) -> dict[str, Any]:
    section = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {}).get(SECTION, {})
    if not isinstance(section, dict):
        refuse(str(path), f"[tool.{SECTION}] is a table, not {section!r}")
    return dict(section)


def read_ini(path: Path) -> dict[str, Any]:
    parser = ConfigParser(interpolation=None)
    parser.read(path, encoding="utf-8")
    return dict(parser[SECTION]) if parser.has_section(SECTION) else {}


def refuse(config_file: str, message: str) -> NoReturn:
    raise CompileError([f"{config_file}: error: [{SECTION}]: {message}"], use_stdout=True)
