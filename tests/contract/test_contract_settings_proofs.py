"""Verdicts on changes of settings, each against a worker that has the new ones.

Apart from the other proofs: a worker in a thread that ends here would end theirs.
"""

from typing import Any

import pytest
from kombu.exceptions import DecodeError

from contract.apps import app_of, running
from contract.cases import SETTINGS, F
from tarefas_tipadas.contract.change import MESSAGES, READERS
from tarefas_tipadas.contract.compare import compare
from tarefas_tipadas.contract.export import export

TIMEOUT = 20


@pytest.mark.parametrize(("kind", "settings", "breaks"), SETTINGS, ids=[s[0] for s in SETTINGS])
def test_a_message_is_read_or_not_as_the_verdict_says(
    kind: str, settings: dict[str, Any], breaks: bool
) -> None:
    caller = app_of(F, task_default_queue=kind)
    app = app_of(F, **{"task_default_queue": kind, **settings})
    changes = compare(export(caller), export(app))
    assert kind in {change.kind for change in changes}
    assert {change.breaks for change in changes} <= {(), MESSAGES}
    assert any(change.breaks for change in changes) == breaks
    with running(app):
        result = caller.tasks["shop.f"].apply_async(kwargs={"a": 7})
        # One worker runs them in this order: what has not run now never will.
        assert app.tasks["last"].delay().get(timeout=TIMEOUT, interval=0.01) == "last"
        assert result.state == ("PENDING" if breaks else "SUCCESS")


def test_a_result_in_another_serializer_is_not_read() -> None:
    both: dict[str, Any] = {"accept_content": ["json", "pickle"], "task_default_queue": "rs"}
    app = app_of(F, result_serializer="pickle", **both)
    reader = app_of(F, **both)
    (change,) = compare(export(reader), export(app))
    assert (change.kind, change.breaks) == ("result-serializer", (READERS,))
    with running(app):
        result = reader.tasks["shop.f"].delay(a=7)
        with pytest.raises(DecodeError):
            result.get(timeout=TIMEOUT, interval=0.01)
