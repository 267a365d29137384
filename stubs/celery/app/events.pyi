from contextlib import AbstractContextManager

from kombu.utils.objects import cached_property

from celery.app.base import Celery
from celery.events.dispatcher import EventDispatcher
from celery.events.receiver import EventReceiver
from celery.events.state import State as _State

class Events:
    receiver_cls: str | type[EventReceiver]
    dispatcher_cls: str | type[EventDispatcher]
    state_cls: str | type[_State]
    app: Celery
    def __init__(self, app: Celery | None = None) -> None: ...
    @cached_property
    def Receiver(self) -> type[EventReceiver]: ...
    @cached_property
    def Dispatcher(self) -> type[EventDispatcher]: ...
    @cached_property
    def State(self) -> type[_State]: ...
    def default_dispatcher(
        self, hostname: str | None = None, enabled: bool = True, buffer_while_offline: bool = False
    ) -> AbstractContextManager[EventDispatcher]: ...
