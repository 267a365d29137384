"""Pieces of Python source."""

from __future__ import annotations

import re

WIDTH = 88
"""Characters of a line of generated code, where it can be broken."""


def as_name(text: str) -> str:
    """A text as an identifier."""
    name = re.sub(r"\W+", "_", text).strip("_") or "_"
    return f"_{name}" if name[0].isdigit() else name


def text(value: str) -> str:
    """A text as source, in double quotes where these need no escape."""
    return repr(value) if '"' in value or "\\" in repr(value) else f'"{value}"'


def escaped(doc: str) -> str:
    """A text as it may stand in a docstring."""
    doubled = doc.replace("\\", "\\\\")
    return doubled.replace('"', '\\"') if '"""' in doc or doc.endswith('"') else doubled


def docstring(doc: str, indent: str = "    ") -> str:
    """A docstring as source; nothing for none."""
    if not doc.strip():
        return ""
    first, *rest = escaped(doc).split("\n")
    lines = [f'{indent}"""{first}', *(f"{indent}{line}" if line else "" for line in rest)]
    closing = f'\n{indent}"""' if rest else '"""'
    return "\n".join(lines) + closing + "\n"


def call(head: str, parts: list[str], tail: str = "") -> str:
    """A call or a definition, with a line for each argument if it is long."""
    line = f"{head}({', '.join(parts)}){tail}"
    if len(line) <= WIDTH or not parts:
        return line
    indented = "".join(f"    {part},\n" for part in parts)
    return f"{head}(\n{indented}){tail}"
