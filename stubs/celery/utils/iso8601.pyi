from datetime import datetime
from re import Pattern

from typing_extensions import deprecated

__all__ = ("parse_iso8601",)

ISO8601_REGEX: Pattern[str]
TIMEZONE_REGEX: Pattern[str]

@deprecated("Use datetime.datetime.fromisoformat or dateutil.parser.isoparse")
def parse_iso8601(datestring: str) -> datetime: ...
