"""`docs/factories.md`: its code passes strict mypy, and its examples run on a worker."""

import doctest
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from in_memory import worker_of

TEXT = (Path(__file__).parent.parent / "docs" / "factories.md").read_text(encoding="utf-8")
PROGRAM = "\n".join(re.findall(r"^```python\n(.*?)^```", TEXT, re.M | re.S))
SECTIONS = re.findall(r"^## (.+)$", TEXT, re.M)


def test_the_code_of_the_guide_passes_strict_mypy(tmp_path: Path) -> None:
    (tmp_path / "shop.py").write_text(PROGRAM, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "shop.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_examples_of_the_guide_give_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    shop: Any = ModuleType("shop")
    monkeypatch.setitem(sys.modules, "shop", shop)
    in_memory = PROGRAM.replace('broker="redis://localhost"', 'broker="memory://"').replace(
        'backend="redis://localhost"', 'backend="cache+memory://", set_as_current=False'
    )
    exec(in_memory, vars(shop))
    shop.app.conf.worker_enable_remote_control = False
    shop.app.conf.broker_transport_options = {"polling_interval": 0.01}
    shop.app.conf.task_default_queue = "shop"
    examples = "\n".join(re.findall(r"^```pycon\n(.*?)^```", TEXT, re.M | re.S))
    flags = doctest.ELLIPSIS
    test = doctest.DocTestParser().get_doctest(examples, vars(shop), "factories.md", None, None)
    assert len(test.examples) >= 12
    with worker_of(shop.app):
        results = doctest.DocTestRunner(optionflags=flags).run(test)
    assert results.failed == 0
    assert results.attempted == len(test.examples)


def test_each_section_has_an_example() -> None:
    for section in re.split(r"^## .+$", TEXT, flags=re.M)[1:]:
        assert "```python" in section
        assert "```pycon" in section
    assert SECTIONS[:4] == ["Background", "Retry", "Schedule", "Scale"]
