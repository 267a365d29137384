from typing import Any

from .base import BasePool

__all__ = ("get_implementation", "get_available_pool_names")

# "custom" is None without CELERY_CUSTOM_WORKER_POOL.
ALIASES: dict[str, Any]

def get_implementation(cls: str | type[BasePool]) -> type[BasePool]: ...
def get_available_pool_names() -> tuple[str, ...]: ...
