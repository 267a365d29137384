"""The delay that an exception asks for before the next try."""

from __future__ import annotations

import math
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any


def seconds_asked_for(error: BaseException) -> float | None:
    """Seconds until the next try as the error wants it, or None if it does not say.

    That is its attribute `retry_after`, or the HTTP header Retry-After (RFC 9110, 10.2.3), in
    seconds or as a date, of its `response` or its own `headers`. What is no number, not
    finite or below zero is passed over; a date that has gone by is zero.
    """
    own = seconds(getattr(error, "retry_after", None))
    if own is not None:
        return own
    for holder in (getattr(error, "response", None), error):
        headers: Any = getattr(holder, "headers", None)
        if hasattr(headers, "get"):
            found = seconds(headers.get("Retry-After", headers.get("retry-after")))
            if found is not None:
                return found
    return None


def seconds(value: object) -> float | None:
    """A delay in seconds, given as a number, as its text, or as an HTTP date."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        delay = float(value)
    except (ValueError, OverflowError):
        return seconds_until(str(value))
    return delay if math.isfinite(delay) and delay >= 0 else None


def seconds_until(date: str) -> float | None:
    try:
        when = parsedate_to_datetime(date)
    except (ValueError, TypeError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=timezone.utc)
    return max(0.0, (when - datetime.now(timezone.utc)).total_seconds())
