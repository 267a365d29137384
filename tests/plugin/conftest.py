"""What makes the plugin's tests quick."""

from pathlib import Path

import pytest

from plugin.running import SETTINGS, run


@pytest.fixture(scope="session")
def stubs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """mypy's cache of the stubs alone, so that a run with nothing of the project is quick."""
    folder = tmp_path_factory.mktemp("stubs")
    (folder / "mypy.ini").write_text(SETTINGS)
    (folder / "empty.py").write_text("import celery\n")
    run(folder, "--cache-fine-grained", "empty.py")
    return folder / ".mypy_cache"
