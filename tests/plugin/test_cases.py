"""mypy with the plugin reports the marked lines of `cases/` in these words, and no other line."""

import shutil

import pytest

from plugin.running import CASES, SETTINGS, Reports, errors, marked, run


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    folder = tmp_path_factory.mktemp("cases")
    shutil.copytree(CASES, folder, dirs_exist_ok=True)
    if not (folder / "mypy.ini").exists():
        (folder / "mypy.ini").write_text(SETTINGS)
    return errors(run(folder, "."))


FILES = sorted(path.relative_to(CASES).as_posix() for path in CASES.rglob("*.py"))


@pytest.mark.parametrize("file", FILES)
def test_the_marked_lines_are_reported_and_no_other(file: str, reports: Reports) -> None:
    wanted = {place: texts for place, texts in marked(CASES).items() if place[0] == file}
    found = {place: texts for place, texts in reports.items() if place[0] == file}
    assert found == wanted


def test_each_check_has_marked_lines() -> None:
    text = "\n".join(message for messages in marked(CASES).values() for message in messages)
    for code in ("args", "canvas", "names", "settings", "wire", "definition"):
        assert f"[celery-{code}]" in text
