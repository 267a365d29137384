from typing import Any

from kombu.connection import Connection

# A `pyrabbit.Client`: pyrabbit is optional.
def get_manager(
    client: Connection,
    hostname: str | None = None,
    port: int | None = None,
    userid: str | None = None,
    password: str | None = None,
) -> Any: ...
