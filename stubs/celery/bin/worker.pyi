from collections.abc import Sequence
from logging import Logger
from typing import Any

import click
from click import ParamType
from click.types import StringParamType

from celery.app.base import Celery
from celery.bin.base import CeleryDaemonCommand
from celery.concurrency.base import BasePool

logger: Logger

class CeleryBeat(ParamType[bool]):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> bool: ...

class WorkersPool(click.Choice[type[BasePool]]):
    name: str
    def __init__(self) -> None: ...
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> type[BasePool]: ...

class Hostname(StringParamType):
    name: str
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str: ...

class Autoscale(ParamType[tuple[int, ...]]):
    name: str
    # (max, min)
    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]: ...

CELERY_BEAT: CeleryBeat
WORKERS_POOL: WorkersPool
HOSTNAME: Hostname
AUTOSCALE: Autoscale

C_FAKEFORK: str | None

def detach(
    path: str,
    argv: Sequence[str],
    logfile: str | None = None,
    pidfile: str | None = None,
    uid: str | int | None = None,
    gid: str | int | None = None,
    umask: str | int | None = None,
    workdir: str | None = None,
    fake: bool | int = False,
    app: Celery | None = None,
    executable: str | None = None,
    hostname: str | None = None,
) -> int: ...

worker: CeleryDaemonCommand
