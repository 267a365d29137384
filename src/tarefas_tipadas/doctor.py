"""Looks for what keeps a type checker from reading the stubs that this package brings."""

import base64
import hashlib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackagePath, distribution, distributions
from pathlib import Path

US = "tarefas-tipadas"
MEND = f"pip install --force-reinstall --no-deps {US}"


def stub_files(package: Distribution) -> list[PackagePath]:
    """The files of stub packages that a distribution installed."""
    return [file for file in package.files or [] if file.parts[0].endswith("-stubs")]


def is_intact(file: PackagePath) -> bool:
    """Whether a file is there, and still what was installed."""
    path = Path(str(file.locate()))
    if not path.is_file():
        return False
    if file.hash is None:
        return True
    digest = hashlib.new(file.hash.mode, path.read_bytes()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value


def problems() -> Iterator[str]:
    """Each problem in a line, with how to mend it; nothing where all is well.

    Pip lets two distributions own the same folder, and does not notice when one of them
    overwrites or removes the other's files.
    """
    ours = stub_files(distribution(US))
    folders = {file.parts[0] for file in ours}
    for other in distributions():
        name = other.metadata["Name"]
        if name != US and folders & {file.parts[0] for file in stub_files(other)}:
            yield (
                f"{name} {other.version} owns the same folders as {US}: "
                f"pip uninstall {name}, and then {MEND}"
            )
    broken = [str(file) for file in ours if not is_intact(file)]
    if broken:
        yield f"{len(broken)} stubs are missing or not ours, such as {broken[0]}: {MEND}"
