"""What a contract has of the tasks of an app, and what it does not tell."""

import json
from pathlib import Path
from typing import Annotated, Any

import pytest
from celery import Celery, Task
from pydantic import BaseModel, Field
from typing_extensions import TypedDict

import shop
from contract.apps import app_of, task
from tarefas_tipadas import Backoff, checked, in_batches, retrying
from tarefas_tipadas.contract.compare import compare
from tarefas_tipadas.contract.export import export
from tarefas_tipadas.contract.file import dumps, write_whole
from tarefas_tipadas.contract.model import Contract, ContractError


class Model(BaseModel):
    x: int


class Node(TypedDict):
    one: "Node | None"
    two: "Node | None"
    three: "list[Node]"
    four: "dict[str, Node]"
    five: "Node | None"


def app_with(**settings: Any) -> Celery:
    app = Celery("m", set_as_current=False, broker="memory://")
    app.conf.update(settings)
    return app


def parameters(contract: Contract, name: str) -> list[tuple[str, str]]:
    return [(p.name, p.type.source) for p in contract.tasks[name].parameters]


def test_a_bound_task_that_retries_has_its_own_parameters_only() -> None:
    app = app_with()

    @app.task(name="f", shared=False, bind=True, autoretry_for=(OSError,))
    def f(self: Task, a: int) -> str:
        return ""

    assert parameters(export(app), "f") == [("a", "int")]
    assert export(app).tasks["f"].result.source == "str"


def test_a_class_of_a_task_is_told_by_its_run() -> None:
    app = app_with()

    class Old(app.Task):  # type: ignore[name-defined, misc]  # made by the app
        """Old style."""

        name = "old"

        def run(self, a: int, *, b: str = "") -> None: ...

    app.register_task(Old())
    contract = export(app)
    assert parameters(contract, "old") == [("a", "int"), ("b", "str")]
    assert contract.tasks["old"].doc == "Old style."


def test_tasks_of_the_factories_are_told_with_their_own_signatures() -> None:
    app = app_with()

    @retrying(app=app, on=OSError, backoff=Backoff(), checked=True, name="f", shared=False)
    def f(a: int, b: str = "") -> float:
        return 1.0

    in_batches(f, size=2, app=app, shared=False)
    contract = export(app)
    assert parameters(contract, "f") == [("a", "int"), ("b", "str")]
    assert contract.tasks["f"].checked
    assert {"f", "f.batch"} == set(contract.tasks)


def test_a_model_of_pydantic_is_told_as_the_dict_that_is_sent() -> None:
    app = app_with()

    @app.task(name="f", shared=False, pydantic=True)
    def f(model: Model, limit: Annotated[int, Field(ge=1, le=9)]) -> Model:
        return model

    contract = export(app)
    model, limit = contract.tasks["f"].parameters
    assert model.type.schema == {"$ref": "#/definitions/Model"}
    assert contract.definitions["Model"]["properties"] == {"x": {"type": "integer"}}
    assert limit.type.schema == {"maximum": 9, "minimum": 1, "type": "integer"}


@pytest.mark.parametrize(
    ("options", "settings", "queue"),
    [
        ("", {}, "celery"),
        ("", {"task_default_queue": "mine"}, "mine"),
        ("", {"task_routes": {"shop.*": {"queue": "routed"}}}, "routed"),
        ("queue='own'", {}, "own"),
    ],
)
def test_the_queue_is_where_celery_sends_the_task(
    options: str, settings: dict[str, Any], queue: str
) -> None:
    app = app_of(task("def f(): ...", options=options), **settings)
    assert export(app).tasks["shop.f"].queue == queue


def test_serializers_go_by_their_short_names() -> None:
    accept = ["application/json", "application/x-python-serialize"]
    contract = export(app_of(task("def f(): ..."), accept_content=accept))
    assert contract.accept_content == ("json", "pickle")


