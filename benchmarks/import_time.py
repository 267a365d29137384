"""Times an import of our public names against `from celery import shared_task`, in pairs."""

import statistics
import subprocess
import sys
import time

RUNS = 20
OURS = "from tarefas_tipadas import exibir, retrying"
YARDSTICK = "from celery import shared_task"


def seconds(statement: str) -> float:
    """Wall time of a fresh interpreter that runs one statement, in seconds."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - begin


def main() -> None:
    for statement in (OURS, YARDSTICK):
        seconds(statement)  # writes the bytecode caches
    pairs = [(seconds(OURS), seconds(YARDSTICK)) for _ in range(RUNS)]
    ours, yardstick = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{OURS}: {ours:.3f} s   {YARDSTICK}: {yardstick:.3f} s   ratio {ratio:.3f}")


if __name__ == "__main__":
    main()
