"""The mypy plugin: what Celery code has that types cannot say.

It adds to the stub, and stays out where the stub is exact. Where it is not sure, it is silent.
"""

import os
from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from mypy.build import PRI_MED
from mypy.checker import TypeChecker
from mypy.find_sources import SourceFinder
from mypy.fscache import FileSystemCache
from mypy.nodes import MypyFile, TypeInfo
from mypy.options import Options
from mypy.plugin import (
    AttributeContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
    Plugin,
    ReportConfigContext,
)
from mypy.types import FunctionLike, Type

from tarefas_tipadas.mypy import arguments, beat, canvas, definitions, layout, names, results
from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.report import INTERNAL, report
from tarefas_tipadas.mypy.settings import read_settings

RETURN = "default_return_type"

_C = TypeVar(
    "_C", AttributeContext, FunctionContext, FunctionSigContext, MethodContext, MethodSigContext
)
_T = TypeVar("_T")
_Known = tuple[int, str, int]

# By the full name of what is called. The second kind of check needs to know all tasks.
METHODS = {
    layout.APPLY_ASYNC: arguments.check,
    layout.APPLY: arguments.check,
    layout.RETRY: arguments.check_retry,
    layout.SIGNATURE_CALL: arguments.check_signature,
    layout.CHUNKS: arguments.check_rows,
    layout.STARMAP: arguments.check_rows,
    layout.PARTIAL: canvas.partial,
    layout.DELAY: definitions.check_delay,
    **dict.fromkeys(layout.WAITS, results.check_wait),
}
INDEXED_METHODS = {
    layout.SEND_TASK: names.check_send,
    layout.APP_SIGNATURE: names.check_signature,
    layout.GET_ITEM: names.check_registry,
    layout.UPDATE_SETTINGS: beat.check_call,
    layout.MARKED: beat.check_module,
    layout.GET: results.check,
    layout.APP_TASK: definitions.check,
    **dict.fromkeys(layout.DECORATORS, definitions.check),
}
FUNCTIONS = {
    layout.CHAIN: canvas.check_chain,
}
INDEXED_FUNCTIONS = {
    layout.MAKE_SIGNATURE: names.check_signature,
    layout.MAKE_SUBTASK: names.check_signature,
    layout.APP: beat.check_call,
    layout.SHARED_TASK: definitions.check,
}
INHERITED = {name.rpartition(".")[2] for name in (*METHODS, *INDEXED_METHODS)} - {"__call__"}
METHOD_SIGNATURES = {
    layout.SEND_ARGUMENTS: arguments.take_over,
}


def guarded(check: Callable[[_C, TypeChecker], _T], default: str) -> Callable[[_C], _T]:
    """The check as a hook: a mistake in it becomes a report, and mypy goes on."""

    def hook(ctx: _C) -> _T:
        chk = cast(TypeChecker, ctx.api)
        try:
            return check(ctx, chk)
        except Exception as error:
            message = (
                f"tarefas_tipadas.mypy failed here ({error!r}); please report it with the line"
            )
            report(chk, message, ctx.context, INTERNAL)
            return cast(_T, getattr(ctx, default))

    return hook


class CeleryPlugin(Plugin):
    """Hands each call to the check that is concerned with it."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.settings = read_settings(options.config_file)
        self.index = Index(roots(options), self.settings.known_tasks, self.settings.serializer)
        self.methods = {name: guarded(check, RETURN) for name, check in METHODS.items()}
        for name, check in INDEXED_METHODS.items():
            self.methods[name] = guarded(partial(check, index=self.index), RETURN)
        self.functions = {name: guarded(check, RETURN) for name, check in FUNCTIONS.items()}
        for name, check in INDEXED_FUNCTIONS.items():
            self.functions[name] = guarded(partial(check, index=self.index), RETURN)
        self.attribute = guarded(definitions.check_attribute, "default_attr_type")
        self.signatures = {
            name: guarded(check, "default_signature") for name, check in METHOD_SIGNATURES.items()
        }

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        return self.methods.get(fullname) or self.inherited(fullname)

    def inherited(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """The hook of a method that a class has from its base: mypy names it after the class."""
        owner, _, name = fullname.rpartition(".")
        if name not in INHERITED:
            return None
        found = self.lookup_fully_qualified(owner)
        info = found.node if found else None
        base = info.get_containing_type_info(name) if isinstance(info, TypeInfo) else None
        return self.methods.get(f"{base.fullname}.{name}") if base else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return self.functions.get(fullname)

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        owner, _, _ = fullname.rpartition(".")
        return self.attribute if owner == layout.BASE_TASK else None

    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        return self.signatures.get(fullname)

    def report_config_data(self, ctx: ReportConfigContext) -> object:
        """What invalidates mypy's cache of a file: other tasks, where it names some."""
        module = self.index.module(ctx.path)
        if module is None:
            return None
        # A file with settings is read anew each time, for mypy calls get_additional_deps only then.
        once = ctx.is_check if module.has_settings else None
        known = self.index.digest() if module.uses_names else None
        return [
            once,
            known,
            self.index.serializer("task"),
            self.index.serializer("result"),
            repr(self.settings),
        ]

    def get_additional_deps(self, file: MypyFile) -> list[_Known]:
        """The modules whose tasks a module names in strings."""
        self.index.fresh &= not self.options.fine_grained_incremental
        module = self.index.module(file.path)
        if module is None:
            return []
        path = os.path.abspath(file.path)
        layout.name_tasks(file, self.index.names_in(path))
        if module.has_settings:
            layout.add_marker(file)
        paths = {known.path for known in self.index.used(module) if known.path} - {path}
        return [(PRI_MED, id, -1) for id in sorted(map(self.module_id, paths)) if id]

    def module_id(self, path: str) -> str:
        """The name under which mypy finds a file."""
        return SourceFinder(FileSystemCache(), self.options).crawl_up(path)[0]


def roots(options: Options) -> list[str]:
    """The folders below which the project's files are."""
    folders = [os.getcwd(), *(os.path.abspath(path) for path in options.mypy_path)]
    if options.config_file:
        config = os.path.dirname(os.path.abspath(options.config_file))
        if os.path.commonpath([config, folders[0]]) == config and config != os.path.expanduser("~"):
            folders.append(config)
    apart = [f for f in folders if not any(f.startswith(other + os.sep) for other in folders)]
    return sorted(set(apart))


def plugin(version: str) -> type[Plugin]:
    """The plugin, whatever the version of mypy."""
    return CeleryPlugin
