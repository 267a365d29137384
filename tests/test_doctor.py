"""`python -m tarefas_tipadas doctor` tells when the stubs are not the ones we installed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import tarefas_tipadas

INSTALLED = Path(tarefas_tipadas.__file__).parent.parent


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of what the wheel installed, found before the real one."""
    names = [path for path in INSTALLED.iterdir() if path.name.startswith("tarefas_tipadas")]
    for source in [*names, INSTALLED / "celery-stubs"]:
        shutil.copytree(source, tmp_path / source.name)
    for stubs in ("kombu", "billiard", "vine", "amqp"):
        (tmp_path / f"{stubs}-stubs").symlink_to(INSTALLED / f"{stubs}-stubs")
    return tmp_path


def doctor(site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tarefas_tipadas", "doctor"],
        cwd=site,
        env={"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
    )


def test_a_sound_installation_has_no_problem(site: Path) -> None:
    done = doctor(site)
    assert (done.returncode, done.stderr) == (0, "")
    assert "in place" in done.stdout


def test_another_owner_of_the_folder_is_named(site: Path) -> None:
    rival = site / "celery_types-0.26.0.dist-info"
    rival.mkdir()
    (rival / "METADATA").write_text("Metadata-Version: 2.1\nName: celery-types\nVersion: 0.26.0\n")
    (rival / "RECORD").write_text("celery-stubs/__init__.pyi,,\n")
    done = doctor(site)
    assert done.returncode == 1
    assert "celery-types 0.26.0 owns the same folders" in done.stderr
    assert "pip uninstall celery-types, and then pip install --force-reinstall" in done.stderr


def test_a_stub_that_is_not_ours_is_told(site: Path) -> None:
    (site / "celery-stubs" / "canvas.pyi").write_text("class chain: ...\n")
    done = doctor(site)
    assert done.returncode == 1
    assert "1 stubs are missing or not ours, such as celery-stubs/canvas.pyi" in done.stderr


def test_a_stub_that_is_gone_is_told(site: Path) -> None:
    (site / "celery-stubs" / "result.pyi").unlink()
    done = doctor(site)
    assert done.returncode == 1
    assert "celery-stubs/result.pyi" in done.stderr
