"""The broker and the result backend in a folder lose nothing under load."""

import multiprocessing
from pathlib import Path
from queue import Empty

from celery import Celery

from tarefas_tipadas.embedded import backend_settings, broker_settings

MESSAGES = 2000
RESULTS = 1000


def make_app(folder: Path) -> Celery:
    app = Celery("folder", set_as_current=False)
    app.conf.update(broker_settings(folder))
    app.conf.update(backend_settings(folder))
    return app


def put_messages(folder: Path) -> None:
    with make_app(folder).connection() as connection:
        queue = connection.SimpleQueue("load")
        for number in range(MESSAGES):
            queue.put({"number": number, "padding": "x" * 20_000})


def test_every_message_arrives_whole_and_in_order(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    writer = multiprocessing.get_context("spawn").Process(target=put_messages, args=(tmp_path,))
    writer.start()
    received = []
    with app.connection() as connection:
        queue = connection.SimpleQueue("load")
        while len(received) < MESSAGES:
            try:
                message = queue.get(timeout=20)
            except Empty:
                break
            received.append(message.payload["number"])
            message.ack()
    writer.join()
    assert received == list(range(MESSAGES))


def put_results(folder: Path) -> None:
    backend = make_app(folder).backend
    for number in range(RESULTS):
        backend.store_result("changing", [number] * 5_000, "PROGRESS")


def test_a_result_is_never_read_half_written(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    writer = multiprocessing.get_context("spawn").Process(target=put_results, args=(tmp_path,))
    writer.start()
    seen = set()
    while writer.is_alive():
        meta = app.backend.get_task_meta("changing", cache=False)
        if meta["status"] == "PROGRESS":
            assert len(meta["result"]) == 5_000
            seen.add(meta["result"][0])
    writer.join()
    assert len(seen) > 1
