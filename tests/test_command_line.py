"""`python -m tarefas_tipadas`, as a user runs it: in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

REDIS = "redis://127.0.0.1:6379/9"
AMQP = "amqp://guest:guest@127.0.0.1:5672//"
TRY = r"  try +\d+: drew +\d+, (not above 3 -> next try in \d+ s|above 3)\n"


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tarefas_tipadas", *arguments]


def run(folder: Path, *arguments: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
    """Run the command with `folder` for temporary files, which it must leave empty."""
    environment = {**os.environ, "TMPDIR": str(folder)}
    done = subprocess.run(
        command(*arguments), env=environment, capture_output=True, text=True, timeout=timeout
    )
    assert list(folder.iterdir()) == []
    return done


@pytest.mark.parametrize("broker", [(), ("--broker", REDIS), ("--broker", AMQP)])
def test_it_shows_each_try_and_the_result(tmp_path: Path, broker: tuple[str, ...]) -> None:
    done = run(tmp_path, "--limit", "3", *broker)
    assert done.returncode == 0, done.stderr
    assert "guest:guest" not in done.stdout
    result = r"result (\d+) after \d+ (try|tries) in \d+\.\d s\n"
    match = re.fullmatch(rf"worker ready .*\nexibir\.delay.*\n({TRY})+{result}", done.stdout)
    assert match, done.stdout
    assert 3 < int(match[3]) <= 10


def test_it_takes_a_result_backend(tmp_path: Path) -> None:
    done = run(tmp_path, "--limit", "2", "--backend", REDIS)
    assert done.returncode == 0, done.stderr


def test_it_leaves_nothing_in_redis(tmp_path: Path) -> None:
    import redis

    client = redis.Redis(db=8)
    client.flushdb()
    url = "redis://127.0.0.1:6379/8"
    assert run(tmp_path, "--limit", "2", "--broker", url, "--backend", url).returncode == 0
    assert client.keys() == []


def test_several_tasks_run_at_once(tmp_path: Path) -> None:
    done = run(tmp_path, "--times", "20", "--limit", "1")
    assert done.returncode == 0, done.stderr
    result = re.search(r"result ([\d ]+) after (\d+) tries", done.stdout)
    assert result
    assert len(result[1].split()) == 20
    assert int(result[2]) >= 20


def test_quiet_prints_the_number_only(tmp_path: Path) -> None:
    assert re.fullmatch(r"([2-9]|10)\n", run(tmp_path, "--quiet", "--limit", "1").stdout)


def test_help_explains_every_option(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    assert done.returncode == 0
    for option in ("--broker URL", "--backend URL", "--times", "--limit", "--quiet"):
        assert option in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--broker", "redis://127.0.0.1:1"), "broker redis://127.0.0.1:1/: .*refused"),
        (
            ("--broker", "amqp://me:secret@127.0.0.1:1"),
            "broker amqp://me:..@127.0.0.1:1/: .*refused",
        ),
        (("--broker", "amqp://guest:secret@127.0.0.1"), "ACCESS_REFUSED"),
        (("--broker", "redis://127.0.0.1:port"), "broker redis://…: Port .*'port'"),
        (("--broker", "radis://127.0.0.1"), "No such transport: radis.*Did you mean redis"),
        (("--broker", "localhost"), "broker 'localhost' is no URL like redis://localhost:6379/0"),
        (("--broker", "filesystem:///etc/passwd/x"), "cannot write: .*Not a directory"),
        (("--backend", "redis://127.0.0.1:1"), "result backend redis://127.0.0.1:1/: .*refused"),
        (("--backend", "file:///etc/passwd/x"), "result backend file:///etc/passwd/x: .+"),
        (("--backend", "nowhere"), "result backend 'nowhere' is no URL"),
        (("--limit", "10"), "'--limit': exibir.. needs limite < maximo, got 10 and 10"),
        (("--limit", "six"), "'--limit': 'six' is not a valid integer"),
        (("--times", "0"), "'--times': 0 is not in the range x>=1"),
        (("--brokr", REDIS), "No such option.*--brokr"),
    ],
)
def test_bad_input_gets_one_clear_line_within_5_seconds(
    tmp_path: Path, arguments: tuple[str, str], message: str
) -> None:
    begin = time.monotonic()
    done = run(tmp_path, *arguments)
    assert time.monotonic() - begin < 5
    assert done.returncode != 0
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr
    errors = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
    assert len(errors) == 1, done.stderr
    assert re.search(message, errors[0]), errors[0]


def test_a_broker_that_never_answers_is_given_up_within_5_seconds(tmp_path: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"amqp://127.0.0.1:{silent.getsockname()[1]}"
        begin = time.monotonic()
        done = run(tmp_path, "--broker", url)
        assert time.monotonic() - begin < 5
    assert done.returncode == 1
    assert "no answer within 4 seconds" in done.stderr


def children(pid: int) -> list[int]:
    output = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True
    )
    return [int(child) for child in output.stdout.split()]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def eventually(condition: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_and_no_folder_outlive_it(tmp_path: Path, how: signal.Signals) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    process = subprocess.Popen(
        command("--times", "50", "--limit", "9"),
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        # A shell's background job ignores Ctrl-C, and so would what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stdout
    process.stdout.readline()  # the worker is ready
    (worker,) = children(process.pid)
    process.send_signal(how)
    process.stdout.read()
    assert process.wait(10) != 0
    assert eventually(lambda: not alive(worker))
    assert eventually(lambda: list(tmp_path.iterdir()) == [])


def test_a_worker_that_dies_is_told_in_one_line(tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    process = subprocess.Popen(
        command("--times", "50", "--limit", "9"),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    process.stdout.readline()  # the worker is ready
    (worker,) = children(process.pid)
    os.kill(worker, signal.SIGKILL)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 1
    assert re.fullmatch(r"Error: the worker stopped.*\n", errors)
    assert list(tmp_path.iterdir()) == []
