"""Checks the shop with mypy, then each mistake of `mistakes.py`, and shows both.

Exits with 1 if the shop is not clean, or if a mistake is not reported.
"""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
MISTAKE = "  # E"


def mypy(*targets: str) -> str:
    """What mypy prints with the shop's own strict settings."""
    command = [sys.executable, "-m", "mypy", *targets]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
    if done.returncode not in (0, 1):  # 2: mypy is not there, or could not run
        raise SystemExit(done.stdout + done.stderr)
    return done.stdout


def reported(output: str) -> dict[int, str]:
    """The first error on each line of `mistakes.py`."""
    errors: dict[int, str] = {}
    for number, message in re.findall(r"^mistakes\.py:(\d+): error: (.*)$", output, re.MULTILINE):
        if not message.startswith("Returning Any"):  # what follows from another error
            errors.setdefault(int(number), message)
    return errors


def main() -> int:
    shop = mypy()
    print(f"mypy --strict loja\n  {shop}")
    lines = (HERE / "mistakes.py").read_text(encoding="utf-8").splitlines()
    errors = reported(mypy("mistakes.py"))
    wanted = {number for number, line in enumerate(lines, 1) if line.endswith(MISTAKE)}
    print("mypy --strict mistakes.py")
    for number in sorted(wanted | set(errors)):
        print(f"\n  {lines[number - 1].removesuffix(MISTAKE).strip()}")
        print(f"    {errors.get(number, 'NOT REPORTED')}")
    found = len(wanted & set(errors))
    print(f"\n{found} of {len(wanted)} mistakes reported before anything was sent.")
    return int(not shop.startswith("Success") or set(errors) != wanted)


if __name__ == "__main__":
    sys.exit(main())
