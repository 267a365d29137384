"""The class of remote tasks, apart from their declaration for it needs Celery at once."""

from typing import Any, NoReturn

from celery import Task

from tarefas_tipadas.remote import RunsElsewhere
from tarefas_tipadas.validation import Arguments


class RemoteTask(Task):
    """A task of which only the name and the signature are known."""

    abstract = True
    remote_options: dict[str, Any]
    arguments: Arguments | None

    def run(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: the function is in another service."""
        raise RunsElsewhere(
            f"{self.name} runs in another service: send it with delay() or apply_async(); "
            "it cannot be called here, nor run eagerly"
        )

    def __call__(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: the function is in another service."""
        self.run()

    def apply(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: the function is in another service."""
        self.run()

    def apply_async(self, args: Any = None, kwargs: Any = None, *more: Any, **options: Any) -> Any:
        """Send the task by its name, with the options of its declaration."""
        if self.arguments:
            self.arguments.validate(tuple(args or ()), dict(kwargs or {}))
        return super().apply_async(args, kwargs, *more, **{**self.remote_options, **options})

    def signature(self, *args: Any, **options: Any) -> Any:
        """A signature that carries the options of the declaration wherever it is sent from."""
        signature = super().signature(*args, **options)
        signature.options = {**self.remote_options, **signature.options}
        return signature

    subtask = signature
