from typing import overload

__all__ = ("maybe_s_to_ms",)

@overload
def maybe_s_to_ms(v: float) -> int: ...
@overload
def maybe_s_to_ms(v: None) -> None: ...
@overload
def maybe_s_to_ms(v: float | None) -> int | None: ...
