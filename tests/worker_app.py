"""The app of the worker in the tests, on the broker in the folder `TEST_FOLDER`."""

import os
from pathlib import Path

from celery import Celery

from tarefas_tipadas.embedded import backend_settings, broker_settings

folder = Path(os.environ["TEST_FOLDER"])
app = Celery("tests", include=["tarefas_tipadas.tarefas"])
app.conf.update(broker_settings(folder))
app.conf.update(backend_settings(folder))
app.conf.task_annotations = {"tarefas_tipadas.tarefas.exibir": {"max_retries": 3}}
