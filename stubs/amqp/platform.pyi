from re import Pattern
from socket import SOL_TCP as SOL_TCP

__all__ = ("LINUX_VERSION", "SOL_TCP", "KNOWN_TCP_OPTS")

RE_NUM: Pattern[str]

def _linux_version_to_tuple(s: str) -> tuple[int, int, int]: ...
def _versionatom(s: str) -> int: ...

KNOWN_TCP_OPTS: set[str]
LINUX_VERSION: tuple[int, int, int] | None
