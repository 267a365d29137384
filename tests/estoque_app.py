"""Another service, of which `test_remote.py` knows the names of the tasks and no more."""

import os
from pathlib import Path
from typing import Any

from celery import Celery, Task

from tarefas_tipadas.embedded import backend_settings, broker_settings

folder = Path(os.environ["TEST_FOLDER"])
app = Celery("estoque")
app.conf.update(broker_settings(folder))
app.conf.update(backend_settings(folder))
app.conf.task_default_queue = "estoque"


@app.task(name="estoque.reservar", bind=True)
def reservar(self: Task, sku: str, quantity: int = 1) -> list[Any]:
    return [sku, quantity, self.request.delivery_info["routing_key"]]


@app.task(name="estoque.total")
def total(numbers: list[int]) -> int:
    return sum(numbers)
