"""The mypy plugin: what Celery code has that types cannot say.

It adds to the stub, and stays out where the stub is exact. Where it is not sure, it is silent.
With a warm cache mypy only asks what may invalidate it, so that all but the index of tasks is
imported when there is something to check.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mypy.build import PRI_MED
from mypy.errors import CompileError
from mypy.nodes import MypyFile, TypeInfo
from mypy.options import Options
from mypy.plugin import (
    AttributeContext,
    FunctionContext,
    MethodContext,
    MethodSigContext,
    Plugin,
    ReportConfigContext,
)
from mypy.types import FunctionLike, Type

from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.places import BASE_TASK
from tarefas_tipadas.mypy.report import CODES  # mypy has to know them at the start
from tarefas_tipadas.mypy.settings import Settings, read_settings

if TYPE_CHECKING:
    from tarefas_tipadas.mypy.dispatch import Hooks


__version__: str = "none"  # as mypy has it for a plugin without


class CeleryPlugin(Plugin):
    """Hands each call to the check that is concerned with it."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.settings: Settings = settings_of(options)
        for code in self.settings.disable:
            options.disable_error_code.append(code)
            options.disabled_error_codes.add(CODES[code])
        if rival := celery_types_in(Path(__file__).parents[2]):
            print(f"tarefas_tipadas.mypy: {rival}", file=sys.stderr)
        self.index: Index = Index(roots(options), self.settings, store(options, ""))

    @cached_property
    def hooks(self) -> "Hooks":
        from tarefas_tipadas.mypy.dispatch import Hooks

        return Hooks(self.index)

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        return self.hooks.methods.get(fullname) or self.inherited(fullname)

    def inherited(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """The hook of a method that a class has from its base: mypy names it after the class."""
        owner, _, name = fullname.rpartition(".")
        if name not in self.hooks.inherited:
            return None
        found = self.lookup_fully_qualified(owner)
        info = found.node if found else None
        base = info.get_containing_type_info(name) if isinstance(info, TypeInfo) else None
        return self.hooks.methods.get(f"{base.fullname}.{name}") if base else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return self.hooks.functions.get(fullname)

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        owner, _, _ = fullname.rpartition(".")
        return self.hooks.attribute if owner == BASE_TASK else None

    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        return self.hooks.signatures.get(fullname)

    def report_config_data(self, ctx: ReportConfigContext) -> object:
        """What invalidates mypy's cache of a file: other tasks, where it names some."""
        facts = self.index.of(ctx.path)
        if facts is None:
            return None
        return [
            # Settings are read anew each time: only then mypy calls get_additional_deps.
            ctx.is_check if facts.has_settings else None,
            [self.index.digest, self.settings.contracts.digest] if facts.uses_names else None,
            sorted(self.index.says),
            repr(self.settings),
        ]

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """The modules whose tasks a module names in strings."""
        self.index.fresh &= not self.options.fine_grained_incremental
        facts, path = self.index.of(file.path), os.path.abspath(file.path)
        if facts is None:
            return []
        from tarefas_tipadas.mypy.layout import add_marker, name_tasks

        name_tasks(file, self.index.names_in[path])
        if facts.has_settings:
            add_marker(file)
        found = set(self.modules_of_contracts(path))
        paths = {known.path for known in self.index.used(path) if known.path} - {path}
        return [(PRI_MED, id, -1) for id in sorted({*found, *map(self.module_id, paths)}) if id]

    def modules_of_contracts(self, path: str) -> Iterator[str]:
        """The modules that the types of contracts name."""
        if self.settings.contracts.tasks:
            from tarefas_tipadas.mypy.described import modules

            for described in self.index.described(path):
                yield from modules(described)

    def module_id(self, path: str) -> str:
        """The name under which mypy finds a file."""
        from mypy.find_sources import SourceFinder
        from mypy.fscache import FileSystemCache

        return SourceFinder(FileSystemCache(), self.options).crawl_up(path)[0]


def settings_of(options: Options) -> Settings:
    """The settings; in a daemon that has read others before, a reason for it to start anew.

    `dmypy run` then makes a plugin only to see whether mypy's snapshot of it has changed, of which
    `__version__` is a part. mypy itself notices no change but those of its own settings.
    """
    global __version__
    if options.fine_grained_incremental:
        Daemon.settings = read_settings(options.config_file)
        return Daemon.settings
    kept = store(options, "-contracts")
    if Daemon.settings is None:
        return read_settings(options.config_file, kept)
    with suppress(CompileError):  # which the new daemon reports
        if read_settings(options.config_file, kept) == Daemon.settings:
            return Daemon.settings
    __version__ = "other settings"
    return Daemon.settings


class Daemon:
    """What the plugin of a running daemon has read; None in any other process."""

    settings: Settings | None = None


def store(options: Options, of: str) -> str | None:
    """The file beside mypy's cache where something of ours is kept, if there is a cache."""
    if options.cache_dir == os.devnull:
        return None
    return os.path.abspath(os.path.join(options.cache_dir, f"tarefas-tipadas{of}.json"))


def celery_types_in(folder: Path) -> str | None:
    """What to do about celery-types beside us, whose stub may be the one that mypy reads.

    pip does not notice that both own the same folders; a look at names is all that a start can
    afford.
    """
    if any(name.startswith("celery_types-") for name in os.listdir(folder)):
        return (
            "celery-types owns the same folders as our stubs, and what is checked is a matter of "
            "luck: see `python -m tarefas_tipadas doctor`"
        )
    return None


def roots(options: Options) -> list[str]:
    """The folders below which the project's files are; none where nobody would read them all."""
    folders = [os.getcwd(), *(os.path.abspath(path) for path in options.mypy_path)]
    if options.config_file:
        config = os.path.dirname(os.path.abspath(options.config_file))
        if os.path.commonpath([config, folders[0]]) == config and config != os.path.expanduser("~"):
            folders.append(config)
    apart = [f for f in folders if not any(f.startswith(other + os.sep) for other in folders)]
    return sorted(set(apart) - {os.path.expanduser("~"), os.path.abspath(os.sep)})


def plugin(version: str) -> type[Plugin]:
    """The plugin, whatever the version of mypy."""
    return CeleryPlugin
