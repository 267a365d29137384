"""Apps that know their own tasks only, whatever shared tasks the other tests have made."""

from collections.abc import Iterator

import pytest
from celery import _state
from celery.app import builtins


@pytest.fixture(autouse=True, scope="package")
def own_tasks_only() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        every = _state._on_app_finalizers
        own = {each for each in every if each.__module__ == builtins.__name__}
        patch.setattr(_state, "_on_app_finalizers", own)
        yield
