from collections.abc import Callable

from kombu.entity import Exchange, Queue

__all__ = (
    "worker_direct",
    "gethostname",
    "nodename",
    "anon_nodename",
    "nodesplit",
    "default_nodename",
    "node_format",
    "host_format",
)

WORKER_DIRECT_EXCHANGE: Exchange
WORKER_DIRECT_QUEUE_FORMAT: str
NODENAME_SEP: str
NODENAME_DEFAULT: str

def gethostname() -> str: ...
def worker_direct(hostname: str | Queue) -> Queue: ...
def nodename(name: str, hostname: str) -> str: ...
def anon_nodename(hostname: str | None = None, prefix: str = "gen") -> str: ...
# A pair in any case, a list of two if there was a name.
def nodesplit(name: str) -> tuple[None, str] | list[str]: ...
def default_nodename(hostname: str | None, default_name: str = "celery") -> str: ...
def node_format(s: str, name: str, **extra: str | Callable[[], str]) -> str: ...
def host_format(
    s: str, host: str | None = None, name: str | None = None, **extra: str | Callable[[], str]
) -> str: ...
