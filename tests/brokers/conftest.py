"""The brokers, each with workers on several queues that serve a whole module."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import uuid4

import pytest
from kombu import Connection

from brokers.servers import Server, standard
from brokers.workers import Worker

HERE = Path(__file__).parent


@dataclass
class Site:
    """A broker, the shop that sends to it, and its workers by name."""

    kind: str
    url: str
    prefix: str
    folder: Path
    settings: dict[str, Any]
    shop: ModuleType
    workers: dict[str, Worker]

    def marks(self) -> dict[str, int]:
        """How much the workers have said so far."""
        return {name: len(worker.text()) for name, worker in self.workers.items()}

    def said_since(self, marks: dict[str, int]) -> str:
        """What the workers have said since then, one after the other."""
        return "".join(self.workers[name].text()[mark:] for name, mark in marks.items())

    def notes(self, name: str) -> list[str]:
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []


@pytest.fixture(scope="session")
def urls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The URL of each broker."""
    found: dict[str, str] = {}
    own: list[Server] = []
    try:
        for kind in ("redis", "rabbitmq"):
            found[kind], server = standard(kind, tmp_path_factory.mktemp(kind))
            own += [server] if server else []
        yield found
    finally:
        for server in own:
            server.kill()


def settings_for(kind: str, urls: dict[str, str], prefix: str) -> dict[str, Any]:
    """Settings that keep to queues and keys of their own."""
    redis = urls["redis"].removesuffix("/0")
    options = {"global_keyprefix": f"{prefix}."} if kind == "redis" else {"confirm_publish": True}
    return {
        "broker_url": f"{redis}/11" if kind == "redis" else urls[kind],
        "broker_transport_options": options,
        "result_backend": f"{redis}/11",
        "result_backend_transport_options": {"global_keyprefix": f"{prefix}."},
        "task_default_queue": prefix,
        "worker_enable_remote_control": False,
        "worker_prefetch_multiplier": 2,
        "accept_content": ["json"],
    }


def load_shop(settings: dict[str, Any], folder: Path) -> ModuleType:
    """The module of the tasks, with an app of its own each time."""
    os.environ.update(BROKERS_SETTINGS=json.dumps(settings), BROKERS_FOLDER=str(folder))
    spec = importlib.util.spec_from_file_location("brokers.shop", HERE / "shop.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def clean(settings: dict[str, Any], prefix: str) -> None:
    """Remove what the tests have left in the servers."""
    import redis

    client = redis.Redis.from_url(settings["result_backend"])
    for key in client.scan_iter(f"{prefix}*", count=1000):
        client.delete(key)
    if settings["broker_url"].startswith("amqp"):
        with Connection(settings["broker_url"]) as connection:
            for name in (prefix, f"{prefix}.mail", f"{prefix}.stock", f"{prefix}.nobody"):
                connection.default_channel.queue_delete(name)
                connection.default_channel.exchange_delete(name)


@pytest.fixture(scope="package", params=["redis", "rabbitmq"])
def site(
    request: pytest.FixtureRequest,
    urls: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Site]:
    """Two workers of the shop and one of the stock, all with processes of their own."""
    kind: str = request.param
    prefix = f"tests-{uuid4().hex[:12]}"
    folder = tmp_path_factory.mktemp(kind)
    settings = settings_for(kind, urls, prefix)
    shop, mail, stock = prefix, f"{prefix}.mail", f"{prefix}.stock"
    workers = {
        "one": Worker("brokers.shop", "one", [shop, mail], settings, folder),
        "two": Worker("brokers.shop", "two", [shop, mail], settings, folder),
        "stock": Worker("brokers.stock", "stock", [stock], settings, folder),
    }
    try:
        for worker in workers.values():
            worker.wait_ready()
        yield Site(
            kind, settings["broker_url"], prefix, folder, settings, load_shop(settings, folder),
            workers,
        )  # fmt: skip
    finally:
        for worker in workers.values():
            worker.kill()
        clean(settings, prefix)
