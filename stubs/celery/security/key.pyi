from typing import Any, TypeAlias

__all__ = ("PrivateKey",)

# A type of cryptography, which a plain install lacks.
_Digest: TypeAlias = Any

class PrivateKey:
    def __init__(self, key: str | bytes, password: str | bytes | None = None) -> None: ...
    def sign(self, data: str | bytes, digest: _Digest) -> bytes: ...
