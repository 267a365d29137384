from typing import Any

from celery import Celery
from celery.app.control import Control, Inspect, flatten_reply
from typing_extensions import assert_type

app = Celery("shop")
assert_type(app.control, Control)

app.control.revoke("id")
app.control.revoke(["id", "other"], terminate=True, signal="SIGKILL")
app.control.revoke(("id",), terminate=True, signal=9)
app.control.revoke("id", destination=["celery@a"], reply=True, timeout=2)
app.control.revoke(1)  # E static: ids are text
app.control.revoke("id", terminat=True)  # E static: misspelt
app.control.revoke("id", destination="celery@a")  # E: kombu takes lists and tuples only
app.control.terminate(["id"], signal="KILL")
app.control.terminate("id", sgnal="KILL")  # E static: misspelt
app.control.revoke_by_stamped_headers({"header": ["a", "b"]}, terminate=True)
assert_type(app.control.ping(), list[dict[str, dict[str, str]]])
app.control.ping(timeout=0.5, destination=["celery@a"])
app.control.ping(timeout="0.5")  # E: seconds


def on_reply(reply: dict[str, Any]) -> None: ...


def on_text(reply: str) -> None: ...


app.control.ping(callback=on_reply)
app.control.ping(callback=on_text)  # E static: it gets the node and its reply
app.control.rate_limit("shop.add", "10/m")
app.control.rate_limit("shop.add", 10, destination=["celery@a"])
app.control.rate_limit("shop.add")  # E: the limit is missing
app.control.time_limit("shop.add", soft=60, hard=120, reply=True)
app.control.time_limit("shop.add", soft="60")  # E static: seconds
assert_type(app.control.purge(), int)
app.control.broadcast("shutdown", destination=["celery@a"])
app.control.broadcast("set_level", arguments={"level": 3}, reply=True, own=1)
app.control.broadcast("shutdown", destination="celery@a")  # E: kombu takes lists and tuples only
app.control.broadcast("shutdown", {"a"})  # E: a dict
for reply in app.control.broadcast("clock", reply=True):
    reply.items()
app.control.add_consumer("q", exchange="x", routing_key="k", reply=True, durable=False)
app.control.cancel_consumer("q", reply=True)
app.control.autoscale(10, 2)
app.control.pool_grow(2)
app.control.pool_restart(modules=["shop.tasks"], reload=True)
app.control.shutdown()
app.control.enable_events()

inspect = app.control.inspect()
assert_type(inspect, Inspect)
app.control.inspect(["celery@a"], timeout=3)
app.control.inspect(destination=["celery@a"])
app.control.inspect(destination="celery@a")  # E static: kombu takes lists and tuples only
app.control.inspect(destinations=["celery@a"])  # E: misspelt
assert_type(inspect.active(), dict[str, list[dict[str, Any]]] | None)
assert_type(inspect.scheduled(), dict[str, list[dict[str, Any]]] | None)
assert_type(inspect.reserved(), dict[str, list[dict[str, Any]]] | None)
assert_type(inspect.ping(), dict[str, dict[str, str]] | None)
assert_type(inspect.stats(), dict[str, dict[str, Any]] | None)
assert_type(inspect.registered(), dict[str, list[str]] | None)
assert_type(inspect.revoked(), dict[str, list[str]] | None)
assert_type(inspect.active_queues(), dict[str, list[dict[str, Any]]] | None)
inspect.query_task("id", "other")
inspect.query_task(["id", "other"])
inspect.query_task(1)  # E static: ids are text
(inspect.active() or {}).items()
inspect.active().items()  # E: None when no worker answers
flatten_reply([{"celery@a": 1}])["celery@a"]
