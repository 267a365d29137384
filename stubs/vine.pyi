from typing import NamedTuple

from vine.abstract import Thenable as Thenable
from vine.funtools import ensure_promise as ensure_promise
from vine.funtools import maybe_promise as maybe_promise
from vine.funtools import ppartial as ppartial
from vine.funtools import preplace as preplace
from vine.funtools import starpromise as starpromise
from vine.funtools import transform as transform
from vine.funtools import wrap as wrap
from vine.promises import promise as promise
from vine.synchronization import barrier as barrier

__version__: str
__author__: str
__contact__: str
__homepage__: str
__docformat__: str

class version_info_t(NamedTuple):
    major: int
    minor: int
    micro: int
    releaselevel: str
    serial: str

VERSION: version_info_t
version_info: version_info_t

__all__ = [
    "Thenable",
    "promise",
    "barrier",
    "maybe_promise",
    "ensure_promise",
    "ppartial",
    "preplace",
    "starpromise",
    "transform",
    "wrap",
]
