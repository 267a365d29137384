import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from celery import (
    app as app,
    bootsteps as bootsteps,
    canvas as canvas,
    exceptions as exceptions,
    loaders as loaders,
    local as local,
    platforms as platforms,
    result as result,
    signals as signals,
    states as states,
    utils as utils,
    worker as worker,
)
from celery._state import current_app as current_app, current_task as current_task
from celery.app import bugreport as bugreport, shared_task as shared_task
from celery.app.base import Celery as Celery
from celery.app.task import Task as Task
from celery.canvas import (
    Signature as Signature,
    chain as chain,
    chord as chord,
    chunks as chunks,
    group as group,
    maybe_signature as maybe_signature,
    signature as signature,
    subtask as subtask,
    xmap as xmap,
    xstarmap as xstarmap,
)
from celery.utils import uuid as uuid


_original_os_write = os.write
SERIES: str
__version__: str
__author__: str
__contact__: str
__homepage__: str
__docformat__: str
VERSION_BANNER: str

class version_info_t(NamedTuple):
    major: int
    minor: int
    micro: int
    releaselevel: str
    serial: str

VERSION: version_info_t
version_info: version_info_t

def _find_option_with_arg(
    argv: Sequence[str], short_opts: Sequence[str] | None = None, long_opts: Sequence[str] | None = None
) -> str: ...
def maybe_patch_concurrency(
    argv: Sequence[str] | None = None,
    short_opts: Sequence[str] | None = None,
    long_opts: Sequence[str] | None = None,
    patches: dict[str, Callable[[], object]] | None = None,
) -> None: ...
