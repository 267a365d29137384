from typing import Any

from celery import Celery
from celery.concurrency import get_available_pool_names, get_implementation
from celery.concurrency.base import BasePool
from celery.concurrency.prefork import TaskPool as PreforkPool
from celery.concurrency.solo import TaskPool as SoloPool
from celery.concurrency.thread import TaskPool as ThreadPool
from typing_extensions import assert_type, override

app = Celery()

assert_type(get_implementation("prefork"), type[BasePool])
assert_type(get_available_pool_names(), tuple[str, ...])
get_implementation(SoloPool)
get_implementation(1)  # E static: a name or a class
pool = PreforkPool(4, app=app, maxtasksperchild=10)
ThreadPool(limit=2).apply_async(print, (1,), accept_callback=print)
ThreadPool(limit="2")  # E: a number
BasePool("4")  # E static: a number


def started() -> None:
    assert_type(pool.num_processes, int)
    assert_type(pool.info, dict[str, Any])
    pool.terminate_job(1, 9)
    pool.terminate_job("1")  # E: a pid


def with_gevent() -> None:
    from celery.concurrency.gevent import TaskPool as GeventPool

    GeventPool(100).shrink(n=1)
    GeventPool(100).shrink(count=1)  # E: n


class MyPool(BasePool):
    is_green = False
    task_join_will_block = False

    @override
    def on_apply(self, target: Any, args: Any = None, kwargs: Any = None, **_: Any) -> None:
        target(*args, **kwargs)

    @override
    def _get_info(self) -> dict[str, Any]:
        return {**super()._get_info(), "own": True}


class OpenPool(BasePool):
    @override
    def on_apply(self, *args: Any, **kwargs: Any) -> Any:
        return args[0](*args[1], **args[2])
