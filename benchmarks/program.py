"""Writes a program of any size that sends Celery tasks as real projects do.

What occurs, and how often, follows a count of 29 public projects; only calls that both
our stub and celery-types accept: no list as `args`, no option that is None.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

TASKS_A_MODULE = 100
HEAD = """\
import logging

from celery import Celery, Task, chain, chord, group, shared_task

app = Celery("program{module}", broker="redis://")
logger = logging.getLogger(__name__)
"""

# A parameter's type and a value for it, by its name.
PARAMETERS = {
    "user_id": ("int", "7"),
    "text": ("str", "'hello'"),
    "ids": ("list[int]", "[1, 2, 3]"),
    "data": ("dict[str, str]", "{'a': 'b'}"),
    "ratio": ("float", "0.5"),
    "limit": ("int", "10"),
    "dry_run": ("bool", "True"),
}
# A task's parameters: `=` marks a default, `*` the keyword-only rest.
SHAPES = (
    *("", "", "user_id", "user_id", "user_id text", "user_id text limit=", "user_id dry_run="),
    *("user_id data ratio limit=", "text", "text * dry_run=", "ids", "ids text"),
    *("data", "data limit"),
)
RESULTS = {"None": 12, "int": 4, "str": 2, "list[int]": 1, "dict[str, str]": 1}
DECORATORS = {
    "@app.task": 2,
    "@app.task()": 1,
    "@app.task(name='{name}', queue='low')": 3,
    "@app.task(ignore_result=True, max_retries=3)": 3,
    "@app.task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5)": 3,
    "@app.task(acks_late=True, soft_time_limit=60, time_limit=90)": 2,
    "@shared_task": 1,
    "@shared_task(ignore_result=True)": 3,
}
BOUND_DECORATORS = {
    "@app.task(bind=True)": 2,
    "@app.task(bind=True, name='{name}', max_retries=3)": 3,
    "@app.task(bind=True, default_retry_delay=30, queue='low')": 2,
    "@shared_task(bind=True, max_retries=5)": 2,
}
RETRIES = (
    "raise self.retry(exc=error)",
    "raise self.retry(exc=error, countdown=2**self.request.retries)",
    "self.retry(exc=error, countdown=60, max_retries=3)",
    "raise self.retry(countdown=10, queue='low')",
)
OPTIONS = (
    *("queue='low'", "countdown=10", "queue='low', countdown=2.5"),
    "queue='high', priority=3, expires=3600",
    "headers={'tenant': 'a'}, ignore_result=True",
)


@dataclass(frozen=True)
class Made:
    """One task of the program: its name, its shape and the type of its result."""

    name: str
    shape: str
    returns: str

    @property
    def required(self) -> list[str]:
        """Names of the parameters that every call gives."""
        return [word for word in self.shape.split() if not word.endswith("=") and word != "*"]

    def values(self, skip: int = 0) -> str:
        """Values for the required parameters after the first `skip`, comma-separated."""
        return ", ".join(PARAMETERS[name][1] for name in self.required[skip:])

    @property
    def keywords(self) -> dict[str, str]:
        """A value for every parameter, by name."""
        words = [word.rstrip("=") for word in self.shape.split() if word != "*"]
        return {word: PARAMETERS[word][1] for word in words}

    @property
    def named(self) -> str:
        """All parameters as keyword arguments."""
        return ", ".join(f"{name}={value}" for name, value in self.keywords.items())

    @property
    def literal(self) -> str:
        """All parameters as the dict that `apply_async()` takes."""
        return "{" + ", ".join(f"{name!r}: {value}" for name, value in self.keywords.items()) + "}"

    @property
    def arguments(self) -> str:
        """The values as the tuple that `apply_async()` takes."""
        return f"({self.values()},)" if self.required else "()"

    def takes(self, result: str) -> bool:
        """Whether its first parameter has this type."""
        return bool(self.required) and PARAMETERS[self.required[0]][0] == result


Pool = Sequence[Made]
Writer = Callable[[Random, Pool], str]


def delay(pick: Random, pool: Pool) -> str:
    task = pick.choice(pool)
    return f"{task.name}.delay({pick.choice((task.values(), task.values(), task.named))})"


def apply_async(pick: Random, pool: Pool) -> str:
    task, options = pick.choice(pool), pick.choice(OPTIONS)
    forms = [f"{task.arguments}, {options}", f"args={task.arguments}, {options}"]
    forms.append(f"kwargs={task.literal}, {options}" if task.shape else options)
    return f"{task.name}.apply_async({pick.choice(forms)})"


def call(pick: Random, pool: Pool) -> str:
    task = pick.choice(pool)
    return f"{task.name}({task.values()})"


def si(pick: Random, pool: Pool) -> str:
    task = pick.choice(pool)
    return f"{task.name}.si({task.values()}).apply_async(countdown=5)"


def s(pick: Random, pool: Pool) -> str:
    task = pick.choice(pool)
    return f"{task.name}.s({pick.choice((task.values(), task.named))}).set(queue='low').delay()"


def get(pick: Random, pool: Pool) -> str:
    task = pick.choice([task for task in pool if task.returns != "None"])
    return f"{task.name}.delay({task.values()}).get(timeout=5)"


def signature(pick: Random, pool: Pool) -> str:
    task = pick.choice([task for task in pool if task.required])
    return f"{task.name}.signature({task.arguments}, immutable=True, queue='low')"


def steps(pick: Random, pool: Pool) -> list[str]:
    """Signatures of which each takes the result before it, in one case of two `.si()`."""
    length = pick.choice((2, 2, 2, 3, 3, 4))
    if pick.random() < 0.5:
        return [f"{task.name}.si({task.values()})" for task in pick.choices(pool, k=length)]
    task = pick.choice([task for task in pool if task.returns != "None"])
    found = [f"{task.name}.s({task.values()})"]
    while len(found) < length:
        task = pick.choice([after for after in pool if after.takes(task.returns)])
        found.append(f"{task.name}.s({task.values(skip=1)})")
        if task.returns == "None":
            break
    return found


def chain(pick: Random, pool: Pool) -> str:
    return f"chain({', '.join(steps(pick, pool))}).apply_async()"


def pipe(pick: Random, pool: Pool) -> str:
    return " | ".join(steps(pick, pool))  # for mypy with celery-types some are a plain dict


def group(pick: Random, pool: Pool) -> str:
    task = pick.choice(pool)
    one = f"{task.name}.s({task.values()})"
    return f"group({pick.choice((f'{one} for _ in range(3)', f'[{one}, {one}]'))}).delay()"


def chord(pick: Random, pool: Pool) -> str:
    task = pick.choice([task for task in pool if task.returns == "int"])
    body = pick.choice([task for task in pool if task.takes("list[int]")])
    one = f"{task.name}.s({task.values()})"
    return f"chord([{one}, {one}], {body.name}.s({body.values(skip=1)})).delay()"


# Retries stand in the bound tasks.
KINDS: dict[str, tuple[int, Writer]] = {
    "delay": (780, delay),
    "apply_async": (450, apply_async),
    "call": (120, call),
    "si": (100, si),
    "s": (100, s),
    "chain": (65, chain),
    "pipe": (30, pipe),
    "group": (35, group),
    "chord": (15, chord),
    "get": (30, get),
    "signature": (25, signature),
}


def weighted(pick: Random, table: dict[str, int]) -> str:
    return pick.choices(list(table), list(table.values()))[0]


def definition(pick: Random, task: Made) -> str:
    """The source of one task; three in ten are bound and retry."""
    bound = pick.random() < 0.3
    given = ["self: Task"] if bound else []
    for word in task.shape.split():
        name = word.rstrip("=")
        kind, value = PARAMETERS.get(name, ("", ""))
        optional = kind in {"int", "bool"} and word.endswith("=")
        annotated = f"{name}: {kind}" if kind else name
        given.append(f"{annotated} = {value}" if optional else annotated)
    result = next((value for kind, value in PARAMETERS.values() if kind == task.returns), "None")
    body = [f"logger.info({task.name!r})", f"return {result}" if result != "None" else "return"]
    if bound:
        retry = ["except OSError as error:", f"    {pick.choice(RETRIES)}"]
        body = ["try:", f"    {body[0]}", *retry, body[1]]
    decorators = BOUND_DECORATORS if bound else DECORATORS
    if task.returns != "None":  # a result that is ignored is no result
        decorators = {d: n for d, n in decorators.items() if "ignore_result" not in d}
    decorator = weighted(pick, decorators).format(name=task.name)
    head = f"\n\n{decorator}\ndef {task.name}({', '.join(given)}) -> {task.returns}:\n"
    return head + "".join(f"    {line}\n" for line in body)


def module(number: int, tasks: int, calls: int, only: str) -> str:
    """The source of one module: its tasks, then its calls, ten a function."""
    pick = Random(number)
    shapes = (SHAPES * tasks)[:tasks]
    names = [f"t{number}_{index}" for index in range(tasks)]
    pool = [Made(*pair, weighted(pick, RESULTS)) for pair in zip(names, shapes, strict=True)]
    kinds = {name: share for name, (share, _) in KINDS.items() if only in ("", name)}
    lines = [HEAD.format(module=number), *(definition(pick, task) for task in pool)]
    for index in range(calls):
        if index % 10 == 0:
            lines.append(f"\n\ndef send{index}() -> None:\n")
        lines.append(f"    {KINDS[weighted(pick, kinds)][1](pick, pool)}\n")
    return "".join(lines)


def write(folder: Path, tasks: int, calls: int, only: str = "") -> None:
    """Write modules of 100 tasks with their share of the calls; `only` names one kind."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").touch()
    modules = max(1, tasks // TASKS_A_MODULE)
    for number in range(modules):
        path = folder / f"module{number}.py"
        path.write_text(module(number, tasks // modules, calls // modules, only))
