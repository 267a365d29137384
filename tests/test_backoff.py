"""The arithmetic of `Backoff`."""

import random

import pytest

from tarefas_tipadas import Backoff


def test_delays_double_up_to_the_maximum() -> None:
    delays = [Backoff(jitter=0).countdown(attempt) for attempt in range(9)]
    assert delays == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert delays == [Backoff().bound(attempt) for attempt in range(9)]


def test_initial_factor_and_maximum_make_the_rule() -> None:
    backoff = Backoff(initial=0.5, factor=3, maximum=10)
    assert [backoff.bound(retries) for retries in range(4)] == [0.5, 1.5, 4.5, 10]


def test_a_factor_of_one_keeps_the_delay() -> None:
    assert Backoff(initial=5, factor=1).bound(1000) == 5
    assert Backoff.fixed(7).countdown(1000) == 7


def test_linear_delays_grow_by_a_step() -> None:
    backoff = Backoff.linear(1, step=2, maximum=6)
    assert [backoff.countdown(attempt) for attempt in range(5)] == [1, 3, 5, 6, 6]


def test_factor_and_step_together_follow_the_rule() -> None:
    backoff = Backoff(initial=1, factor=2, step=3, maximum=1000)
    expected = 1.0
    for attempt in range(8):
        assert backoff.bound(attempt) == expected
        expected = expected * 2 + 3


def test_full_jitter_spreads_over_the_whole_delay() -> None:
    random.seed(1)
    delays = [Backoff(initial=10).countdown(0) for _ in range(2000)]
    for tenth in range(10):
        assert 140 < sum(tenth <= delay < tenth + 1 for delay in delays) < 260


def test_jitter_is_the_share_of_the_delay_that_is_left_to_chance() -> None:
    random.seed(1)
    delays = [Backoff(initial=10, jitter=0.25).countdown(0) for _ in range(1000)]
    assert 7.5 < min(delays) < 7.6
    assert 9.9 < max(delays) <= 10


def test_any_number_of_retries_stays_below_the_maximum() -> None:
    assert Backoff().bound(10**6) == 60
    assert Backoff(step=1e308, maximum=1e300).bound(10**400) == 1e300


def test_a_backoff_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Backoff().initial = 2  # type: ignore[misc]  # the point of the test


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"initial": 0}, "0 < initial <= maximum, got initial=0 and maximum=60.0"),
        ({"initial": -1}, "got initial=-1"),
        ({"initial": 61}, "got initial=61 and maximum=60.0"),
        ({"maximum": float("nan")}, "maximum=nan"),
        ({"maximum": float("inf")}, r"finite .*maximum=inf"),
        ({"jitter": 1.5}, "0 <= jitter <= 1, got jitter=1.5"),
        ({"jitter": -0.1}, "got jitter=-0.1"),
        ({"step": -1}, "step >= 0, got step=-1"),
        ({"factor": 0.5}, "factor >= 1, got factor=0.5"),
        ({"factor": float("nan")}, "factor=nan"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Backoff(**options)


@pytest.mark.parametrize("value", ["1", None, True])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match=f"a number for jitter, got {value!r}"):
        Backoff(jitter=value)  # type: ignore[arg-type]  # the point of the test


def test_a_negative_number_of_retries_is_refused() -> None:
    with pytest.raises(ValueError, match="attempt >= 0, got -1"):
        Backoff().countdown(-1)
