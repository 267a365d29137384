from typing import Any

from celery import bootsteps

from .consumer import Consumer

__all__ = ("Agent",)

class Agent(bootsteps.StartStopStep):
    # The setting `worker_agent`: a class or its path; `cell` is not a dependency.
    agent_cls: Any
    def __init__(self, c: Consumer, **kwargs: Any) -> None: ...
    def create(self, c: Consumer) -> Any: ...
