"""Many at once: items that do not fit into memory, and tasks that fail together."""

from __future__ import annotations

import re
import tracemalloc
from collections import Counter
from collections.abc import Iterator

from brokers.conftest import Site
from brokers.servers import wait_until

TASKS = 1_000
ENOUGH = 950
"""Lines of the log that tell a delay; several processes write it at once."""
MOST = 40.0
"""Chi-squared with nine degrees of freedom is above this once in 130,000 fair samples."""


def items(count: int) -> Iterator[str]:
    """Texts of a kilobyte each, none of which exists twice."""
    return (f"{number:01000}" for number in range(count))


def test_a_dispatcher_holds_no_more_than_some_batches(site: Site) -> None:
    many = site.shop.mail_many.set(queue=f"{site.prefix}.nobody", expires=60)
    many.delay(items(200), "Oi")  # opens the connections
    tracemalloc.start()
    try:
        sent = many.delay(items(20_000), "Oi")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(sent.ids) == 200
    assert peak < 4_000_000  # of 20 MB


def test_tasks_that_fail_together_come_back_spread_evenly(site: Site) -> None:
    before = site.marks()
    for _ in range(TASKS):
        site.shop.stampede.apply_async(ignore_result=True)

    def delays() -> list[float]:
        said = site.said_since(before)
        return [float(s) for s in re.findall(r"stampede\[.*?\] retry: Retry in ([\d.]+)s", said)]

    wait_until(lambda: len(delays()) >= ENOUGH, 60, f"{ENOUGH} retries")
    counts = Counter(min(int(delay / 6), 9) for delay in delays())
    fair = len(delays()) / 10
    chi_squared = sum((counts[tenth] - fair) ** 2 / fair for tenth in range(10))
    print(f"tenths of a minute: {[counts[tenth] for tenth in range(10)]}, {chi_squared=:.1f}")
    assert chi_squared < MOST
