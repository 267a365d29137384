from collections.abc import Iterable

from celery.app.base import Celery

__all__ = ("setup_security",)

CRYPTOGRAPHY_NOT_INSTALLED: str
SECURITY_SETTING_MISSING: str
SETTING_MISSING: str

def setup_security(
    allowed_serializers: Iterable[str] | None = None,
    key: str | None = None,
    key_password: str | bytes | None = None,
    cert: str | None = None,
    store: str | None = None,
    digest: str | None = None,
    serializer: str = "json",
    app: Celery | None = None,
) -> None: ...
def disable_untrusted_serializers(whitelist: Iterable[str] | None = None) -> None: ...
