"""`docs/mypy-plugin.md` shows what mypy prints: each mistake its messages, the mended line none."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from plugin.running import SETTINGS, errors, run

PROJECT = Path(__file__).parents[2]
GUIDE = (PROJECT / "docs" / "mypy-plugin.md").read_text(encoding="utf-8")
CONTRACT_GUIDE = (PROJECT / "docs" / "contract.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(
    r"```python mistake\n(.*?)```\n\n```text\n(.*?)```\n\n```python mended\n(.*?)```", re.DOTALL
)
IMPORTS = "from celery import chain\nfrom shop.tasks import Connected, app, close, send, tidy\n\n"


def block(kind: str, guide: str = GUIDE) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", guide, re.DOTALL)
    assert found, kind
    return found[1]


def export(app: str, source: str, folder: Path) -> None:
    """Write the contract of an app into a folder that has nothing of its code."""
    away = folder / ".away"
    away.mkdir()
    (away / f"{app}.py").write_text(source)
    name = f"{app}.tasks.json"
    command = [sys.executable, "-m", "celery", "-A", app, "contract", "export", "-o", name]
    subprocess.run(command, cwd=away, check=True, capture_output=True)
    shutil.move(away / name, folder)
    shutil.rmtree(away)


def test_the_guide_shows_what_mypy_prints(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    (shop / "__init__.py").touch()
    (tmp_path / "mypy.ini").write_text(SETTINGS + block("ini contracts"))
    export("stock", block("python stock"), tmp_path)
    (shop / "tasks.py").write_text(block("python tasks"))
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


def test_a_service_that_reads_the_contract_is_checked(tmp_path: Path, stubs: Path) -> None:
    shutil.copytree(stubs, tmp_path / ".mypy_cache")
    (tmp_path / "mypy.ini").write_text(block("ini", CONTRACT_GUIDE))
    export("shop", block("python", CONTRACT_GUIDE), tmp_path)
    (wrong,) = re.findall(r"`(app\.send_task\(.*\))` is now an error", CONTRACT_GUIDE)
    right = wrong.replace('"42"', "42")
    start = 'from celery import Celery\n\napp = Celery("stock")\n'
    (tmp_path / "send.py").write_text(f"{start}{wrong}\namount: float = {right}.get()\n")
    assert errors(run(tmp_path, "--strict", "send.py")) == {
        ("send.py", 4): ['"order" of task "shop.charge" is "int", not "str"  [celery-args]']
    }


def test_the_guide_has_each_error_code() -> None:
    for code in ("args", "canvas", "names", "settings", "wire", "definition"):
        assert f"[celery-{code}]" in GUIDE
