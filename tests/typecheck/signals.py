# mypy: allow-untyped-defs
# The receivers without annotations are part of the case.
from collections.abc import Callable
from functools import partial
from typing import Any

import celery
from celery import Celery
from celery.apps.worker import Worker
from celery.signals import (
    after_setup_logger,
    celeryd_init,
    setup_logging,
    task_failure,
    task_prerun,
    worker_ready,
)
from celery.utils.dispatch import Signal
from typing_extensions import assert_type


@worker_ready.connect
def f1(**kwargs: Any) -> int:
    return 1
assert_type(f1(), int)
@worker_ready.connect(sender="x")
def f2(sender: str, **kwargs: Any) -> int:
    return 1
assert_type(f2("s"), int)
@worker_ready.connect
def f3(sender=None, conf=None, **kwargs):
    pass
@task_prerun.connect
def f4(sender, task_id, task, **_):
    pass
@task_prerun.connect
def f5(*args, **kwargs):
    pass
@task_prerun.connect(weak=False)
def f6(*args: object, **kwargs: object) -> None:
    pass
@task_prerun.connect
def f7(sender: str, task_id: str, *args: object, **kwargs: str) -> None:
    pass
@task_prerun.connect()
def f8(task_id, task, *args, **kw):
    pass
@task_failure.connect
def f9(sender, task_id, exception, args, kwargs, traceback, einfo, signal, **kw):
    pass
@task_failure.connect
def f10(*, sender: str, task_id: str, **kw: object) -> None:
    pass
@task_failure.connect
def f11(sender: str | None = None, task_id: str = "", *, signal: object = None, **kw: object) -> None:
    pass
@after_setup_logger.connect
def f12(logger: str, *args: Any, **kw: Any) -> None:
    pass
@worker_ready.connect(sender="x", dispatch_uid="abc", weak=False)
async def f13(**kw: Any) -> None:
    pass
worker_ready.connect(f1)
worker_ready.connect(f1, weak=False)
worker_ready.connect(f1, "sender")
worker_ready.connect(lambda **kw: None)
worker_ready.connect(lambda sender, **kw: None, weak=False)
worker_ready.connect(lambda *a, **kw: None, weak=False)
class A:
    def m(self, sender: str, **kw: Any) -> None:
        pass
    def n(self, sender: str) -> None:
        pass
    @staticmethod
    def s(**kw: Any) -> None:
        pass
    def __call__(self, **kw: Any) -> None:
        pass
worker_ready.connect(A().m)
worker_ready.connect(A.s)
worker_ready.connect(A())
mine = Signal(name="mine", providing_args={"a", "b"})
@mine.connect
def m1(sender: object, a: int, b: int, **kw: Any) -> None:
    pass
mine.send(None, a=1, b=2)
worker_ready.connect(A().n)  # E: no **kwargs
@worker_ready.connect  # E: no **kwargs
def g1(sender):
    pass
@worker_ready.connect  # E: no **kwargs
def g2() -> None:
    pass
@task_prerun.connect(sender="x")  # E: no **kwargs
def g3(sender: str, task_id: str) -> None:
    pass
@task_prerun.connect  # E: no **kwargs
def g4(sender, task_id, signal, task):
    pass
@task_prerun.connect  # E: no **kwargs
def g5(sender=None, task_id=None):
    pass
@task_prerun.connect  # E: no **kwargs
def g6(*args: Any) -> None:
    pass
@task_prerun.connect  # E: no **kwargs
def g7(*, sender: str) -> None:
    pass
worker_ready.connect(lambda sender: None)  # E: no **kwargs
worker_ready.connect(f1, wek=False)  # E: misspelt
worker_ready.connect(wek=False)  # E: misspelt


@celeryd_init.connect
def configure(sender: str, instance: Worker, conf: object, options: object, **kwargs: Any) -> None:
    pass


@setup_logging.connect
def no_logging(*args: Any, **kwargs: Any) -> None:
    pass


app = Celery("shop")


@app.on_after_configure.connect
def add_periodic(sender: Celery, **kwargs: Any) -> None:
    pass


@app.on_after_finalize.connect
def add_more(sender, **_):
    pass


@app.on_after_finalize.connect  # E: no **kwargs
def add_wrong(sender: Celery) -> None:
    pass


worker_ready.disconnect(f1)
assert_type(worker_ready.has_listeners(), bool)


def register(fun: Callable[..., None], part: "partial[None]", anything: Any) -> None:
    worker_ready.connect(fun)
    worker_ready.connect(part)
    worker_ready.connect(anything)
    worker_ready.connect(receiver=fun)  # E: the receiver has no keyword
    worker_ready.connect(1)  # E: no function


# Whoever has an app has these modules too, without an import of their own.
@celery.signals.setup_logging.connect
def set_up(**kwargs: Any) -> None: ...


celery.exceptions.Retry
celery.states.SUCCESS
celery.result.AsyncResult("id")
celery.sinals  # E: signals
