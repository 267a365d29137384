"""A worker and beat of their own for `test_schedules.py`, in the folder `TEST_FOLDER`."""

import os
from pathlib import Path

from celery import Celery
from celery.schedules import crontab

from tarefas_tipadas import beat_entry, periodic
from tarefas_tipadas.embedded import backend_settings, broker_settings

folder = Path(os.environ["TEST_FOLDER"])
app = Celery("beat")


@app.task
def note(name: str, number: int = 0) -> None:
    with (folder / name).open("a") as file:
        file.write(f"{number}\n")


periodic(app, 0.2, note, "by-periodic", number=7)
periodic(app, crontab(month_of_year=1, day_of_month=1, hour=0, minute=0), note, "once-a-year")
app.config_from_object(broker_settings(folder) | backend_settings(folder))
app.conf.beat_schedule = {**app.conf.beat_schedule, "own": beat_entry(0.2, note, "by-entry")}
app.conf.beat_schedule_filename = str(folder / "schedule")
