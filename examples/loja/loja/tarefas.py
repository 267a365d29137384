"""The shop's tasks. Fully annotated, so that a wrong call is an error before it is sent."""

import os
import smtplib
from email.message import EmailMessage

from celery import Task
from celery.schedules import crontab

from loja.app import app
from tarefas_tipadas import Backoff, in_batches, periodic, remote_task, retrying

PRICES = {"livro": 49.90, "caneca": 29.90}


@retrying(app=app, on=OSError, backoff=Backoff(maximum=300), max_retries=5, checked=True)
def enviar(to: str, subject: str, body: str) -> str:
    """Send one e-mail and return its address; a mail server that is away is tried again."""
    message = EmailMessage()
    message["From"] = "loja@loja.example"
    message["To"] = to
    message["Subject"] = subject
    message.set_content(body)
    host, _, port = os.environ.get("LOJA_SMTP", "localhost:25").partition(":")
    with smtplib.SMTP(host, int(port), timeout=10) as server:
        server.send_message(message)
    return to


# Fifty addresses a message, and no more than 600 e-mails a minute from each server.
enviar_a_todos = in_batches(enviar, size=50, rate_limit="600/m", app=app)


@app.task(bind=True)
def quote(self: Task, product: str, quantity: int = 1) -> float:
    """Return the price of a product, and log on which server it was found."""
    print(f"{self.request.hostname}: {quantity} x {product}")
    return quantity * PRICES[product]


@app.task
def report(to: str) -> int:
    """E-mail the list of prices to the manager and return how many there are."""
    lines = [f"{product}: {price:.2f}" for product, price in PRICES.items()]
    enviar.delay(to, "Preços de hoje", "\n".join(lines))
    return len(lines)


periodic(app, crontab(hour=3, minute=0), report, "gerente@loja.example")


@remote_task(app, name="estoque.reservar", queue="estoque")
def reservar(product: str, quantity: int = 1) -> list[str]:
    """Reserve goods in the warehouse, whose code is elsewhere; returns their shelves."""
    raise NotImplementedError
