from typing import Any

from .base import BasePool

__all__ = ("TaskPool",)

class TaskPool(BasePool):
    def _get_info(self) -> dict[str, Any]: ...
