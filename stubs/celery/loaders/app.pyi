from .base import BaseLoader

__all__ = ("AppLoader",)

class AppLoader(BaseLoader): ...
