"""`docs/contract.md` shows what the commands print."""

import os
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
GUIDE = (PROJECT / "docs" / "contract.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(python|sh|text|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def run(folder: Path, commands: str) -> str:
    """What commands print, whatever their exit codes."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": tools, "PYTHONPATH": str(folder)}
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "a", f"GIT_{role}_EMAIL": "a@a.example"}
    done = subprocess.run(
        commands, shell=True, cwd=folder, env=environment, capture_output=True, text=True
    )
    assert not done.stderr, done.stderr
    return done.stdout


def test_each_example_of_the_guide_prints_what_it_says(tmp_path: Path) -> None:
    run(tmp_path, "git init -q -b main . && git update-ref -d HEAD")
    printed, compared = "", 0
    for language, content in BLOCK.findall(GUIDE):
        if language == "python":
            (tmp_path / "shop.py").write_text(content, encoding="utf-8")
        elif language == "sh":
            printed = run(tmp_path, content)
        elif language == "text":
            assert printed == content
            compared += 1
    assert compared == 4


def test_the_recipe_for_ci_fails_when_a_change_breaks(tmp_path: Path) -> None:
    (recipe,) = [content for language, content in BLOCK.findall(GUIDE) if language == "yaml"]
    (check,) = re.findall(r"- run: (celery .*)", recipe)
    before, after = [content for language, content in BLOCK.findall(GUIDE) if language == "python"]
    (tmp_path / "shop.py").write_text(before)
    export = "celery -A shop contract export -o shop.tasks.json"
    run(tmp_path, f"git init -q -b main . && {export} && git add . && git commit -q -m c")
    run(tmp_path, "git update-ref refs/remotes/origin/main HEAD")
    assert run(tmp_path, f"{check}; echo $?") == "0 breaking, 0 accepted, 0 safe\n0\n"
    (tmp_path / "shop.py").write_text(after)
    printed = run(tmp_path, f"{export}; {check}; echo $?")
    assert "::error file=shop.tasks.json,line=" in printed
    assert printed.endswith("\n1 breaking, 0 accepted, 1 safe\n1\n")
