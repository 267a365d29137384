from celery.backends.base import Backend
from celery.loaders.base import BaseLoader

__all__ = ("by_name", "by_url")

UNKNOWN_BACKEND: str
BACKEND_ALIASES: dict[str, str]

def by_name(
    backend: str | type[Backend] | None = None,
    loader: BaseLoader | None = None,
    extension_namespace: str = "celery.result_backends",
) -> type[Backend]: ...
def by_url(
    backend: str | type[Backend] | None = None, loader: BaseLoader | None = None
) -> tuple[type[Backend], str | None]: ...
