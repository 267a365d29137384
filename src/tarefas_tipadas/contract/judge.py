"""Changes with what has been decided about them."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path

from tarefas_tipadas.contract.change import Change
from tarefas_tipadas.contract.file import loads, read
from tarefas_tipadas.contract.model import AcceptedBreak, Contract, ContractError

GIT = "git:"


@dataclass(frozen=True)
class Judged:
    """A change, and whether somebody has accepted that it breaks."""

    change: Change
    accepted: AcceptedBreak | None
    expired: bool

    @property
    def fails(self) -> bool:
        return bool(self.change.breaks) and (self.accepted is None or self.expired)


def judged(
    changes: Sequence[Change], accepted: Sequence[AcceptedBreak], today: date | None = None
) -> list[Judged]:
    """The changes, each with its acceptance; one counts up to its last day, in UTC."""
    today = today or datetime.now(timezone.utc).date()
    by_change = {entry.change: entry for entry in accepted}
    result = []
    for change in changes:
        entry = by_change.get(change.id) if change.breaks else None
        expired = entry is not None and date.fromisoformat(entry.expires) < today
        result.append(Judged(change, entry, expired))
    return result


def needless(judgements: Sequence[Judged], accepted: Sequence[AcceptedBreak]) -> list[str]:
    """What is accepted although nothing breaks there."""
    used = {j.accepted.change for j in judgements if j.accepted}
    return [entry.change for entry in accepted if entry.change not in used]


def read_against(against: str, path: Path) -> Contract | None:
    """The contract to compare with: `git:REVISION` has the same file there, or a file.

    None where the revision has no such file yet. Raises `ContractError` for a revision
    that git does not know.
    """
    if not against.startswith(GIT):
        return read(Path(against))
    revision = against.removeprefix(GIT)
    git(path, "rev-parse", "--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if not git(path, "ls-tree", "--name-only", revision, "--", path.name):
        return None
    return loads(git(path, "show", f"{revision}:./{path.name}"), f"{against}:{path}")


def git(path: Path, *command: str) -> str:
    """What git prints in the folder of a file."""
    try:
        done = subprocess.run(["git", *command], cwd=path.parent, capture_output=True, check=False)
    except OSError as error:
        raise ContractError(f"git cannot be run: {error}") from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        what = lines[-1] if lines else "it does not know this revision; has it been fetched?"
        raise ContractError(f"git {' '.join(command)}: {what}")
    return done.stdout.decode("utf-8", errors="replace")
