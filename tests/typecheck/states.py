"""Task states are text, and are compared with a project's own."""

from celery import states
from celery.states import FAILURE, PENDING, READY_STATES, SUCCESS, precedence, state
from typing_extensions import assert_type

PROGRESS = "PROGRESS"


def describe(current: str) -> str:
    if current == SUCCESS:
        return "done"
    if current in READY_STATES or current in {"PROGRESS", states.STARTED}:
        return "ready"
    if states.PENDING == PROGRESS or states.RETRY == "PROGRESS":
        return "never"
    match current:
        case states.FAILURE:
            return "failed"
        case states.REVOKED | states.REJECTED:
            return "gone"
        case _:
            return "?"


class Job:
    state = states.PENDING

    def finish(self) -> None:
        self.state = "ARCHIVED"
        self.state = states.SUCCESS


current = states.STARTED
current = "CUSTOM"
assert_type(states.STARTED, str)
assert_type(precedence(SUCCESS), int)
precedence(5)  # E static: a state is text
assert_type(state(PENDING) < state(FAILURE), bool)
assert_type(state("PROGRESS") >= SUCCESS, bool)
state("PROGRESS") > 5  # E static: a state is text
assert_type(states.READY_STATES | {"PROGRESS"}, frozenset[str])
assert_type(states.ALL_STATES - states.UNREADY_STATES, frozenset[str])
PENDING in states.EXCEPTION_STATES
states.READY_STATES.add("PROGRESS")  # E: they are frozen
states.PROGRESS  # E: not one of Celery's
