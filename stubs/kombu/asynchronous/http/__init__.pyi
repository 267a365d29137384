from kombu.asynchronous.http.base import (
    BaseClient as BaseClient,
    Headers as Headers,
    Request as Request,
    Response as Response,
)
from kombu.asynchronous.hub import Hub

__all__ = ("Client", "Headers", "Response", "Request", "BaseClient", "get_client")

def Client(hub: Hub | None = None, **kwargs: int) -> BaseClient: ...
def get_client(hub: Hub | None = None, **kwargs: int) -> BaseClient: ...
