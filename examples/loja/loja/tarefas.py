"""The shop's tasks. Fully annotated, so that a wrong call is an error before it is sent."""

import os
import smtplib
from email.message import EmailMessage

from celery import Task

from loja.app import app

PRICES = {"livro": 49.90, "caneca": 29.90}


@app.task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5)
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


@app.task
def enviar_a_todos(addresses: list[str], subject: str, body: str) -> list[str]:
    """Put one e-mail for each address into the queue and return the ids of the tasks."""
    return [enviar.delay(address, subject, body).id for address in addresses]


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
