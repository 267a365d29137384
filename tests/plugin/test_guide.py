"""`docs/mypy-plugin.md` shows what mypy prints: each mistake its messages, the mended line none."""

import re
from pathlib import Path

from plugin.running import SETTINGS, errors, run

PROJECT = Path(__file__).parents[2]
GUIDE = (PROJECT / "docs" / "mypy-plugin.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(
    r"```python mistake\n(.*?)```\n\n```text\n(.*?)```\n\n```python mended\n(.*?)```", re.DOTALL
)
IMPORTS = "from celery import chain\nfrom shop.tasks import Connected, app, close, send, tidy\n\n"


def test_the_guide_shows_what_mypy_prints(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    (shop / "__init__.py").touch()
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    tasks = re.search(r"```python tasks\n(.*?)```", GUIDE, re.DOTALL)
    assert tasks
    (shop / "tasks.py").write_text(tasks[1])
    examples = EXAMPLE.findall(GUIDE)
    assert len(examples) == GUIDE.count("```python mistake")
    for number, (mistake, _, mended) in enumerate(examples):
        (tmp_path / f"mistake{number}.py").write_text(IMPORTS + mistake)
        (tmp_path / f"mended{number}.py").write_text(IMPORTS + mended)
    found: dict[str, list[str]] = {}
    for (file, _), messages in errors(run(tmp_path, ".")).items():
        found[file] = sorted([*found.get(file, []), *messages])
    assert found == {
        f"mistake{number}.py": sorted(messages.splitlines())
        for number, (_, messages, _) in enumerate(examples)
    }


def test_the_guide_has_each_error_code() -> None:
    for code in ("args", "canvas", "names", "settings", "wire", "definition"):
        assert f"[celery-{code}]" in GUIDE
