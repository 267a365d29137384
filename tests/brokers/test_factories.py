"""Each factory end to end, on Redis and RabbitMQ, with several workers on several queues."""

from __future__ import annotations

import os
from typing import Any

import pytest
from celery import chain, chord, group
from celery.exceptions import MaxRetriesExceededError

from brokers.conftest import Site
from brokers.servers import wait_until
from brokers.workers import Worker
from tarefas_tipadas import Failed, InvalidArguments

WAIT: dict[str, Any] = {"timeout": 30, "interval": 0.02}


def test_several_servers_share_the_tasks(site: Site) -> None:
    results = group(site.shop.where.s(number) for number in range(200)).delay().get(**WAIT)
    assert [number for number, _, _ in results] == list(range(200))
    assert {host for _, host, _ in results} == {"one@test", "two@test"}
    assert {queue for _, _, queue in results} == {site.prefix}


def test_a_task_is_retried_until_it_succeeds(site: Site) -> None:
    paid = [site.shop.pay.delay(order, 9.5) for order in range(1, 9)]
    assert [result.get(**WAIT) for result in paid] == [
        f"{order}: 9.50 after 2 retries" for order in range(1, 9)
    ]
    assert site.notes("pay-1") == ["0", "1", "2"]
    assert site.shop.stock.delay("livro").get(**WAIT) == 5
    assert site.notes("livro") == ["asked", "asked"]


def test_a_task_that_never_succeeds_gives_up(site: Site) -> None:
    with pytest.raises(MaxRetriesExceededError, match="gave up after 4 tries: ConnectionError"):
        site.shop.pay.delay(100, -1.0).get(**WAIT)
    assert site.notes("pay-100") == ["0", "1", "2", "3"]


def test_misfits_are_refused_at_the_worker_and_not_retried(site: Site) -> None:
    send = site.shop.app.send_task
    with pytest.raises(InvalidArguments, match="amount must be float, got 'no'"):
        send("brokers.shop.pay", (200, "no")).get(**WAIT)
    assert site.notes("pay-200") == []
    # A tuple is a list on the wire, and a tuple again in the function.
    assert site.shop.mail.delay(1, "Oi", to=("rui", 2)).get(**WAIT) == "Oi 1"


def test_batches_do_every_item_once(site: Site) -> None:
    outcome = site.shop.mail_all.collect(range(1000, 1300), "Oi")
    assert sorted(done.item for done in outcome.done) == list(range(1000, 1300))
    assert {done.result for done in outcome.done} == {f"Oi {n}" for n in range(1000, 1300)}
    assert outcome.failed == []
    ran = [int(line) for line in site.notes("mail") if 1000 <= int(line) < 1300]
    assert sorted(ran) == list(range(1000, 1300))


def test_one_bad_item_fails_alone(site: Site) -> None:
    outcome = site.shop.mail_all.collect(range(10, 16), "Oi")
    assert sorted(done.item for done in outcome.done) == [10, 11, 12, 14, 15]
    assert outcome.failed == [Failed(13, "ValueError: no 13")]


def test_a_remote_task_runs_in_the_other_service(site: Site) -> None:
    reserve = site.shop.reserve
    assert reserve.delay("livro", quantity=2).get(**WAIT) == ["livro", 2, "stock@test"]
    # The second step is sent by a worker of the shop, to the queue of the other service.
    assert chain(site.shop.stock.s("caneca"), reserve.si("caneca")).delay().get(**WAIT) == [
        "caneca", 1, "stock@test",
    ]  # fmt: skip
    both = chord([site.shop.where.s(1), site.shop.where.s(2)], reserve.s()).delay().get(**WAIT)
    assert [part[0] for part in both[0]] == [1, 2]
    assert both[2] == "stock@test"


def test_beat_sends_what_is_periodic(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "BROKERS_BEAT", "yes")
    schedule = f"--schedule={site.folder / 'schedule'}"
    queue, concurrency = f"{site.prefix}.mail", "--concurrency=1"
    beat = Worker(
        "brokers.shop", "beat", [queue], site.settings, site.folder, concurrency, "--beat", schedule
    )
    try:
        wait_until(lambda: len(site.notes("periodic")) >= 2, 30, "two ticks of beat")
    finally:
        beat.kill()
