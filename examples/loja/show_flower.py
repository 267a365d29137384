"""Runs the shop with a worker, beat and Flower, and keeps it busy until Ctrl-C, or SIGTERM.

`--broker URL` names a broker such as `redis://localhost:6379/0`, which keeps the results
too; without it, files in a temporary folder serve.
"""

import argparse
import importlib.util
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from loja.__main__ import CUSTOMERS, mail_server

COLUMNS = "--tasks_columns=name,args,kwargs,state,retries,result,received,runtime"


@contextmanager
def running(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command of Celery's for the shop, in a process that ends with this block."""
    process = subprocess.Popen([sys.executable, "-m", "celery", "--quiet", "-A", *command])
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def send_some() -> None:
    """One of each: calls, retries, a batch, and one that fails."""
    from loja.tarefas import enviar, enviar_a_todos, quote
    from tarefas_tipadas import exibir

    exibir.delay(limite=8)
    exibir.delay(minimo=1, maximo=6, limite=4)
    quote.delay("livro", quantity=2)
    quote.delay("guarda-chuva")
    enviar.delay(CUSTOMERS[0], "Pedido", "Recebido.")
    enviar_a_todos.delay(CUSTOMERS, "Novidades", "Chegaram canecas.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--broker", metavar="URL", default="")
    parser.add_argument("--port", default="5555")
    given = parser.parse_args()
    if importlib.util.find_spec("flower") is None:
        raise SystemExit("Flower is needed: pip install 'tarefas-tipadas[flower]'")
    # A job in the background gets no Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        os.environ.update(
            {"LOJA_BROKER_URL": given.broker} if given.broker else {"LOJA_FOLDER": folder}
        )
        os.environ.setdefault(
            "FLOWER_UNAUTHENTICATED_API", "true"
        )  # it listens on this machine only
        stack.enter_context(mail_server())
        # Without --task-events a worker tells Flower nothing.
        worker = ["worker", "--task-events", "--queues=celery,mail", "--pool=threads"]
        options = ["--concurrency=4", "--loglevel=WARNING"]
        started = [
            running("loja.app", *worker, *options),
            running("loja.app", "beat", "--loglevel=WARNING", f"--schedule={folder}/schedule"),
            running("loja.app", "flower", "--address=127.0.0.1", f"--port={given.port}", COLUMNS),
        ]
        processes = [stack.enter_context(process) for process in started]
        print(f"http://127.0.0.1:{given.port}/tasks shows the tasks; Ctrl-C ends all", flush=True)
        time.sleep(5)  # Flower sees only what happens after it has come up
        while all(process.poll() is None for process in processes):
            send_some()
            time.sleep(20)
        raise SystemExit("one of them has ended by itself; its message is above")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print()
