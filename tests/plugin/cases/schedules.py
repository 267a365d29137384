from datetime import timedelta

from celery import Celery
from celery.schedules import crontab
from shop.app import app

CELERY_BEAT_SCHEDULE = {
    "right": {"task": "shop.tasks.send", "schedule": 10.0, "args": ("a", "b")},
    "name": {
        "task": "shop.tasks.sent",  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]
        "schedule": crontab(minute="0"),
    },
    "arguments": {
        "task": "shop.tasks.send",
        "schedule": timedelta(hours=1),
        "args": ["a", 1],  # E: "subject" of task "shop.tasks.send" is "str", not "int"  [celery-args]
    },
    "no arguments": {
        "task": "orders.close",  # E: Task "orders.close" is not given "order"  [celery-args]
        "schedule": 60,
    },
    "keywords": {
        "task": "orders.close",
        "schedule": 60,
        "kwargs": {"order": 1},
        "options": {"queue": "low", "expires": 10},
    },
    "wrong keyword": {
        "task": "orders.close",
        "schedule": 60,
        "kwargs": {"order": 1, "late": True},  # E: Task "orders.close" has no parameter "late"  [celery-args]
    },
    "schedule": {
        "task": "reports.daily",
        "schedule": "10",  # E: A schedule is a number of seconds, a timedelta, or a crontab and its like  [celery-settings]
    },
    "key": {
        "task": "reports.daily",
        "schedule": 10,
        "arg": (1,),  # E: A schedule's entry has no "arg"; did you mean "args"?  [celery-settings]
    },
    "stranger": {
        "task": "reports.daily",
        "schedule": 10,
        "queue": "low",  # E: A schedule's entry has no "queue"; there are task, schedule, args, kwargs, options, relative, last_run_at, total_run_count, name  [celery-settings]
    },
    "no task": {"schedule": 10},  # E: This entry of the schedule has no "task"  [celery-settings]
    "no schedule": {"task": "reports.daily"},  # E: This entry of the schedule has no "schedule"  [celery-settings]
}

CELERY_TASK_ROUTES = {
    "shop.tasks.send": {"queue": "mail"},
    "shop.tasks.sent": {"queue": "mail"},  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]
    "shop.tasks.*": {"queue": "shop"},
    "shops.tasks.*": {"queue": "shop"},  # E: "shops.tasks.*" matches the name of no task  [celery-names]
    "mailing.*": {"queue": "mail"},
    "tarefas_tipadas.*": {"queue": "ready"},
}

task_annotations = {
    "*": {"rate_limit": "10/s"},
    "orders.close": {"rate_limit": "1/s"},
    "order.close": {"rate_limit": "1/s"},  # E: No task is named "order.close"; did you mean "orders.close"?  [celery-names]
}


class Config:
    beat_schedule = {
        "right": {"task": "orders.close", "schedule": 10, "args": [1]},
        "wrong": {"task": "orders.closed", "schedule": 10, "args": [1]},  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]
    }
    task_routes = ([("shop.*", {"queue": "a"}), ("shp.*", {"queue": "b"})],)  # E: "shp.*" matches the name of no task  [celery-names]


app.conf.beat_schedule = {
    "right": {"task": "orders.close", "schedule": 10, "args": [1]},
    "wrong": {"task": "orders.closed", "schedule": 10, "args": [1]},  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]
}
app.conf.beat_schedule["right"] = {"task": "orders.close", "schedule": 10, "args": [1]}
app.conf.beat_schedule["wrong"] = {"task": "orders.close", "schedule": 10, "args": [[1]]}  # E: "order" of task "orders.close" is "int", not "list[int]"  [celery-args]
app.conf.task_routes = {"shop.tasks.send": "mail"}
app.conf.task_routes = {"shop.tasks.sent": "mail"}  # E: No task is named "shop.tasks.sent"; did you mean "shop.tasks.send"?  [celery-names]
app.conf.update(beat_schedule={"right": {"task": "orders.close", "schedule": 10, "args": [1]}})
app.conf.update(beat_schedule={"wrong": {"task": "orders.closed", "schedule": 10}})  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]
Celery("other", task_routes={"orders.close": {"queue": "low"}})
Celery("other", task_routes={"orders.closed": {"queue": "low"}})  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]


def configure() -> None:
    app.conf.task_annotations = {"orders.close": {"rate_limit": "1/s"}}
    app.conf.task_annotations = {"orders.closed": {"rate_limit": "1/s"}}  # E: No task is named "orders.closed"; did you mean "orders.close"?  [celery-names]
