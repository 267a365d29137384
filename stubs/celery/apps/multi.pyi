from collections import OrderedDict, UserList, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, TypeAlias

from typing_extensions import Self

__all__ = ("Cluster", "Node")

CELERY_EXE: str

def celery_exe(*args: str) -> str: ...
def build_nodename(name: str, prefix: str, suffix: str) -> tuple[str, str, str]: ...
def build_expander(nodename: str, shortname: str, hostname: str) -> partial[str]: ...
def format_opt(opt: str, value: str | None) -> str: ...

class NamespacedOptionParser:
    args: Sequence[str]
    options: OrderedDict[str, str | None]
    values: list[str]
    passthrough: str
    namespaces: defaultdict[str, OrderedDict[str, str | None]]
    def __init__(self, args: Sequence[str]) -> None: ...
    def parse(self) -> None: ...
    def process_long_opt(self, arg: str, value: str | None = None) -> None: ...
    def process_short_opt(self, arg: str, value: str | None = None) -> None: ...
    def optmerge(
        self, ns: str, defaults: Mapping[str, str | None] | None = None
    ) -> OrderedDict[str, str | None]: ...
    def add_option(
        self, name: str, value: str | None, short: bool = False, ns: str | None = None
    ) -> None: ...

class Node:
    name: str
    cmd: str
    append: str | None
    extra_args: str
    options: OrderedDict[str, str | None]
    expander: Callable[..., str]
    argv: tuple[str, ...]
    _pid: int | None
    def __init__(
        self,
        name: str,
        cmd: str | None = None,
        append: str | None = None,
        options: OrderedDict[str, str | None] | None = None,
        extra_args: str | None = None,
    ) -> None: ...
    def _annotate_with_default_opts(
        self, options: OrderedDict[str, str | None]
    ) -> OrderedDict[str, str | None]: ...
    def _setdefaultopt(
        self, d: OrderedDict[str, str | None], alt: Sequence[str], value: str
    ) -> str: ...
    def _prepare_expander(self) -> Callable[..., str]: ...
    def _prepare_argv(self) -> tuple[str, ...]: ...
    # None where no pidfile tells whom to signal.
    def alive(self) -> bool | None: ...
    def send(self, sig: int, on_error: Callable[[Node], object] | None = None) -> bool | None: ...
    def start(self, env: Mapping[str, str] | None = None, **kwargs: Any) -> int: ...
    def _waitexec(
        self,
        argv: Sequence[str],
        path: str = ...,
        env: Mapping[str, str] | None = None,
        on_spawn: Callable[..., object] | None = None,
        on_signalled: Callable[[Node, int], object] | None = None,
        on_failure: Callable[[Node, int], object] | None = None,
    ) -> int: ...
    def handle_process_exit(
        self,
        retcode: int,
        on_signalled: Callable[[Node, int], object] | None = None,
        on_failure: Callable[[Node, int], object] | None = None,
    ) -> int: ...
    def prepare_argv(self, argv: Iterable[str], path: str) -> list[str]: ...
    def getopt(self, *alt: str) -> str | None: ...
    @cached_property
    def pidfile(self) -> str: ...
    @cached_property
    def logfile(self) -> str: ...
    @property
    def pid(self) -> int | None: ...
    @pid.setter
    def pid(self, value: int | None) -> None: ...
    @cached_property
    def executable(self) -> str: ...
    @cached_property
    def argv_with_executable(self) -> tuple[str, ...]: ...
    @classmethod
    def from_kwargs(cls, name: str, **kwargs: Any) -> Self: ...

_Node: TypeAlias = Node

def maybe_call(fun: Callable[..., object] | None, *args: Any, **kwargs: Any) -> None: ...

