from celery.loaders.base import BaseLoader

__all__ = ("get_loader_cls",)

LOADER_ALIASES: dict[str, str]

def get_loader_cls(loader: str | type[BaseLoader]) -> type[BaseLoader]: ...
