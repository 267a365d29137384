from typing import Any

from celery.security.certificate import Certificate, CertStore
from celery.security.key import PrivateKey

__all__ = ("SecureSerializer", "register_auth")

DEFAULT_SEPARATOR: bytes

class SecureSerializer:
    def __init__(
        self,
        key: PrivateKey | None = None,
        cert: Certificate | None = None,
        cert_store: CertStore | None = None,
        digest: str = "sha256",
        serializer: str = "json",
    ) -> None: ...
    def serialize(self, data: object) -> str: ...
    def deserialize(self, data: str | bytes) -> Any: ...

def register_auth(
    key: str | bytes | None = None,
    key_password: str | bytes | None = None,
    cert: str | bytes | None = None,
    store: str | None = None,
    digest: str = "sha256",
    serializer: str = "json",
) -> None: ...