class MultiParser:
    Node: type[_Node]
    cmd: str
    append: str
    prefix: str
    suffix: str
    range_prefix: str
    def __init__(
        self,
        cmd: str = "celery worker",
        append: str = "",
        prefix: str = "",
        suffix: str = "",
        range_prefix: str = "celery",
    ) -> None: ...
    def parse(self, p: NamespacedOptionParser) -> Iterator[_Node]: ...
    def _node_from_options(
        self,
        p: NamespacedOptionParser,
        name: str,
        prefix: str,
        suffix: str,
        cmd: str,
        append: str,
        options: Mapping[str, str | None],
    ) -> _Node: ...
    def _get_ranges(self, names: Sequence[str]) -> list[str]: ...
    def _update_ns_opts(self, p: NamespacedOptionParser, names: Sequence[str]) -> None: ...
    def _update_ns_ranges(self, p: NamespacedOptionParser, ranges: bool) -> None: ...
    def _parse_ns_range(self, ns: str, ranges: bool = False) -> list[str]: ...

class Cluster(UserList[Node]):
    nodes: list[Node]
    cmd: str
    env: Mapping[str, str] | None
    on_stopping_preamble: Callable[[list[Node]], object] | None
    on_send_signal: Callable[[Node, str], object] | None
    on_still_waiting_for: Callable[[set[Node]], object] | None
    on_still_waiting_progress: Callable[[set[Node]], object] | None
    on_still_waiting_end: Callable[[], object] | None
    on_node_start: Callable[[Node], object] | None
    on_node_restart: Callable[[Node], object] | None
    on_node_shutdown_ok: Callable[[Node], object] | None
    on_node_status: Callable[[Node, int], object] | None
    on_node_signal: Callable[[Node, str], object] | None
    on_node_signal_dead: Callable[[Node], object] | None
    on_node_down: Callable[[Node], object] | None
    on_child_spawn: Callable[..., object] | None
    on_child_signalled: Callable[[Node, int], object] | None
    on_child_failure: Callable[[Node, int], object] | None
    def __init__(
        self,
        nodes: list[Node],
        cmd: str | None = None,
        env: Mapping[str, str] | None = None,
        on_stopping_preamble: Callable[[list[Node]], object] | None = None,
        on_send_signal: Callable[[Node, str], object] | None = None,
        on_still_waiting_for: Callable[[set[Node]], object] | None = None,
        on_still_waiting_progress: Callable[[set[Node]], object] | None = None,
        on_still_waiting_end: Callable[[], object] | None = None,
        on_node_start: Callable[[Node], object] | None = None,
        on_node_restart: Callable[[Node], object] | None = None,
        on_node_shutdown_ok: Callable[[Node], object] | None = None,
        on_node_status: Callable[[Node, int], object] | None = None,
        on_node_signal: Callable[[Node, str], object] | None = None,
        on_node_signal_dead: Callable[[Node], object] | None = None,
        on_node_down: Callable[[Node], object] | None = None,
        on_child_spawn: Callable[..., object] | None = None,
        on_child_signalled: Callable[[Node, int], object] | None = None,
        on_child_failure: Callable[[Node, int], object] | None = None,
    ) -> None: ...
    def start(self) -> list[int]: ...
    def start_node(self, node: Node) -> int: ...
    def _start_node(self, node: Node) -> int: ...
    def send_all(self, sig: int) -> None: ...
    def kill(self) -> None: ...
    def restart(self, sig: int = ...) -> list[int]: ...
    def stop(
        self,
        retry: float | None = None,
        callback: Callable[[Node], object] | None = None,
        sig: int = ...,
    ) -> None: ...
    def stopwait(
        self,
        retry: float | None = 2,
        callback: Callable[[Node], object] | None = None,
        sig: int = ...,
    ) -> None: ...
    def _stop_nodes(
        self,
        retry: float | None = None,
        on_down: Callable[[Node], object] | None = None,
        sig: int = ...,
    ) -> None: ...
    def shutdown_nodes(
        self, nodes: Iterable[Node], sig: int = ..., retry: float | None = None
    ) -> Generator[Node]: ...
    def find(self, name: str) -> Node: ...
    def getpids(self, on_down: Callable[[Node], object] | None = None) -> Generator[Node]: ...
    @property
    def data(self) -> list[Node]: ...  # type: ignore[override]  # read-only here
