from typing import NoReturn

__all__ = ("main",)

def main() -> NoReturn: ...
