"""Pieces of Python source."""

from __future__ import annotations

import re


def as_name(text: str) -> str:
    """A text as an identifier."""
    name = re.sub(r"\W+", "_", text).strip("_") or "_"
    return f"_{name}" if name[0].isdigit() else name


def text(value: str) -> str:
    """A text as source, in double quotes where these need no escape."""
    return repr(value) if '"' in value or "\\" in repr(value) else f'"{value}"'


def docstring(doc: str, indent: str = "    ") -> str:
    """A docstring as source; nothing for none."""
    if not doc.strip():
        return ""
    escaped = doc.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped = f'{escaped[:-1]}\\"'
    first, *rest = escaped.split("\n")
    lines = [f'{indent}"""{first}', *(f"{indent}{line}" if line else "" for line in rest)]
    closing = f'\n{indent}"""' if rest else '"""'
    return "\n".join(lines) + closing + "\n"
