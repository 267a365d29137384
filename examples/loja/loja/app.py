"""The shop's Celery app.

`LOJA_FOLDER` names a folder to work in without a broker; else `LOJA_BROKER_URL` names the
broker, which also keeps the results, and Redis on this machine is the default.
"""

import os
from pathlib import Path

from celery import Celery

from tarefas_tipadas import RefuseMalformed
from tarefas_tipadas.embedded import backend_settings, broker_settings

app = Celery("loja", include=["loja.tarefas", "tarefas_tipadas.tarefas"])
app.conf.update(
    accept_content=["json"],  # never unpickle what a stranger put into the broker
    timezone="America/Sao_Paulo",
    task_routes={"loja.tarefas.enviar*": {"queue": "mail"}},  # servers of its own, if you like
)
app.steps["consumer"].add(RefuseMalformed)  # nor end the worker for it
if folder := os.environ.get("LOJA_FOLDER"):
    app.conf.update(broker_settings(Path(folder)))
    app.conf.update(backend_settings(Path(folder)))
else:
    url = os.environ.get("LOJA_BROKER_URL", "redis://localhost:6379/0")
    app.conf.update(broker_url=url, result_backend=url)
