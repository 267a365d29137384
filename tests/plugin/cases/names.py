from typing import Final

from celery import Celery, signature
from typing_extensions import assert_type

from celery.canvas import subtask
from celery.result import AsyncResult
from shop.app import app

SEND: Final = "shop.tasks.send"
WRONG: Final = "shop.tasks.sent"

# send_task: the name
app.send_task("shop.tasks.send", ("a", "b"))
app.send_task("shop.tasks.sned", ("a", "b"))  # E: No task is named "shop.tasks.sned"; did you mean "shop.tasks.send"?  [celery-names]
app.send_task("orders.close", (1,))
app.send_task("orders.clos", (1,))  # E: No task is named "orders.clos"; did you mean "orders.close"?  [celery-names]
app.send_task("shop.tasks.close", (1,))  # E: No task is named "shop.tasks.close"; did you mean "orders.close"?  [celery-names]
app.send_task("late-orders", (1,))
app.send_task("later-orders", (1,))  # E: No task is named "later-orders"; did you mean "late-orders"?  [celery-names]
app.send_task("reports.daily")
app.send_task("reports.dayly")  # E: No task is named "reports.dayly"; did you mean "reports.daily"?  [celery-names]
app.send_task("tasks.send", ("a", "b"))  # E: No task is named "tasks.send"; did you mean "shop.tasks.send"?  [celery-names]
app.send_task(SEND, ("a", "b"))
app.send_task(WRONG, ("a", "b"))  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]
app.send_task("billing.charge", (1,))
app.send_task("billing.refund", (1,))  # E: No task is named "billing.refund"  [celery-names]
app.send_task("mailing.anything")
app.send_task("celery.backend_cleanup")
app.send_task("tarefas_tipadas.tarefas.exibir")
app.send_task("tarefas_tipadas.tarefas.exibr")  # E: No task is named "tarefas_tipadas.tarefas.exibr"  [celery-names]
app.send_task(name="shop.tasks.send", args=("a", "b"))
app.send_task(name="shop.tasks.sent", args=("a", "b"))  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]

# send_task: the arguments
app.send_task("shop.tasks.send", ["a", "b"], {"copy": True})
app.send_task("shop.tasks.send", ["a", 2])  # E: "subject" of task "shop.tasks.send" is "str", not "int"  [celery-args]
app.send_task("shop.tasks.send", ["a"])  # E: Task "shop.tasks.send" is not given "subject"  [celery-args]
app.send_task("shop.tasks.send", kwargs={"to": "a", "sbject": "b"})  # E: Task "shop.tasks.send" has no parameter "sbject"; did you mean "subject"?  [celery-args] || Task "shop.tasks.send" is not given "subject"  [celery-args]
app.send_task("shop.tasks.send")  # E: Task "shop.tasks.send" is not given "to", "subject"  [celery-args]
app.send_task("orders.close", args=[1])
app.send_task("orders.close", args=["1"])  # E: "order" of task "orders.close" is "int", not "str"  [celery-args]

# send_task: the result
assert_type(app.send_task("shop.tasks.send", ("a", "b")), AsyncResult[int])
assert_type(app.send_task("orders.close", (1,)).get(), list[str])

# An app of a class of one's own
class Own(Celery):
    pass


own = Own("own")
assert_type(own.send_task("orders.close", (1,)), AsyncResult[list[str]])
own.send_task("orders.closed", (1,))  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]

# signature: the name, the arguments, the result
signature("shop.tasks.send", ("a", "b"))
signature("shop.tasks.sent", ("a", "b"))  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]
signature("shop.tasks.send", ("b",))
signature("shop.tasks.send", (1, 2))  # E: "to" of task "shop.tasks.send" is "str", not "int"  [celery-args] || "subject" of task "shop.tasks.send" is "str", not "int"  [celery-args]
signature("shop.tasks.send", ("a", "b", "c"))  # E: Task "shop.tasks.send" takes 2 positional arguments, but 3 are given  [celery-args]
signature("shop.tasks.send", kwargs={"copy": True})
signature("shop.tasks.send", kwargs={"copi": True})  # E: Task "shop.tasks.send" has no parameter "copi"; did you mean "copy"?  [celery-args]
assert_type(signature("shop.tasks.send").delay("a", "b").get(), int)
subtask("orders.close", (1,))
subtask("orders.closed", (1,))  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]
app.signature("orders.close", (1,))
app.signature("orders.closed", (1,))  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]

# the registry
assert_type(app.tasks["orders.close"].delay(1).get(), list[str])
app.tasks["shop.tasks.send"]
app.tasks["shop.tasks.sent"]  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]
{"shop.tasks.sent": 1}["shop.tasks.sent"]


def not_literal(name: str) -> None:
    app.send_task(name, (1, 2, 3))
    app.send_task(f"shop.tasks.{name}")
    signature(name, (1, 2, 3))
    app.tasks[name]
