"""Hostile messages: each is refused with one reason, and the workers go on."""

from __future__ import annotations

import re
from pathlib import Path

from brokers.conftest import Site
from brokers.hostile import attacks
from brokers.servers import wait_until

RECORD = re.compile(r"^\[[^]]*: (?:ERROR|CRITICAL|WARNING)/[^]]*\] (.*)", re.M)
LONGEST = 20_000
"""Bytes that the log may grow by, with a traceback, whatever the size of a message."""


def test_each_is_refused_with_one_reason_and_nothing_is_executed(
    site: Site, tmp_path: Path
) -> None:
    touched = tmp_path / "touched"
    ran = len(site.notes("ran"))
    for number, attack in enumerate(attacks(str(touched))):
        before = site.marks()
        attack.send(site.shop.app, site.prefix)
        wait_until(
            lambda: attack.reason in site.said_since(before),  # noqa: B023  # called at once
            20, f"refused with {attack.reason!r}: {attack.name}",
        )  # fmt: skip
        assert site.shop.where.delay(5000 + number).get(timeout=20, interval=0.01)
        said = site.said_since(before)
        assert len(RECORD.findall(said)) == 1, f"{attack.name}: {said[-2000:]}"
        assert len(said) < LONGEST, attack.name
    assert number > 50
    assert site.notes("ran")[ran:] == [str(5000 + n) for n in range(number + 1)]
    assert not touched.exists()
    for worker in site.workers.values():
        assert worker.process.poll() is None
        assert worker.text().count("ready.") == 1
