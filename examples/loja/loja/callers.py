"""What the shop's web pages call. Compare `mistakes.py`, where each call is a mistake."""

from collections.abc import Iterable

from celery import chain
from celery.schedules import crontab

from loja.app import app
from loja.tarefas import enviar, enviar_a_todos, quote, report, reservar
from tarefas_tipadas import Outcome, exibir, track


def newsletter(customers: Iterable[str]) -> Outcome[str, str]:
    return enviar_a_todos.collect(customers, "Novidades", "Chegaram canecas.")


def campaign(customers: list[str]) -> None:
    for part in track(enviar_a_todos.stream(customers, "Natal", "Feliz Natal!"), len(customers)):
        for failed in part.failed:
            print(f"{failed.item}: {failed.error}")


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


def order(product: str) -> list[str]:
    return reservar.delay(product, quantity=2).get(timeout=10)


def schedule() -> None:
    app.add_periodic_task(crontab(hour=9), report.s("dono@loja.example"))
