"""Compares the installed stubs with Celery at run time, in one environment per version.

`python run.py PYTHON...`: each argument is the interpreter of an environment that has the
wheel, mypy and one Celery. Every difference must stand in `permanent.txt`, with its reason,
or in `debt.txt`; every line there must be a difference in at least one of the environments.
What is "new in 5.7" may differ from an older Celery, and from no other.
"""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = ["celery", "kombu", "billiard", "vine", "amqp"]


def allowed(path: Path) -> dict[str, str]:
    """The names in an allowlist, each with its reason."""
    lines = [line.partition("#") for line in path.read_text(encoding="utf-8").splitlines()]
    return {name.strip(): reason.strip() for name, _, reason in lines if name.strip()}


def differences(python: str) -> set[str]:
    """The names that stubtest reports in an environment."""
    command = [python, "-m", "mypy.stubtest", *PACKAGES, "--generate-allowlist"]
    done = subprocess.run(
        command, cwd=HERE, env={"MYPY_FORCE_COLOR": "0"}, capture_output=True, text=True
    )
    if done.returncode not in (0, 1) or "build errors" in done.stdout + done.stderr:
        raise SystemExit(done.stdout + done.stderr)
    return {line.strip() for line in done.stdout.splitlines() if line and not line.startswith("#")}


def version(python: str) -> str:
    """The version of Celery in an environment."""
    command = [python, "-c", "import celery; print(celery.__version__)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def applies(reason: str, celery: str) -> bool:
    """Whether a line of an allowlist is meant for this version of Celery."""
    since = re.search(r"new in (\d+)\.(\d+)", reason)
    return not since or parts(celery) < tuple(int(part) for part in since.groups())


def parts(celery: str) -> tuple[int, ...]:
    """Major and minor number of a version."""
    return tuple(int(part) for part in celery.split(".")[:2])


def main(pythons: list[str]) -> int:
    permanent, debt = allowed(HERE / "permanent.txt"), allowed(HERE / "debt.txt")
    faults = [f"no reason given: {name}" for name, reason in permanent.items() if not reason]
    used: set[str] = set()
    for python in pythons:
        celery, found = version(python), differences(python)
        used |= found
        explained = {name for name, reason in permanent.items() if applies(reason, celery)}
        unexplained = sorted(found - explained - debt.keys())
        faults += [f"{name} differs from Celery {celery}" for name in unexplained]
        print(f"Celery {celery}: {len(found)} differences, {len(unexplained)} unexplained")
    faults += [f"no difference any more: {name}" for name in sorted({*permanent, *debt} - used)]
    print(f"allowed: {len(permanent)} permanently, {len(debt)} as debt")
    print(*faults, sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
