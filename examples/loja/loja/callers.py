"""What the shop's web pages call. Compare `mistakes.py`, where each call is a mistake."""

from celery import chain
from celery.result import AsyncResult
from celery.schedules import crontab

from loja.app import app
from loja.tarefas import enviar, enviar_a_todos, quote, report
from tarefas_tipadas import exibir


def newsletter(customers: list[str]) -> "AsyncResult[list[str]]":
    return enviar_a_todos.delay(customers, "Novidades", "Chegaram canecas.")


def confirm(customer: str) -> str:
    sent = enviar.apply_async((customer, "Pedido", "Recebido."), countdown=5, queue="mail")
    return sent.id


def lucky_number() -> int:
    return exibir.delay(limite=8).get(timeout=60)


def discount() -> int:
    return 10 * exibir.delay(minimo=1, maximo=5, limite=1).get(timeout=60)


def price(product: str) -> float:
    return quote.delay(product, quantity=2).get(timeout=10)


def preview(customer: str) -> str:
    return enviar(customer, "Novidades", "Chegaram canecas.").upper()


def later(customer: str) -> None:
    enviar.s(customer, "Aniversário", "Parabéns!").apply_async(countdown=3600)


def report_now(manager: str) -> str:
    return f"{report.delay(manager).get(timeout=10)} prices"


def lucky_price() -> float:
    return chain(exibir.s(), quote.si("livro")).delay().get(timeout=60)


def schedule() -> None:
    app.add_periodic_task(crontab(hour=9), report.s("dono@loja.example"))
