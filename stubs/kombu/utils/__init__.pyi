from kombu.utils.collections import EqualityDict
from kombu.utils.compat import fileno, maybe_fileno, nested, register_after_fork
from kombu.utils.div import emergency_dump_state
from kombu.utils.functional import (
    fxrange,
    fxrangemax,
    maybe_list,
    reprcall,
    reprkwargs,
    retry_over_time,
)
from kombu.utils.imports import symbol_by_name
from kombu.utils.objects import cached_property
from kombu.utils.uuid import uuid

__all__ = (
    "EqualityDict",
    "uuid",
    "maybe_list",
    "fxrange",
    "fxrangemax",
    "retry_over_time",
    "emergency_dump_state",
    "cached_property",
    "register_after_fork",
    "reprkwargs",
    "reprcall",
    "symbol_by_name",
    "nested",
    "fileno",
    "maybe_fileno",
)
