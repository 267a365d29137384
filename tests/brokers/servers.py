"""Redis and RabbitMQ: those on the standard ports, or some of the tests' own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from kombu import Connection

PORTS = {"redis": 6379, "rabbitmq": 5672}
START = 60.0
"""Seconds that a server gets to start."""


def answers(url: str) -> bool:
    """Whether a broker takes connections."""
    try:
        with Connection(url, connect_timeout=3) as connection:
            connection.ensure_connection(max_retries=1, interval_start=0, timeout=3)
            return bool(connection.default_channel)
    except Exception:
        return False


def url_of(kind: str, port: int) -> str:
    return f"redis://127.0.0.1:{port}/0" if kind == "redis" else f"amqp://127.0.0.1:{port}//"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def wait_until(true: Callable[[], Any], seconds: float, what: str) -> None:
    """Return when it is true; raises `TimeoutError` when that takes too long."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise TimeoutError(f"after {seconds:g} s: not {what}")
        time.sleep(0.05)


def program(kind: str) -> str:
    """The program of a server; skips the test, and says what to install, if there is none."""
    name = f"{kind}-server"
    # Debian's script on the PATH becomes another user, who cannot write into our folder.
    places = os.pathsep.join([os.environ["PATH"], "/usr/sbin", "/usr/local/sbin"])
    found = shutil.which(name, path=f"/usr/lib/rabbitmq/bin{os.pathsep}{places}")
    if not found:
        pytest.skip(
            f"{kind} is needed on 127.0.0.1:{PORTS[kind]}, or {name} on the PATH: install it"
        )
    return found


class Server:
    """A server of the tests' own, which loses nothing when it is killed."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder, self.port = kind, folder, free_port()
        self.url = url_of(kind, self.port)
        self.program = program(kind)
        self.starts = 0
        self.start()

    def command(self) -> tuple[list[str], dict[str, str]]:
        if self.kind == "redis":
            options = ["--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
            return [self.program, *options, "--appendonly", "yes", "--appendfsync", "always"], {}
        settings = self.folder / "rabbitmq.conf"
        settings.write_text("log.file.level = warning\nloopback_users = none\n")
        return [self.program], {
            "HOME": str(self.folder),  # where Erlang keeps its cookie
            "RABBITMQ_NODENAME": f"tests{self.port}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_DIST_PORT": str(self.dist_port),
            "RABBITMQ_MNESIA_BASE": str(self.folder / "mnesia"),
            "RABBITMQ_LOG_BASE": str(self.folder / "log"),
            "RABBITMQ_CONFIG_FILE": str(settings),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "plugins"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+sbwt none",  # do not spin while idle
        }

    def start(self) -> None:
        self.dist_port = free_port()
        command, variables = self.command()
        with (self.folder / "server.log").open("a") as log:
            self.process = subprocess.Popen(
                command, env={**os.environ, **variables}, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self.starts += 1
        wait_until(lambda: answers(self.url), START, f"an answer from {self.kind}")

    def kill(self) -> None:
        """End the server as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def restart(self) -> None:
        self.kill()
        self.start()


def standard(kind: str, folder: Path) -> tuple[str, Server | None]:
    """The URL of the server on the standard port, or of one that is started in a folder."""
    url = url_of(kind, PORTS[kind])
    if answers(url):
        return url, None
    server = Server(kind, folder)
    return server.url, server
