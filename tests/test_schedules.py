"""`periodic` and `beat_entry`, with beat itself in a process of its own."""

import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from celery import Celery
from celery.schedules import crontab, schedule

from tarefas_tipadas import beat_entry, periodic, remote_task

app = Celery("schedules", set_as_current=False)


@app.task
def report(to: str, copies: int = 1) -> None: ...


@remote_task(app, name="estoque.contar", queue="estoque")
def count(sku: str) -> None: ...


def test_beat_sends_what_is_periodic(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "beat_app", "worker", "--beat"]
    process = subprocess.Popen(
        [*command, "--pool=solo", "--loglevel=WARNING"],
        cwd=Path(__file__).parent,
        env={**os.environ, "TEST_FOLDER": str(tmp_path)},
    )
    wanted = {tmp_path / "by-periodic": "7\n", tmp_path / "by-entry": "0\n"}
    try:
        for _ in range(600):
            if all(path.exists() and path.read_text().count("\n") >= 2 for path in wanted):
                break
            time.sleep(0.05)
        for path, line in wanted.items():
            assert path.read_text().startswith(line * 2)
        assert not (tmp_path / "once-a-year").exists()
    finally:
        process.terminate()
        process.wait(20)


def test_an_entry_has_what_beat_needs() -> None:
    every_night = crontab(hour=3, minute=0)
    assert beat_entry(every_night, report, "ana", copies=2) == {
        "task": f"{__name__}.report",
        "schedule": every_night,
        "args": ["ana"],
        "kwargs": {"copies": 2},
        "options": {},
    }
    assert beat_entry(60, count, "a")["options"] == {"queue": "estoque"}


def test_each_schedule_of_a_task_is_an_entry_of_its_app() -> None:
    mine, other = Celery("mine", set_as_current=False), Celery("other", set_as_current=False)
    for app in mine, other:
        app.config_from_object({"task_default_queue": "first"})
    names = {
        periodic(mine, 60.0, report, "ana"),
        periodic(mine, 60.0, report, "bia"),
        periodic(mine, 61.0, report, "ana"),
        periodic(mine, 61.0, report, "ana"),
        periodic(mine, timedelta(hours=1), report, "ana"),
    }
    assert len(names) == 4
    assert len(mine.conf.beat_schedule) == 4
    assert other.conf.beat_schedule == {}
    mine.config_from_object({"task_default_queue": "second"})
    assert mine.conf.task_default_queue == "second"
    assert len(mine.conf.beat_schedule) == 4


@pytest.mark.parametrize(
    "possible",
    [
        1,
        0.5,
        timedelta(seconds=1),
        schedule(10),
        crontab(),
        crontab(day_of_week="mon-fri,SUNDAY", month_of_year="jan,August"),
        crontab(day_of_month=29, month_of_year=2),
        crontab(day_of_month="30,31", month_of_year="2,3"),
        crontab(hour="*/3,8-17", minute=[0, 30]),
    ],
    ids=str,
)
def test_a_schedule_that_comes_is_accepted(possible: Any) -> None:
    assert beat_entry(possible, report, "ana")["schedule"] == possible


@pytest.mark.parametrize(
    ("impossible", "error", "message"),
    [
        ("10", TypeError, "got '10'"),
        ("0 3 * * *", TypeError, "a crontab()"),
        (None, TypeError, "got None"),
        (True, TypeError, "got True"),
        (0, ValueError, "more than 0 seconds, got 0"),
        (-1.5, ValueError, "got -1.5"),
        (float("nan"), ValueError, "got nan"),
        (float("inf"), ValueError, "got inf"),
        (timedelta(0), ValueError, "more than 0 seconds"),
        ({"day_of_week": "mondayy"}, ValueError, "unknown name 'mondayy'"),
        ({"day_of_week": "mon,segunda"}, ValueError, "'segunda'"),
        ({"month_of_year": "janeiro"}, ValueError, "unknown name 'janeiro'"),
        ({"month_of_year": "mon"}, ValueError, "mon"),
        ({"hour": "mon"}, ValueError, "unknown name 'mon'"),
        ({"hour": []}, ValueError, "never comes"),
        ({"day_of_month": 30, "month_of_year": 2}, ValueError, "(?i)30.*2.*"),
        ({"day_of_month": 31, "month_of_year": "4,6,9,11"}, ValueError, "31"),
    ],
    ids=str,
)
def test_a_schedule_that_cannot_be_is_refused_at_definition(
    impossible: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        # Newer versions of Celery refuse some of these themselves.
        beat_entry(
            crontab(**impossible) if isinstance(impossible, dict) else impossible, report, "ana"
        )


def test_arguments_that_the_task_does_not_take_are_refused_at_definition() -> None:
    with pytest.raises(TypeError, match="to"):
        periodic(app, 60, report)  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(TypeError, match="copy"):
        beat_entry(60, report, "ana", copy=2)  # type: ignore[call-arg]  # the point of the test
