"""The warehouse's tasks. What it sends to the shop goes through `loja_client.py`.

That module is made of the shop's contract, `../loja/loja.tasks.json`:

    celery contract client ../loja/loja.tasks.json --only 'loja.*' \
        --import-app estoque.app:app -o estoque/loja_client.py
"""

from estoque.app import app
from estoque.loja_client import enviar, quote

SHELVES = {"livro": ["A1", "A2", "A3"], "caneca": ["B1"]}
BUYER = "compras@loja.example"


@app.task(name="estoque.reservar")
def reservar(product: str, quantity: int = 1) -> list[str]:
    """Reserve goods, and return their shelves; tell the buyer when none are left."""
    shelves = SHELVES[product]
    if len(shelves) <= quantity:
        enviar.delay(BUYER, "Estoque baixo", f"Acabou: {product}")
    return shelves[:quantity]


def value(product: str) -> float:
    """What all goods of a product would sell for; the shop knows the prices."""
    return quote.delay(product, quantity=len(SHELVES[product])).get(timeout=30)
