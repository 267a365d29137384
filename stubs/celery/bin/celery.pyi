from collections.abc import Callable

import click

from celery.bin.amqp import amqp as amqp
from celery.bin.base import (
    CeleryCommand as CeleryCommand,
    CeleryOption as CeleryOption,
    CLIContext as CLIContext,
    consume_preload_options as consume_preload_options,
)
from celery.bin.beat import beat as beat
from celery.bin.call import call as call
from celery.bin.control import control as control, inspect as inspect, status as status
from celery.bin.events import events as events
from celery.bin.graph import graph as graph
from celery.bin.list import list_ as list_
from celery.bin.logtool import logtool as logtool
from celery.bin.migrate import migrate as migrate
from celery.bin.multi import multi as multi
from celery.bin.purge import purge as purge
from celery.bin.result import result as result
from celery.bin.shell import shell as shell
from celery.bin.upgrade import upgrade as upgrade
from celery.bin.worker import worker as worker

UNABLE_TO_LOAD_APP_MODULE_NOT_FOUND: str

UNABLE_TO_LOAD_APP_ERROR_OCCURRED: str

UNABLE_TO_LOAD_APP_APP_MISSING: str

# A DYMGroup, from click_didyoumean, which is not typed.
celery: click.Group
report: CeleryCommand

previous_show_implementation: Callable[..., None]

WRONG_APP_OPTION_USAGE_MESSAGE: str

def main() -> int: ...
