"""The calls of `loja/callers.py`, each with a typical mistake.

Celery accepts most of these lines and fails later, in the worker, or never says a word.
"""

from celery import chain
from celery.schedules import crontab

from loja.app import app
from loja.tarefas import enviar, enviar_a_todos, quote, report
from tarefas_tipadas import Outcome, exibir


def newsletter(customers: list[str]) -> Outcome[str, str]:
    return enviar_a_todos.collect(customers, "Novidades")  # E


def confirm(customer: str) -> str:
    enviar.apply_async((customer, "Pedido"), countdown=5)  # E
    enviar.apply_async((customer, "Pedido", "Recebido."), countdown="5")  # E
    sent = enviar.apply_async((customer, "Pedido", "Recebido."), cuntdown=5)  # E
    return sent.id


def lucky_number() -> str:
    exibir.delay(limit=8)  # E
    exibir.delay(limite="8")  # E
    return exibir.delay(limite=8).get(timeout=60)  # E


def price(product: str) -> float:
    quote.delay()  # E
    return quote.delay(product, quantity=2.5).get(timeout=10)  # E


def preview(customer: str) -> str:
    return enviar(customer, "Novidades").upper()  # E


def later(customer: str) -> None:
    enviar.s(customer, "Aniversário", "Parabéns!", 18).apply_async(countdown=3600)  # E


def report_now(manager: str) -> str:
    return "prices: " + report.delay(manager).get(timeout=10)  # E


def lucky_price() -> float:
    return chain(exibir.s(), quote.s()).delay().get(timeout=60)  # E


def schedule() -> None:
    app.add_periodic_task("9:00", report.s("dono@loja.example"))  # E
    app.add_periodic_task(crontab(hour=9), report.s())  # E
