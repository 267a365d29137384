"""`python -m loja`: sends a newsletter to five customers through a worker and a mail sink."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

CUSTOMERS = [f"cliente{number}@loja.example" for number in range(1, 6)]


class Sink:
    """Takes every e-mail and prints whom it is for."""

    def __init__(self) -> None:
        self.recipients: list[str] = []

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        self.recipients += envelope.rcpt_tos
        print(f"  mail server received: {', '.join(envelope.rcpt_tos)}")
        return "250 OK"


@contextmanager
def mail_server() -> Iterator[Sink]:
    """A mail server on a free port of this machine, for `LOJA_SMTP`."""
    from aiosmtpd.controller import Controller

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    os.environ["LOJA_SMTP"] = f"127.0.0.1:{port}"
    try:
        yield sink
    finally:
        controller.stop()


@contextmanager
def worker() -> Iterator[None]:
    """A worker of the shop for all its queues, in a process of its own."""
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "loja.app", "worker"]
    options = ["--queues=celery,mail", "--pool=threads", "--concurrency=2", "--loglevel=WARNING"]
    process = subprocess.Popen([*command, *options])
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, mail_server() as sink:
        os.environ.setdefault("LOJA_FOLDER", folder)  # read by loja.app, here and in the worker
        from loja.callers import newsletter, price

        with worker():
            print(f"2 x livro: {price('livro'):.2f}")
            outcome = newsletter(CUSTOMERS)
        print(f"{len(outcome.done)} e-mails sent, {len(outcome.failed)} failed")
        print(f"{len(sink.recipients)} of {len(CUSTOMERS)} e-mails arrived")


if __name__ == "__main__":
    main()
