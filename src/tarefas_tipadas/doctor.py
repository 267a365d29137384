"""Looks for what keeps a type checker from reading the stubs that this package brings."""

import base64
import csv
import hashlib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

US = "tarefas-tipadas"
MEND = f"pip install --force-reinstall --no-deps {US}"


def installed_stubs(package: Distribution) -> dict[str, str]:
    """The files of stub packages that a distribution installed, each with its hash.

    Read from its RECORD, for newer Pythons leave out of `Distribution.files` what is gone.
    """
    record = csv.reader((package.read_text("RECORD") or "").splitlines())
    return {row[0]: row[1] for row in record if row and folder(row[0]).endswith("-stubs")}


def folder(file: str) -> str:
    """The top folder of an installed file."""
    return file.partition("/")[0]


def is_intact(package: Distribution, file: str, recorded: str) -> bool:
    """Whether a file is there, and still what was installed."""
    path = Path(str(package.locate_file(file)))
    if not path.is_file():
        return False
    algorithm, _, expected = recorded.partition("=")
    if not expected:
        return True
    digest = hashlib.new(algorithm, path.read_bytes()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == expected


def problems() -> Iterator[str]:
    """Each problem in a line, with how to mend it; nothing where all is well.

    Pip lets two distributions own the same folder, and does not notice when one of them
    overwrites or removes the other's files.
    """
    us = distribution(US)
    ours = installed_stubs(us)
    folders = {folder(file) for file in ours}
    for other in distributions():
        name = other.metadata["Name"]
        if name != US and folders & {folder(file) for file in installed_stubs(other)}:
            yield (
                f"{name} {other.version} owns the same folders as {US}: "
                f"pip uninstall {name}, and then {MEND}"
            )
    broken = [file for file, recorded in ours.items() if not is_intact(us, file, recorded)]
    if broken:
        yield f"{len(broken)} stubs are missing or not ours, such as {broken[0]}: {MEND}"
