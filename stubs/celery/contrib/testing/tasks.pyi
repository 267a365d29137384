from celery.app.task import Task

ping: Task[[], str]
