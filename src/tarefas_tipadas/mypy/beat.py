"""Checks settings that name tasks: the schedule of beat, routes and annotations."""

import os
import re
from collections.abc import Callable
from difflib import get_close_matches

from mypy.checker import TypeChecker
from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Context,
    DictExpr,
    Expression,
    IndexExpr,
    ListExpr,
    MemberExpr,
    NameExpr,
    StrExpr,
    TupleExpr,
)
from mypy.plugin import FunctionContext, MethodContext
from mypy.subtypes import is_subtype
from mypy.types import Type, UnionType

from tarefas_tipadas.mypy.binding import problems
from tarefas_tipadas.mypy.given import pairs, read, type_of
from tarefas_tipadas.mypy.index import Index
from tarefas_tipadas.mypy.layout import instances, is_marker
from tarefas_tipadas.mypy.names import installed_folders, literal, look_up, resolve
from tarefas_tipadas.mypy.report import ARGS, NAMES, SETTINGS, report
from tarefas_tipadas.mypy.syntax import statements

KEYS = (
    *("task", "schedule", "args", "kwargs", "options", "relative"),
    *("last_run_at", "total_run_count", "name"),
)
Check = Callable[[TypeChecker, Index, Expression, bool], None]


def check_call(ctx: FunctionContext | MethodContext, chk: TypeChecker, index: Index) -> Type:
    """`Celery(..., beat_schedule=...)` and `app.conf.update(...)`."""
    if isinstance(ctx.context, CallExpr):
        for name, value in zip(ctx.context.arg_names, ctx.context.args, strict=True):
            check_setting(chk, index, name or "", value, typed=True)
    return ctx.default_return_type


def check_module(ctx: MethodContext, chk: TypeChecker, index: Index) -> Type:
    """The settings of a module and of its classes: `CELERY_BEAT_SCHEDULE = {...}`."""
    if is_marker(ctx.context):
        found = [s for s in statements(chk.tree.defs) if isinstance(s, AssignmentStmt)]
        for statement in found:
            for target in statement.lvalues:
                check_assignment(chk, index, target, statement)
    return ctx.default_return_type


def check_assignment(
    chk: TypeChecker, index: Index, target: Expression, statement: AssignmentStmt
) -> None:
    typed = is_typed(target, statement)
    if isinstance(target, IndexExpr):  # app.conf.beat_schedule["nightly"] = {...}
        if isinstance(target.base, MemberExpr) and target.base.name == "beat_schedule":
            check_schedule_entry(chk, index, statement.rvalue, typed=True)
    elif isinstance(target, NameExpr | MemberExpr):
        check_setting(chk, index, target.name, statement.rvalue, typed)


def is_typed(target: Expression, statement: AssignmentStmt) -> bool:
    """Whether the stub checks the shape of what is assigned."""
    return isinstance(target, MemberExpr) or statement.unanalyzed_type is not None


def check_setting(
    chk: TypeChecker, index: Index, name: str, value: Expression, typed: bool
) -> None:
    for pattern, check in SETTING_CHECKS.items():
        if re.search(pattern, name, re.IGNORECASE):
            check(chk, index, value, typed)


def check_schedule(chk: TypeChecker, index: Index, schedule: Expression, typed: bool) -> None:
    for _, entry in pairs(schedule):
        if entry is not None:
            check_schedule_entry(chk, index, entry, typed)


def check_schedule_entry(chk: TypeChecker, index: Index, entry: Expression, typed: bool) -> None:
    shown = list(pairs(entry))
    if shown and all(key is not None and value is not None for key, value in shown):
        known = {key: value for key, value in shown if key and value}
        check_entry(chk, index, entry, known, typed)


def check_entry(
    chk: TypeChecker, index: Index, entry: Context, parts: dict[str, Expression], typed: bool
) -> None:
    """One entry of a schedule; the stub has checked its shape where it knows what it is."""
    if not typed:
        check_shape(chk, index, entry, parts)
    name = literal(chk, parts.get("task"))
    if name is None:
        return
    known = look_up(chk, index, name, parts["task"])
    to = resolve(chk, index, known) if known else None
    if to is not None:
        given = read(chk, parts.get("args"), parts.get("kwargs"), parts["task"])
        for message, where in problems(chk, to, given):
            report(chk, message, where, ARGS)


def check_shape(
    chk: TypeChecker, index: Index, entry: Context, parts: dict[str, Expression]
) -> None:
    for key, value in parts.items():
        near = get_close_matches(key, KEYS, n=1)
        if key not in KEYS and (near or not index.has_own_beat()):
            guess = f'; did you mean "{near[0]}"?' if near else f"; there are {', '.join(KEYS)}"
            report(chk, f'A schedule\'s entry has no "{key}"{guess}', value, SETTINGS)
    for key in ("task", "schedule"):
        if key not in parts:
            report(chk, f'This entry of the schedule has no "{key}"', entry, SETTINGS)
    if "schedule" in parts:
        check_interval(chk, parts["schedule"])


def check_interval(chk: TypeChecker, schedule: Expression) -> None:
    found = type_of(chk, schedule)
    wanted = instances(chk, "builtins.float", "datetime.timedelta", "celery.schedules.BaseSchedule")
    if found is not None and not is_subtype(found, UnionType.make_union(wanted)):
        message = "A schedule is a number of seconds, a timedelta, or a crontab and its like"
        report(chk, message, schedule, SETTINGS)


def check_patterns(chk: TypeChecker, index: Index, routes: Expression, typed: bool) -> None:
    """Names and globs, as keys of a dict or first in pairs, such as `task_routes` has them."""
    if isinstance(routes, ListExpr | TupleExpr):
        for item in routes.items:
            if isinstance(item, TupleExpr) and item.items and isinstance(item.items[0], StrExpr):
                check_pattern(chk, index, item.items[0])
            else:
                check_patterns(chk, index, item, typed)
    elif isinstance(routes, DictExpr):
        for key, _ in routes.items:
            if isinstance(key, StrExpr):
                check_pattern(chk, index, key)


def check_pattern(chk: TypeChecker, index: Index, key: StrExpr) -> None:
    glob = key.value
    if not any(sign in glob for sign in "*?["):
        if known := look_up(chk, index, glob, key):
            resolve(chk, index, known)
        return
    matched = index.match(glob)
    for known in matched:
        resolve(chk, index, known)
    if not matched and not index.is_open() and not is_of_installed(chk, glob):
        report(chk, f'"{glob}" matches the name of no task', key, NAMES)


def is_of_installed(chk: TypeChecker, glob: str) -> bool:
    """Whether a glob begins with the name of an installed package."""
    package = glob.partition(".")[0]
    return any(os.path.isdir(os.path.join(folder, package)) for folder in installed_folders(chk))


SETTING_CHECKS: dict[str, Check] = {
    r"(^|_)beat_schedule$|^celerybeat_schedule$": check_schedule,
    r"(^|_)(task_routes|task_annotations|celery_routes|celery_annotations)$": check_patterns,
}
