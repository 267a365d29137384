"""pydantic's models on the wire: what the plugin says, and what Celery does with them."""

from pathlib import Path

import pytest
from celery import Celery
from kombu.exceptions import EncodeError
from pydantic import BaseModel

from plugin.running import SETTINGS, errors, run

LINES = """\
from celery import Celery
from pydantic import BaseModel

app = Celery("models")

class Order(BaseModel):
    id: int

@app.task(pydantic=True)
def known(order: Order) -> Order: return order

@app.task
def plain(order: Order) -> None: ...

@app.task(pydantic=True)
def many(orders: list[Order]) -> None: ...

known.apply_async(({"id": 1},)).get()["id"]
known.apply_async(())
app.send_task("models.known", ({"id": 1},))
"""
REFUSED = "use its model_dump(), or one model alone with pydantic=True  [celery-wire]"


class Order(BaseModel):
    id: int


def test_a_model_goes_through_only_with_pydantic(tmp_path: Path) -> None:
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    (tmp_path / "models.py").write_text(LINES)
    found = errors(run(tmp_path, "models.py"))
    lines = LINES.splitlines()
    assert [lines[line - 1] for _, line in sorted(found)] == [
        "def plain(order: Order) -> None: ...",
        "def many(orders: list[Order]) -> None: ...",
        "known.apply_async(())",
    ]
    refused = [messages[0] for messages in found.values() if messages[0].endswith(REFUSED)]
    assert len(refused) == 2


def test_celery_sends_as_much() -> None:
    app = Celery("models", broker="memory://", set_as_current=False)

    @app.task(pydantic=True)
    def known(order: Order) -> Order:
        return order

    @app.task
    def plain(order: Order) -> None: ...

    assert known.delay(Order(id=1)).id
    with pytest.raises(EncodeError):
        plain.delay(Order(id=1))
