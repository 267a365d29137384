"""Names of nodes, signals, pid files and other things of a process."""

from collections.abc import Iterator

from celery import Celery
from celery.platforms import Pidfile, create_pidlock, detached, ignore_errno, signals
from celery.utils import gen_task_name, nodename, worker_direct
from celery.utils.debug import cry, sample_mem
from celery.utils.nodenames import anon_nodename, default_nodename, gethostname, host_format
from celery.utils.sysinfo import df, load_average
from celery.utils.term import colored
from kombu import Queue
from typing_extensions import assert_type

app = Celery("shop")

assert_type(gen_task_name(app, "add", "shop.tasks"), str)
gen_task_name("shop", "add", "shop.tasks")  # E static: an app
assert_type(nodename("w1", "shop"), str)
assert_type(worker_direct("w1@shop"), Queue)
assert_type(anon_nodename(), str)
assert_type(default_nodename(None), str)
assert_type(gethostname(), str)
assert_type(host_format("%h-%n", host="shop", name="w1", x="y"), str)

assert_type(load_average(), tuple[float, ...])
assert_type(df("/").available, float)
assert_type(str(colored("x", enabled=True).red("y")), str)

assert_type(cry(), str)
assert_type(sample_mem(), str | None)

with Pidfile("shop.pid") as lock:
    assert_type(lock.read_pid(), int | None)
create_pidlock("shop.pid").release()
create_pidlock(5)  # E: a path
with ignore_errno("ENOENT", 13):
    raise FileNotFoundError(2, "no such file")
with ignore_errno("ENOENT", types=(OSError,)):
    raise FileNotFoundError(2, "no such file")
ignore_errno("ENOENT", type=(OSError,))  # E static: misspelt


def handler(signum: int, frame: object) -> None: ...


signals["INT"] = handler
signals["INT"] = "handler"  # E: no handler
signals.update(TERM=handler, HUP=handler)
assert_type(signals.signum("INT"), int)
assert_type(signals.supported("INT"), bool)
detached(uid=["nobody"])  # E: an id or a name


def becomes_nobody() -> None:
    with detached(logfile="/tmp/shop.log", uid="nobody", umask=0o22, fake=True):
        lines: Iterator[str] = iter([])



def with_cryptography() -> None:
    from celery.security import setup_security

    setup_security(allowed_serializers=["json"], key="/key.pem", cert="/cert.pem", app=app)
    setup_security(keys="/key.pem")  # E: misspelt
