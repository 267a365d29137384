import pytest

from tarefas_tipadas import Backoff


def test_delays_double_up_to_the_maximum() -> None:
    delays = [Backoff().countdown(retries) for retries in range(9)]
    assert delays == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_initial_factor_and_maximum_make_the_rule() -> None:
    backoff = Backoff(initial=0.5, factor=3, maximum=10)
    assert [backoff.countdown(retries) for retries in range(4)] == [0.5, 1.5, 4.5, 10]


def test_a_factor_of_one_keeps_the_delay() -> None:
    assert Backoff(initial=5, factor=1).countdown(1000) == 5


def test_any_number_of_retries_stays_below_the_maximum() -> None:
    assert Backoff().countdown(10**6) == 60


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
        ({"factor": 0.5}, "factor >= 1, got factor=0.5"),
        ({"factor": float("nan")}, "factor=nan"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Backoff(**options)


def test_a_negative_number_of_retries_is_refused() -> None:
    with pytest.raises(ValueError, match="retries >= 0, got -1"):
        Backoff().countdown(-1)
