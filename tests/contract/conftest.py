"""What several tests of contracts need."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import _state
from celery.app import builtins

import shop
from contract.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.write()
    return made


@pytest.fixture(autouse=True, scope="package")
def own_tasks_only() -> Iterator[None]:
    """Keep the shared tasks that other tests have made out of the apps of these."""
    with pytest.MonkeyPatch.context() as patch:
        every = _state._on_app_finalizers
        own = {each for each in every if each.__module__ == builtins.__name__}
        patch.setattr(_state, "_on_app_finalizers", own)
        importlib.reload(shop)  # its app may have been finalized meanwhile
        yield
