"""Times mypy and pyright with our stub against celery-types, in pairs, on one program.

And mypy with our plugin against mypy without it.

    python benchmarks/typecheck.py dist/tarefas_tipadas-0.1.0-py3-none-any.whl WORK_FOLDER

Both stubs get a virtual environment in the work folder, with the same Celery and the
checkers that `pyproject.toml` pins; the second run finds them there. A ratio is ours by
theirs, pair by pair, so that what else the machine does falls on both.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path

import program

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = Path(__file__).parent.parent
CELERY = "celery==5.7.0"
YARDSTICK = "celery-types==0.26.*"
GROWTH = (500, 1000, 2000, 4000, 8000)
CALLS_A_TASK = 3


@dataclass(frozen=True)
class Times:
    """Seconds of one run: by the clock, and of the processor outside the kernel."""

    wall: float
    user: float


def pinned(name: str) -> str:
    """The requirement of a checker as the development group pins it."""
    groups = tomllib.loads((PROJECT / "pyproject.toml").read_text())["dependency-groups"]
    wanted: list[str] = groups["dev"]
    return next(line for line in wanted if line.startswith(f"{name}=="))


def environment(folder: Path, stub: str) -> Path:
    """A virtual environment with this stub, made if it is not there; returns its `bin`.

    A wheel is installed anew each time, for the next build has the same version.
    """
    binaries = folder / "bin"
    install = [str(binaries / "python"), "-m", "pip", "install", "--quiet"]
    if not binaries.exists():
        venv.create(folder, with_pip=True)
    wanted = [CELERY, pinned("mypy"), pinned("pyright"), stub]
    subprocess.run([*install, *wanted], check=True)
    if stub.endswith(".whl"):
        subprocess.run([*install, "--no-deps", "--force-reinstall", stub], check=True)
    return binaries


def command(checker: str, binaries: Path) -> list[str]:
    """The checker's command line; mypy neither reads nor writes a cache."""
    if checker == "mypy":
        flags = ["--strict", "--allow-any-generics", "--cache-dir=/dev/null"]
        return [str(binaries / "mypy"), *flags, "program"]
    return [str(binaries / "pyright"), "--pythonpath", str(binaries / "python")]


def run(checker: str, binaries: Path, folder: Path) -> Times:
    """Check the program in the folder once; an error in it ends the benchmark."""
    return run_command(command(checker, binaries), folder)


def run_command(command: list[str], folder: Path) -> Times:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False)
    wall = time.perf_counter() - begin
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        sys.exit("\n".join([f"{' '.join(command)} failed", *lines[:20]]))
    return Times(wall, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)


def generate(folder: Path, tasks: int, calls: int, only: str) -> None:
    """Write the program and pyright's settings into an empty folder."""
    for old in folder.glob("program/*.py"):
        old.unlink()
    program.write(folder / "program", tasks, calls, only)
    settings = {"include": ["program"], "typeCheckingMode": "standard"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))


def compare(checker: str, ours: Path, theirs: Path, folder: Path, pairs: int) -> None:
    """Print the medians of both and the median of their ratios, after a warm-up each."""
    run(checker, ours, folder)
    run(checker, theirs, folder)
    found = [(run(checker, ours, folder), run(checker, theirs, folder)) for _ in range(pairs)]
    cold = " (cold: no cache)" if checker == "mypy" else ""
    print(f"{checker}{cold}, {pairs} pairs")
    for unit in ("wall", "user"):
        numbers = [(getattr(a, unit), getattr(b, unit)) for a, b in found]
        our, their = (statistics.median(column) for column in zip(*numbers, strict=True))
        ratios = sorted(a / b for a, b in numbers)
        print(
            f"  {unit}: ours {our:6.2f} s   celery-types {their:6.2f} s   "
            f"ratio {statistics.median(ratios):.3f}   ({ratios[0]:.3f} to {ratios[-1]:.3f})",
            flush=True,
        )


def compare_plugin(ours: Path, folder: Path, pairs: int) -> None:
    """Print what mypy costs with our plugin by what it costs without, cold and warm."""
    flags = "[mypy]\nstrict = True\ndisallow_any_generics = False\n"
    (folder / "off.ini").write_text(flags)
    (folder / "on.ini").write_text(f"{flags}plugins = tarefas_tipadas.mypy\n")
    for caches in (("/dev/null", "/dev/null"), (".cache-on", ".cache-off")):
        cold = caches[0] == "/dev/null"
        configs = [
            [str(ours / "mypy"), f"--config-file={name}.ini", f"--cache-dir={cache}", "program"]
            for name, cache in zip(("on", "off"), caches, strict=True)
        ]
        for config in configs:  # a warm-up each, and what fills the cache
            run_command(config, folder)
            run_command(config, folder)
        count = pairs if cold else pairs * 4
        found = [[run_command(config, folder) for config in configs] for _ in range(count)]
        print(f"mypy with the plugin ({'cold' if cold else 'warm'}), {count} pairs")
        for unit in ("wall", "user"):
            numbers = [(getattr(on, unit), getattr(off, unit)) for on, off in found]
            with_it, without = (statistics.median(column) for column in zip(*numbers, strict=True))
            ratio = statistics.median(on / off for on, off in numbers)
            print(
                f"  {unit}: with {with_it:6.2f} s   without {without:6.2f} s   ratio {ratio:.3f}",
                flush=True,
            )


def growth(checker: str, ours: Path, folder: Path, only: str) -> None:
    """Print what ours costs from 500 to 8,000 tasks, in all and per thousand tasks."""
    print(f"{checker}, growth of ours")
    for tasks in GROWTH:
        generate(folder, tasks, tasks * CALLS_A_TASK, only)
        times = run(checker, ours, folder)
        thousand = times.user / tasks * 1000
        print(
            f"  {tasks:5} tasks: wall {times.wall:6.2f} s   user {times.user:6.2f} s   "
            f"{thousand:5.2f} s per 1,000 tasks",
            flush=True,
        )


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("wheel", type=Path, help="our wheel")
    parser.add_argument("folder", type=Path, help="for the program and the environments")
    parser.add_argument("--tasks", type=int, default=2000)
    parser.add_argument("--calls", type=int, default=2000 * CALLS_A_TASK)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--checker", choices=("mypy", "pyright"), help="time only this one")
    parser.add_argument(
        "--only", choices=sorted(program.KINDS), default="", help="one kind of call"
    )
    parser.add_argument("--growth", action="store_true", help="ours, from 500 to 8,000 tasks")
    return parser.parse_args()


def main() -> None:
    given = options()
    folder: Path = given.folder.resolve()
    ours = environment(folder / "ours", str(given.wheel.resolve()))
    theirs = environment(folder / "celery-types", YARDSTICK)
    checkers = [given.checker] if given.checker else ["mypy", "pyright"]
    generate(folder, given.tasks, given.calls, given.only)
    print(f"{given.tasks} tasks, {given.calls} calls; ratios are ours by theirs", flush=True)
    for checker in checkers:
        compare(checker, ours, theirs, folder, given.pairs)
    if "mypy" in checkers:
        compare_plugin(ours, folder, given.pairs)
    for checker in checkers if given.growth else []:
        growth(checker, ours, folder, given.only)


if __name__ == "__main__":
    main()
