"""Times `celery contract export` and `check` of 1,000 tasks, with `import celery` as yardstick.

What the commands cost is what they add to loading the app, which every command does: each
child process imports an app of 1,000 tasks, with the contract or without, in pairs.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TASKS = 1_000
RUNS = 9
#: A kind of signature for each of some tasks; fully annotated, as the most costly ones are.
SIGNATURES = [
    "order: int, amount: float = 1.5, *, note: str | None = None",
    "to: str, subject: str, body: str, tags: list[str] = []",
    "order: Order, when: datetime, urgent: bool = False",
    "ids: list[int], by_name: dict[str, Item], mode: Literal['a', 'b'] = 'a'",
    "a, b=1, *rest, **more",
]
HEAD = """
from datetime import datetime
from typing import Literal
from celery import Celery
from typing_extensions import TypedDict

class Item(TypedDict):
    sku: str

class Order(TypedDict):
    id: int
    items: list[Item]

app = Celery("big", broker="memory://")
"""
TASK = (
    "@app.task(name='big.task{i}')\ndef task{i}({signature}) -> dict[str, int]:\n    return {{}}\n"
)

YARDSTICK = "from celery import Celery; Celery().tasks"
LOAD = "import big; big.app.finalize(); big.app.tasks"
EXPORT = """
from pathlib import Path
from tarefas_tipadas.contract.export import export
from tarefas_tipadas.contract.file import dumps, write_whole
import big
write_whole(Path("big.tasks.json"), dumps(export(big.app)))
"""
CHECK = """
from pathlib import Path
from tarefas_tipadas.contract._check import report
from tarefas_tipadas.contract.export import export
import big
print(report(Path("big.tasks.json"), export(big.app), None, "text").text)
"""


def seconds(statement: str, folder: Path) -> float:
    """Wall time of a fresh interpreter that runs a program, in seconds."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chosen = (SIGNATURES[i % len(SIGNATURES)] for i in range(TASKS))
        tasks = [TASK.format(i=i, signature=text) for i, text in enumerate(chosen)]
        (folder / "big.py").write_text(HEAD + "".join(tasks))
        for statement in (YARDSTICK, LOAD, EXPORT, CHECK):
            seconds(statement, folder)  # writes the bytecode caches, and the contract
        for what, statement in (("export", EXPORT), ("check", CHECK)):
            rounds = [
                [seconds(program, folder) for program in (statement, LOAD, YARDSTICK)]
                for _ in range(RUNS)
            ]
            added = statistics.median(whole - load for whole, load, _ in rounds)
            yardstick = statistics.median(times[2] for times in rounds)
            ratio = statistics.median((whole - load) / own for whole, load, own in rounds)
            print(
                f"contract {what} of {TASKS:,} tasks: {added:.3f} s more than loading them   "
                f"{YARDSTICK.partition(';')[0]}: {yardstick:.3f} s   ratio {ratio:.2f} (at most 2)"
            )


if __name__ == "__main__":
    main()
