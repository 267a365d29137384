"""`assert_type` at run time: the value is compared with the type as far as a value can show it.

The idea of pandas-stubs' `check(assert_type(x, T), T)`, without a change of the cases.
"""

import collections
import collections.abc
import sys
import types
import typing
from typing import Any, TypeVar, Union, get_args, get_origin

import typing_extensions

T = TypeVar("T")
ITERATED = (list, set, frozenset, collections.abc.Sequence, collections.abc.Set)
MAPPED = (dict, collections.defaultdict, collections.abc.Mapping)
PROMOTED = {float: (float, int), complex: (complex, float, int)}


def check_type(value: T, expected: object) -> T:
    """The value; AssertionError if it is not of the type."""
    if isinstance(expected, str):
        frame = sys._getframe(1)
        expected = eval(expected, frame.f_globals, frame.f_locals)
    assert fits(value, expected), f"{value!r} of {type(value)} is no {expected}"
    return value


def fits(value: object, expected: object) -> bool:
    origin, args = get_origin(expected), get_args(expected)
    if expected is None:
        return value is None
    if origin in (Union, types.UnionType):
        return any(fits(value, member) for member in args)
    if origin is typing.Literal:
        return value in args
    if origin is type:
        return isinstance(value, type) and (args[0] is Any or issubclass(value, class_of(args[0])))
    if typing_extensions.is_typeddict(expected):
        return isinstance(value, dict)
    kind = class_of(expected)
    return isinstance(value, PROMOTED.get(kind, kind)) and members_fit(value, kind, args)


def class_of(expected: object) -> type:
    """The class behind a type; `object` where a value cannot show the type."""
    kind = get_origin(expected) or expected
    unchecked = typing_extensions.is_protocol(kind) and not getattr(kind, "_is_runtime_protocol", 0)
    return kind if isinstance(kind, type) and kind is not Any and not unchecked else object


def members_fit(value: Any, kind: type, args: tuple[Any, ...]) -> bool:
    if kind is tuple and args:
        if args[-1] is ...:
            return all(fits(member, args[0]) for member in value)
        return len(value) == len(args) and all(map(fits, value, args))
    if len(args) == 1 and kind in ITERATED:
        return all(fits(member, args[0]) for member in value)
    if len(args) == 2 and kind in MAPPED:
        return all(fits(key, args[0]) and fits(value[key], args[1]) for key in value)
    return True
