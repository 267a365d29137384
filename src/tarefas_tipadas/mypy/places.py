"""The full names of what the plugin looks at, in the stub and in the library."""

TASK = "celery.app.task.Task"
SIGNATURE = "celery.canvas.Signature"
RESULT = "celery.result.AsyncResult"

MARKER = "tarefas_tipadas.mypy: the end of the module"
MARKED = "builtins.str.__len__"
REGISTRY = "celery.app.registry.TaskRegistry"
SEND_TASK = tuple(f"celery.app.base.{name}.__call__" for name in ("_SendTask", "_OwnSendTask"))
APP_SIGNATURE = "celery.app.base.Celery.signature"
MAKE_SIGNATURE = "celery.canvas.signature"

SHARED_TASK = "celery.app.shared_task"
APP_TASK = "celery.app.base.Celery.task"
DECORATORS = tuple(
    f"{name}.__call__"
    for name in (
        *("celery.app.base._Decorator", "celery.app.base._BindDecorator"),
        *("celery.app.base._BaseDecorator", "celery.app.base._BaseBindDecorator"),
        *("celery.app.base._AbortableDecorator", "celery.app.base._AbortableBindDecorator"),
        *("celery.app.base._PydanticDecorator", "celery.app.base._PydanticBindDecorator"),
        *("tarefas_tipadas.retry._Retrying", "tarefas_tipadas.retry._RetryingBound"),
        *("tarefas_tipadas.retry._RetryingBase", "tarefas_tipadas.retry._RetryingBaseBound"),
        *("tarefas_tipadas.retry._Narrowing", "tarefas_tipadas.retry._NarrowingBound"),
        "tarefas_tipadas.remote._Declares",
    )
)
BASE_TASK = "celery.app.base._BaseTask"
PYDANTIC_TASK = "celery.app.base._PydanticTask"
CHAIN = "celery.canvas.chain"
PARTIAL = f"{TASK}.s"
DELAY = f"{TASK}.delay"
REPLACE = f"{TASK}.replace"
GET = f"{RESULT}.get"
WAITS = tuple(
    f"celery.result.{name}"
    for name in (
        *("EagerResult.get", "ResultSet.get", "ResultSet.join", "ResultSet.join_native"),
        *("GroupResult.get", "GroupResult.join", "GroupResult.join_native"),
    )
)
GET_ITEM = f"{REGISTRY}.__getitem__"
MAKE_SUBTASK = "celery.canvas.subtask"
UPDATE_SETTINGS = "celery.app.utils.Settings.update"
APP = "celery.app.base.Celery"

SEND_ARGUMENTS = "celery.app.task._SendArguments.__call__"
APPLY_ASYNC = "celery.app.task._ApplyAsync.__call__"
APPLY = "celery.app.task._Apply.__call__"
OURS = "tarefas_tipadas."
RETRY = "celery.app.task._Retry.__call__"
CHUNKS = f"{TASK}.chunks"
STARMAP = f"{TASK}.starmap"
SIGNATURE_CALL = "celery.app.task._SignatureCall.__call__"
