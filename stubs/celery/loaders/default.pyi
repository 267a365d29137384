from types import ModuleType
from typing import Any

from celery.utils.collections import DictAttribute

from .base import BaseLoader

__all__ = ("Loader", "DEFAULT_CONFIG_MODULE")

DEFAULT_CONFIG_MODULE: str
C_WNOCONF: bool

class Loader(BaseLoader):
    def setup_settings(self, settingsdict: ModuleType | dict[str, Any]) -> DictAttribute: ...
    def read_configuration(self, fail_silently: bool = True) -> DictAttribute: ...  # type: ignore[override] # reads CELERY_CONFIG_MODULE itself
