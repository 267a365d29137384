"""Another service, of which the shop knows the name of a task and no more."""

from __future__ import annotations

import json
import os
from typing import Any

from celery import Celery, Task

app = Celery("brokers.stock", set_as_current=False)
app.conf.update(json.loads(os.environ["BROKERS_SETTINGS"]))


@app.task(name="stock.reserve", bind=True)
def reserve(self: Task, product: str, quantity: int = 1) -> list[Any]:
    return [product, quantity, self.request.hostname]
