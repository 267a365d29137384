"""Execute a file of typing cases and write down how each of its statements went.

`python run_cases.py cases.py outcomes.json`, in a folder where files may be left. Tasks are
executed eagerly, messages and results stay in memory, and nothing reaches a network.
"""

import ast
import faulthandler
import json
import os
import re
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import GenericAlias, ModuleType, TracebackType
from typing import Any

import typing_extensions
from celery import Celery, Task
from celery.exceptions import Retry, TaskPredicate
from celery.result import AsyncResult, GroupResult
from celery.utils.collections import LimitedSet
from celery.utils.threads import LocalStack
from kombu.pidbox import Mailbox
from runtime_types import check_type

MARK = re.compile(r"#\s*E\b")
FILES = {
    "celeryconfig.py": """
broker_url = "memory://"
result_backend = "cache+memory://"
task_always_eager = task_eager_propagates = task_store_eager_result = True
""",
    "shop/__init__.py": "",
    "shop/celery.py": "import celery\napp = celery.Celery('shop', set_as_current=False)\n",
    "shop/tasks.py": "def add(x, y): ...\n",
}


class Step:
    """What surrounds a statement: it notes a fault, and the statements after it are executed."""

    def __init__(
        self, path: Path, outcomes: dict[int, str | None], line: int, within: bool
    ) -> None:
        self.path, self.outcomes, self.line, self.within = path, outcomes, line, within

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, fault: BaseException | None, at: TracebackType | None) -> bool:
        if fault or not self.within:
            self.outcomes[self.line] = fault and self.describe(fault)
        return isinstance(fault, (Exception, SystemExit)) and not isinstance(fault, TaskPredicate)

    def describe(self, fault: BaseException) -> str:
        places = traceback.extract_tb(fault.__traceback__)
        line = [place.lineno for place in places if place.filename == str(self.path)][-1]
        return f"{type(fault).__name__}: {fault} (line {line})"


class IntoSteps(ast.NodeTransformer):
    """Put each statement of a module, and each marked one within another, into a step.

    In a function that is called, a marked statement counts if it raises, and may not.
    """

    def __init__(self, marked: set[int]) -> None:
        self.marked = marked
        self.depth = self.functions = 0
        self.steps: set[int] = set()

    def visit(self, node: ast.AST) -> ast.AST:
        if not isinstance(node, ast.stmt):
            return self.generic_visit(node)
        function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        self.depth += 1
        self.functions += function
        self.generic_visit(node)
        self.functions -= function
        self.depth -= 1
        if isinstance(node, ast.AnnAssign) and node.value and not self.functions:
            arguments = [node.value, node.annotation]
            node.value = ast.Call(ast.Name("_check_type", ast.Load()), arguments, [])
        marked = self.marked & set(own_lines(node))
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
        if docstring or future or (self.depth and not marked):
            return node
        line = min(marked, default=node.lineno)
        within = self.functions > 0
        if not within:
            self.steps.add(line)
        arguments = [ast.Constant(line), ast.Constant(within)]
        step = ast.Call(ast.Name("_step", ast.Load()), arguments, [])
        around = ast.With([ast.withitem(step)], [node])
        return ast.fix_missing_locations(ast.copy_location(around, node))


def own_lines(node: ast.stmt) -> range:
    """The lines of a statement, without those of its body."""
    start, end = node.lineno, node.end_lineno or node.lineno
    if isinstance(body := getattr(node, "body", None), list):
        end = max(start, body[0].lineno - 1)
    decorators = [decorator.lineno for decorator in getattr(node, "decorator_list", [])]
    return range(min([start, *decorators]), end + 1)


def refuse_network(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.connect" and not isinstance(args[1], (str, bytes)):
        raise OSError(f"the cases may not connect to {args[1]}")


def prepare() -> None:
    """Make a project `shop` in the current folder, and Celery, kombu and typing fit for cases."""
    for name, text in FILES.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text)
    sys.path.insert(0, os.getcwd())
    sys.argv = ["celery"]
    os.environ["CELERY_CONFIG_MODULE"] = "celeryconfig"
    sys.addaudithook(refuse_network)
    typing_extensions.assert_type = check_type
    # In annotations only some can be subscripted: the results before 5.7, or never.
    for generic in Celery, Task, AsyncResult, GroupResult, LimitedSet, LocalStack:
        if not hasattr(generic, "__class_getitem__"):
            generic.__class_getitem__ = classmethod(GenericAlias)
    Mailbox._collect = do_not_wait
    Task.apply_async = send_and_execute


collect = Mailbox._collect
apply_async = Task.apply_async


def send_and_execute(
    task: Task,
    args: Any = None,
    kwargs: Any = None,
    task_id: Any = None,
    *more: Any,
    **options: Any,
) -> AsyncResult:
    """What a client sends, and what it gets when a worker has executed the task.

    An eager task alone would ignore most options, and its result would check less.
    """
    task.app.conf.task_always_eager = False
    try:
        sent = apply_async(task, args, kwargs, task_id, *more, **options)
    finally:
        task.app.conf.task_always_eager = True
    execute_until_done(partial(apply_async, task, args, kwargs, sent.id, *more, **options))
    return sent


def execute_until_done(call: Callable[[], object]) -> None:
    try:
        call()
    except Retry as again:
        execute_until_done(partial(again.sig.apply, throw=True))


def do_not_wait(*args: Any, timeout: float | None, **kwargs: Any) -> Any:
    """Remote control without the seconds of waiting: no worker is there to answer."""
    return collect(*args, timeout=timeout and min(timeout, 0.01), **kwargs)


def execute(path: Path) -> dict[int, str | None]:
    """For the line of each step: its fault, or None."""
    text = path.read_text(encoding="utf-8")
    into_steps = IntoSteps({i for i, line in enumerate(text.splitlines(), 1) if MARK.search(line)})
    code = compile(into_steps.visit(ast.parse(text)), path, "exec", dont_inherit=True)
    outcomes: dict[int, str | None] = {}
    module = sys.modules[path.stem] = ModuleType(path.stem)
    module.__dict__.update(_step=partial(Step, path, outcomes), _check_type=check_type)
    exec(code, module.__dict__)
    return dict.fromkeys(into_steps.steps, "NotExecuted") | outcomes


if __name__ == "__main__":
    faulthandler.dump_traceback_later(40, exit=True)
    cases, log = map(Path, sys.argv[1:])
    prepare()
    log.write_text(json.dumps(sorted(execute(cases).items())))
    os._exit(0)  # at once: threads of pools and timers may still be there
