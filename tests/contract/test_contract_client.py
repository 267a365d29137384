"""The client that is made of a contract: typed, complete, and without the worker's code."""

import inspect
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from celery import Celery
from hypothesis import HealthCheck, given, settings
from test_typecheck import CHECKERS, SETTINGS

import shop
from contract.test_contract_properties import ANY
from tarefas_tipadas.contract.client import module
from tarefas_tipadas.contract.compare import compare
from tarefas_tipadas.contract.export import contract_of, export
from tarefas_tipadas.contract.file import dumps, loads
from tarefas_tipadas.contract.model import Contract, ContractError, Parameter, Task, Type

USE = """
from datetime import datetime
from decimal import Decimal
from typing_extensions import assert_type
from celery import chain
from client import odd, other_pay, shop_pay, unknown, Item, Order

item: Item = {"sku": "a"}
order: Order = {"id": 1, "items": [item], "when": datetime.now()}
paid = shop_pay.delay(order, Decimal(1), "USD", 1, 2, dry=True, note="x")
assert_type(paid.get(), dict[str, Order])
shop_pay.delay({"id": 1}, Decimal(1))  # E
shop_pay.delay(order, Decimal(1), "EUR")  # E
shop_pay.delay(order, amount=Decimal(1))  # E
other_pay.apply_async((1.5,), queue="mail")
other_pay.apply_async((1.5,), quue="mail")  # E
other_pay.delay("much")  # E
odd.delay({"a-b": 1}, {}, (1, "b"), "red", {1: item}, (1, "x"), n=3)
odd.delay({"a-b": 1}, {}, (1, "b"), "blue", {1: item}, (1, "x"), n=3)  # E
unknown.delay(object(), b="b")
unknown.delay()  # E
assert_type(unknown.delay(1).get(), None)
chain(other_pay.si(1.0), unknown.s()).delay()
"""


def loaded(source: str, name: str = "client") -> ModuleType:
    """The client, imported by a service that has an app of its own."""
    Celery("caller", broker="memory://", backend="cache+memory://").set_current()
    made = ModuleType(name)
    sys.modules[name] = made  # where TypedDicts look for the names in their members
    exec(compile(source, f"{name}.py", "exec"), made.__dict__)
    return made


def remote_tasks(client: ModuleType) -> list[Any]:
    tasks = [value for value in vars(client).values() if hasattr(value, "remote_options")]
    return sorted(tasks, key=lambda task: str(task.name))


@pytest.fixture(scope="module")
def contract() -> Contract:
    return export(shop.app)


def of_client(client: ModuleType) -> Contract:
    tasks = remote_tasks(client)
    return contract_of(Celery("shop", set_as_current=False), tasks)


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_client_passes_each_checker_and_has_it_refuse_wrong_calls(
    checker: str, contract: Contract, tmp_path: Path
) -> None:
    (tmp_path / "client.py").write_text(module(contract), encoding="utf-8")
    (tmp_path / "use.py").write_text(USE)
    for setting, content in SETTINGS.items():
        (tmp_path / setting).write_text(content)
    wrong = {("use.py", i) for i, line in enumerate(USE.splitlines(), 1) if line.endswith("# E")}
    assert CHECKERS[checker](tmp_path) == wrong


def test_a_contract_made_of_its_client_is_the_same(contract: Contract) -> None:
    again = of_client(loaded(module(contract)))
    changes = compare(contract, again)
    assert {c.kind for c in changes} <= {"default-changed",
        "type-known", "type-rewritten", "module-changed",
                                         "checked-changed", "result-rewritten"}  # fmt: skip
    for name, task in contract.tasks.items():
        there = again.tasks[name]
        assert (there.doc, there.queue, there.serializer) == (task.doc, task.queue, task.serializer)
        assert [(p.name, p.kind, p.required) for p in there.parameters] == [
            (p.name, p.kind, p.required) for p in task.parameters
        ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY, ANY)
def test_any_signature_comes_back_from_its_client(
    one: tuple[Parameter, ...], other: tuple[Parameter, ...]
) -> None:
    tasks = {
        name: Task(name, name, "Do it.", parameters, Type("None", {"type": "null"}), False, "json",
                   "mail", False)
        for name, parameters in (("m.f", one), ("n.f", other))
    }  # fmt: skip
    made = Contract("m", ("json",), "json", tasks)
    again = of_client(loaded(module(loads(dumps(made), "copy"))))
    for name, task in tasks.items():
        assert again.tasks[name].doc == "Do it."
        assert [(p.name, p.kind, p.required) for p in again.tasks[name].parameters] == [
            (p.name, p.kind, p.required) for p in task.parameters
        ]
        old = [p.type.source.replace("unknown", "Any") for p in task.parameters]
        assert [p.type.source for p in again.tasks[name].parameters] == old


