"""Tasks of loja, to be sent from other services.

Made by `celery contract client`: do not edit, make it again.
"""

from estoque.app import app
from tarefas_tipadas import remote_task


@remote_task(app, name="loja.tarefas.enviar", queue="mail", serializer="json")
def enviar(to: str, subject: str, body: str) -> str:
    """Send one e-mail and return its address; a mail server that is away is tried again."""
    raise NotImplementedError


@remote_task(app, name="loja.tarefas.quote", queue="celery", serializer="json")
def quote(product: str, quantity: int = 1) -> float:
    """Return the price of a product, and log on which server it was found."""
    raise NotImplementedError


@remote_task(app, name="loja.tarefas.report", queue="celery", serializer="json")
def report(to: str) -> int:
    """E-mail the list of prices to the manager and return how many there are."""
    raise NotImplementedError