def test_no_default_that_could_be_a_secret_is_told() -> None:
    assert "s3cret" not in dumps(export(shop.app))
    told = [
        json.loads(dumps(export(app_of(task(f"def f({parameter}): ...")))))
        for parameter in ("a='one'", "a='two'", "token='one'", "token='two'", "pin=1234", "a=1234")
    ]
    one, two, first, second, pin, number = (
        contract["tasks"]["shop.f"]["parameters"][0]["default"] for contract in told
    )
    assert one != two
    assert first == second == {"class": "str"}
    assert pin == {"class": "int"}
    assert number == 1234


def test_a_default_that_is_no_data_is_told_by_its_class() -> None:
    source = "class Own: ...\n" + task("def f(a=Own(), b=[Own()], c=float('nan')): ...")
    told = [p.default for p in export(app_of(source)).tasks["shop.f"].parameters]
    assert told == [{"class": "shop.Own"}, {"class": "list"}, {"class": "float", "hash": "9b2d"}]


def test_the_order_of_registration_does_not_matter() -> None:
    one = task("def f(a: O): ...") + task("def g(a: P): ...")
    two = task("def g(a: P): ...") + task("def f(a: O): ...")
    types = "class O(TypedDict):\n    a: int\nclass P(TypedDict):\n    o: O\n"
    assert dumps(export(app_of(types + one))) == dumps(export(app_of(types + two)))


def test_a_type_with_itself_in_many_places_is_compared_at_once() -> None:
    app, other = app_with(), app_with()

    @app.task(name="f", shared=False)
    def f(node: Node) -> Node:
        return node

    @other.task(name="f", shared=False)
    def g(node: "Node | None") -> Node:
        return {} if node is None else node  # type: ignore[typeddict-item]  # a part is enough

    (change,) = compare(export(app), export(other))
    assert (change.kind, change.breaks) == ("type-widened", ())


def test_a_pattern_that_changes_is_a_break() -> None:
    app, other = app_with(), app_with()
    for one, pattern in ((app, "^[A-Z]{3}$"), (other, "^[A-Z]{4}$")):

        def f(code: Annotated[str, Field(pattern=pattern)]) -> None: ...

        one.task(name="f", shared=False)(checked(f))
    (change,) = compare(export(app), export(other))
    assert change.kind == "type-changed"
    assert change.breaks


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="cannot be written: No such file"):
        write_whole(tmp_path / "none" / "file.json", "{}")


def test_a_file_keeps_its_permissions_when_it_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "file.json"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, "new")
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o640)
    assert [path.name for path in tmp_path.iterdir()] == ["file.json"]


def test_a_type_that_cannot_be_described_is_told_by_its_source() -> None:
    source = (
        "class Own(Enum):\n    A = object()\n"
        + task(
            "def f(a: Own, b: set[int], c: Callable[[int], int]): ...",
            options="serializer='pickle'",
        )
        + task("def g(a: Own, b: set[int], c: int): ...")
    )
    contract = export(app_of(source))
    told = [
        [(p.type.source, p.type.schema is not None) for p in contract.tasks[name].parameters]
        for name in ("shop.f", "shop.g")
    ]
    assert told == [
        [("shop.Own", False), ("set[int]", True), ("collections.abc.Callable[[int], int]", False)],
        [("shop.Own", False), ("set[int]", False), ("int", True)],
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("class O(TypedDict):\n    a: 'Nowhere'\n", "name 'Nowhere' is not defined"),
        ("class O(BaseModel):\n    a: 'Nowhere'\n", "not fully defined"),
    ],
)
def test_a_class_that_names_what_is_not_there_is_told_with_its_task(
    source: str, message: str
) -> None:
    app = app_of("from pydantic import BaseModel\n" + source + task("def f(a: O): ..."))
    with pytest.raises(ContractError, match=f"shop.f: an annotation cannot be .*{message}"):
        export(app)


def test_a_task_without_a_signature_is_told() -> None:
    app = app_with()
    app.register_task(type("Own", (app.Task,), {"name": "own", "run": iter})())
    with pytest.raises(ContractError, match="own: its signature cannot be read"):
        export(app)


def test_a_list_that_becomes_a_set_takes_less() -> None:
    old, new = (
        export(app_of(task(f"def f(a: {kind}[int]): ...", options="serializer='pickle'")))
        for kind in ("list", "set")
    )
    assert [change.kind for change in compare(old, new)] == ["type-narrowed"]
