"""Ready Celery tasks, and types that make a Celery call as safe as a function call."""

from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.tarefas import NumberTooLow, exibir

__all__ = ["Backoff", "NumberTooLow", "exibir"]
