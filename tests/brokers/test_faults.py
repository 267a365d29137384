"""Nothing is lost while workers are killed, connections cut, and the broker is killed."""

from __future__ import annotations

from pathlib import Path

import pytest

from brokers.faults import lateness, storm

ITEMS = 500


@pytest.mark.parametrize("kind", ["redis", "rabbitmq"])
def test_no_item_is_lost_and_no_retry_comes_early(kind: str, tmp_path: Path) -> None:
    report = storm(kind, ITEMS, seconds=0.05, every=0.8, folder=tmp_path, faults=5)
    assert report.kills >= 1
    assert report.restarts >= 1
    assert report.cuts >= 1
    assert report.lost == 0
    # A tenth of the half that is sent alone fails twice, or was killed with its first try.
    assert report.retries >= ITEMS // 2 // 10
    assert report.early == 0


def test_a_retry_is_measured_against_the_failed_try_that_it_follows() -> None:
    notes = [
        ("failed", 1, 0, 10.0), ("begun", 1, 1, 11.5), ("failed", 2, 0, 10.0),
        ("begun", 2, 1, 10.2), ("failed", 1, 0, 20.0), ("begun", 1, 1, 21.0), ("begun", 3, 0, 1.0),
    ]  # fmt: skip
    assert lateness(notes, delay=1.0) == pytest.approx([0.5, -0.8, 0.0])
