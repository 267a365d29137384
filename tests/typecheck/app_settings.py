import os

from celery import Celery
from celery.schedules import crontab

Celery("shop", broker="redis://", backend="redis://", include=["shop.tasks"])
Celery("shop", broker_url=os.environ.get("BROKER_URL"), task_always_eager=True, timezone="UTC")
Celery("shop", CELERY_TASK_SERIALIZER="json", BROKER_URL="redis://")
Celery("shop", task_always_eagr=True)  # E static: misspelt
Celery("shop", task_always_eager="yes")  # E static: a bool
Celery("shop", CELERY_TASK_ALWAYS_EAGER=True)  # E static: Celery 3 knew CELERY_ALWAYS_EAGER
Celery("shop", beat_schedule={"a": {"task": "shop.add", "schedule": crontab(minute=0)}})
Celery("shop", beat_schedule={"a": {"task": "shop.add", "schedul": crontab(minute=0)}})  # E static: schedule
Celery("shop", task_routes={"shop.*": {"queue": "shop", "priority": 1}}, task_queues=None)
Celery("shop", task_routes={"shop.*": 1})  # E static: a queue or options
