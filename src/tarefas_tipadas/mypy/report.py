"""Error codes of the plugin, and how its checks report."""

from mypy.checker import TypeChecker
from mypy.errorcodes import ErrorCode
from mypy.nodes import Context

ARGS = ErrorCode("celery-args", "Arguments in lists and dicts fit the task", "Celery")
CANVAS = ErrorCode("celery-canvas", "The steps of chains, groups and chords fit", "Celery")
NAMES = ErrorCode("celery-names", "A task's name in a string is known", "Celery")
SETTINGS = ErrorCode("celery-settings", "Schedules and routes in settings are valid", "Celery")
WIRE = ErrorCode("celery-wire", "The serializer can carry arguments and results", "Celery")
DEFINITION = ErrorCode(
    "celery-definition", "A task is defined and used as Celery runs it", "Celery"
)
INTERNAL = ErrorCode("celery-internal", "A mistake in the plugin itself", "Celery")

CODES = {code.code: code for code in (ARGS, CANVAS, NAMES, SETTINGS, WIRE, DEFINITION, INTERNAL)}


def is_on(chk: TypeChecker, code: ErrorCode) -> bool:
    """Whether the user has left this check on."""
    return code not in chk.options.disabled_error_codes


def report(chk: TypeChecker, message: str, where: Context, code: ErrorCode) -> None:
    """Report an error, even while mypy tries overloads.

    There it drops what is reported, and takes an overload with an error for one that does not
    fit. What the plugin knows of a call is the same for each of them; mypy prints it once.
    """
    watchers = chk.msg.errors._watchers
    kept = watchers[:]
    watchers.clear()
    try:
        chk.fail(message, where, code=code)
    finally:
        watchers.extend(kept)
