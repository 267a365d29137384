from typing import Any

class_registry: dict[str, Any]
metadata: Any
ModelBase: Any
DialectSpecificInteger: Any

class Queue:
    __table_args__: dict[str, Any]
    id: Any
    name: Any
    def __init__(self, name: str) -> None: ...
    messages: Any

class Message:
    __table_args__: tuple[Any, ...]
    id: Any
    visible: Any
    sent_at: Any
    payload: Any
    version: Any
    __mapper_args__: dict[str, Any]
    def __init__(self, payload: Any, queue: Queue) -> None: ...
    queue_id: Any
    queue: Any
