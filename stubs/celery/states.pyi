__all__ = (
    "PENDING",
    "RECEIVED",
    "STARTED",
    "SUCCESS",
    "FAILURE",
    "REVOKED",
    "RETRY",
    "IGNORED",
    "READY_STATES",
    "UNREADY_STATES",
    "EXCEPTION_STATES",
    "PROPAGATE_STATES",
    "precedence",
    "state",
)

PRECEDENCE: list[str | None]
PRECEDENCE_LOOKUP: dict[str | None, int]
NONE_PRECEDENCE: int

def precedence(state: str | None) -> int: ...

class state(str):
    def __gt__(self, other: str) -> bool: ...
    def __ge__(self, other: str) -> bool: ...
    def __lt__(self, other: str) -> bool: ...
    def __le__(self, other: str) -> bool: ...

# str, not Literal: a project's own states are compared with these.
PENDING: str
RECEIVED: str
STARTED: str
SUCCESS: str
FAILURE: str
REVOKED: str
REJECTED: str
RETRY: str
IGNORED: str

READY_STATES: frozenset[str]
UNREADY_STATES: frozenset[str]
EXCEPTION_STATES: frozenset[str]
PROPAGATE_STATES: frozenset[str]
ALL_STATES: frozenset[str]
