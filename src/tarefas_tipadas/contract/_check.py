"""The work of `contract check` and `contract accept`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timezone
from pathlib import Path

from tarefas_tipadas.contract import show
from tarefas_tipadas.contract.compare import compare
from tarefas_tipadas.contract.file import dumps, read
from tarefas_tipadas.contract.judge import Judged, judged, needless, read_against
from tarefas_tipadas.contract.model import AcceptedBreak, Contract, ContractError


@dataclass(frozen=True)
class Report:
    """What the command prints, and whether it fails."""

    text: str
    fails: bool


def report(file: Path, own: Contract | None, against: str | None, form: str) -> Report:
    """Compare, and tell the result; raises `ContractError` for what cannot be read."""
    written = read(file)
    old = read_against(against, file) if against is not None else written
    new = own if own is not None else written
    judgements = judged(compare(old, new) if old is not None else [], written.accepted)
    stale = own is not None and against is not None and differs(written, own)
    if form == "json":
        text = show.as_json(judgements, stale)
    elif form == "github":
        marks = list(show.github(judgements, str(file), file.read_text(encoding="utf-8")))
        marks += [f"::error file={file},line=1::{STALE}"] if stale else []
        text = "\n".join([*marks, show.summary(judgements)])
    else:
        text = "\n".join(for_people(file, old, new, written, judgements, stale))
    return Report(text, stale or any(judgement.fails for judgement in judgements))


STALE = "the file is not what the app has: run contract export -o"


def for_people(
    file: Path,
    old: Contract | None,
    new: Contract,
    written: Contract,
    judgements: list[Judged],
    stale: bool,
) -> list[str]:
    lines = list(show.text(judgements, new.app or "app"))
    if old is None:
        lines.append(f"{file} is new there: nothing to compare with")
    for change in needless(judgements, written.accepted) if old is not None else ():
        lines.append(f"accepted, but nothing breaks: {change}")
    if stale:
        lines.append(f"{file}: {STALE}")
    return [*lines, show.summary(judgements)]


def differs(written: Contract, own: Contract) -> bool:
    return dumps(replace(written, accepted=())) != dumps(own)


def accepted(contract: Contract, change: str, reason: str, expires: str) -> Contract:
    """The contract with one more accepted break; raises `ContractError` for a past day."""
    try:
        last = date.fromisoformat(expires)
    except ValueError as error:
        raise ContractError(f"--expires needs a day such as 2030-12-31: {error}") from error
    if last < datetime.now(timezone.utc).date():
        raise ContractError(f"--expires {expires} is past")
    if not reason.strip():
        raise ContractError("--reason is empty")
    others = [entry for entry in contract.accepted if entry.change != change]
    entry = AcceptedBreak(change, reason.strip(), last.isoformat())
    return replace(
        contract, accepted=tuple(sorted([*others, entry], key=lambda entry: entry.change))
    )
