import os
from functools import cached_property
from typing import NamedTuple

__all__ = (
    "load_average",
    "df",
    "AUTO_CONCURRENCY",
    "is_auto_concurrency",
    "available_cpu_count",
    "cgroup_cpu_quota",
    "CpuBudget",
    "cpu_budget",
)

AUTO_CONCURRENCY: str
CGROUP_ROOT: str
PROC_SELF_CGROUP: str

def is_auto_concurrency(value: object) -> bool: ...
def available_cpu_count() -> int: ...
def cgroup_cpu_quota() -> float | None: ...

class CpuBudget(NamedTuple):
    count: int  # type: ignore[assignment]  # hides the method of tuple
    available: int
    quota: float | None

def cpu_budget(use_cgroup_quota: bool = True) -> CpuBudget: ...
def load_average() -> tuple[float, ...]: ...

class df:
    path: str | bytes | os.PathLike[str]
    def __init__(self, path: str | bytes | os.PathLike[str]) -> None: ...
    @property
    def total_blocks(self) -> float: ...
    @property
    def available(self) -> float: ...
    @property
    def capacity(self) -> int: ...
    @cached_property
    def stat(self) -> os.statvfs_result: ...
