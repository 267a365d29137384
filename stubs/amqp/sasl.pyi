from amqp.connection import Connection

class SASL:
    # A plain class attribute in every mechanism but the base class.
    @property
    def mechanism(self) -> bytes | None: ...
    # `NotImplemented`, which checkers let pass for any result, hands over to the next mechanism.
    def start(self, connection: Connection) -> bytes: ...

class PLAIN(SASL):
    mechanism: bytes
    username: str | None
    password: str | None
    def __init__(self, username: str | None, password: str | None) -> None: ...
    def start(self, connection: Connection) -> bytes: ...

class AMQPLAIN(SASL):
    mechanism: bytes
    username: str | None
    password: str | None
    def __init__(self, username: str | None, password: str | None) -> None: ...
    def start(self, connection: Connection) -> bytes: ...

def _get_gssapi_mechanism() -> type[GSSAPI]: ...

# With python-gssapi; without it a stand-in of the same arguments, which raises unless `fail_soft` is true.
class GSSAPI(SASL):
    mechanism: bytes
    client_name: bytes | None
    fail_soft: bool
    service: bytes
    rdns: bool
    def __init__(
        self,
        client_name: str | bytes | None = None,
        service: bytes = b"amqp",
        rdns: bool = False,
        fail_soft: bool = False,
    ) -> None: ...
    def get_hostname(self, connection: Connection) -> bytes: ...
    def start(self, connection: Connection) -> bytes: ...

class EXTERNAL(SASL):
    mechanism: bytes
    def start(self, connection: Connection) -> bytes: ...

class RAW(SASL):
    mechanism: bytes
    response: bytes
    def __init__(self, mechanism: bytes, response: bytes) -> None: ...
    def start(self, connection: Connection) -> bytes: ...