def test_a_client_is_made_the_same_each_time_and_from_the_file(contract: Contract) -> None:
    assert module(contract) == module(export(shop.app)) == module(loads(dumps(contract), "file"))


def test_a_client_sends_by_name_with_nothing_of_the_worker(
    contract: Contract, tmp_path: Path
) -> None:
    (tmp_path / "client.py").write_text(module(contract), encoding="utf-8")
    (tmp_path / "caller.py").write_text(
        "from celery import Celery\n"
        "app = Celery('caller', broker='memory://', backend='cache+memory://')\n"
        "from client import unknown\n"
        "unknown.delay(7)\n"
        "with app.connection() as connection:\n"
        "    message = connection.SimpleQueue('mail').get(timeout=5)\n"
        "print(message.headers['task'], message.payload[:2])\n"
        "import sys\n"
        "print([name for name in ('shop', 'pydantic') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "caller.py"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout == "shop.unknown [[7], {}]\n[]\n", done.stderr


def test_a_client_sends_with_the_app_that_is_named(contract: Contract) -> None:
    source = module(contract, "stock.app:app")
    assert "from stock.app import app\n" in source
    assert "@remote_task(app, " in source
    with pytest.raises(ContractError, match="--import-app needs MODULE:NAME"):
        module(contract, "stock.app")


def test_tasks_that_share_their_last_word_get_their_whole_names(contract: Contract) -> None:
    names = {
        task.name: task.__wrapped__.__name__ for task in remote_tasks(loaded(module(contract)))
    }
    assert names == {
        "other.pay": "other_pay",
        "shop.odd": "odd",
        "shop.pay": "shop_pay",
        "shop.unknown": "unknown",
    }


EVIL = "__import__('builtins').hacked()"


@pytest.mark.parametrize(
    "source",
    [
        EVIL,
        f"Literal[{EVIL}]",
        f"list[{EVIL}]",
        f'list["{EVIL}"]',
        f"int if {EVIL} else str",
        f"int | {EVIL}",
    ],
)
def test_a_contract_cannot_bring_code_into_a_client(source: str) -> None:
    hostile = Task(
        name=f'm.f"); {EVIL} #', module="m", doc=f'""" + {EVIL} + """',
        parameters=(Parameter("a", "keyword-only", Type(source), required=False),),
        result=Type(source), ignore_result=False, serializer='json", x="', queue="a\n",
        checked=True,
    )  # fmt: skip
    made = Contract(f'""" + {EVIL} + """', ("json",), "json", {hostile.name: hostile})
    client = loaded(module(loads(dumps(made), "copy")))
    (sent,) = remote_tasks(client)
    assert sent.name == hostile.name
    assert sent.__wrapped__.__annotations__ == {"a": Any, "return": Any}
    name = dumps(made).replace('"name": "a"', f'"name": "a={EVIL}"')
    with pytest.raises(ContractError, match="has no name of Python"):
        loads(name, "copy")


@pytest.mark.parametrize("doc", ['Say "hi"', "A \\ and a \\n", 'Two "\n\nlines"', '"""', "é"])
def test_any_docstring_comes_back(doc: str) -> None:
    app = Celery("m", set_as_current=False)

    def f() -> None: ...

    f.__doc__ = doc
    app.task(name="m.f", shared=False)(f)
    (task,) = remote_tasks(loaded(module(export(app))))
    assert inspect.cleandoc(task.__doc__) == inspect.cleandoc(doc)


def test_docstrings_are_kept_with_all_their_signs(contract: Contract) -> None:
    pay = next(t for t in remote_tasks(loaded(module(contract))) if t.name == "shop.pay")
    assert inspect.cleandoc(pay.__doc__) == inspect.cleandoc(shop.pay.run.__doc__ or "")


def test_a_client_may_have_some_tasks_only(contract: Contract) -> None:
    source = module(contract, only=["other.*"])
    assert [task.name for task in remote_tasks(loaded(source))] == ["other.pay"]
    assert "TypedDict" not in source
    with pytest.raises(ContractError, match="no task matches --only stock"):
        module(contract, only=["stock.*"])


def test_a_subclass_of_a_number_is_told_as_the_number_that_arrives() -> None:
    class Draw(int):
        pass

    app = Celery("m", set_as_current=False)

    @app.task(name="draw", shared=False)
    def draw(least: Draw) -> Draw:
        return least

    assert export(app).tasks["draw"].result.schema == {"type": "integer"}
    assert "def draw(least: int) -> int:" in module(export(app))
