from logging import Logger
from typing import Any

from celery import Celery, beat
from celery.utils.term import colored as _colored

__all__ = ("Beat",)

STARTUP_INFO_FMT: str

logger: Logger

class Beat:
    Service: type[beat.Service]
    app: Celery
    loglevel: int
    logfile: str | None
    schedule: str
    scheduler_cls: type[beat.Scheduler] | str
    redirect_stdouts: bool
    redirect_stdouts_level: str | int
    quiet: bool
    remote_control: bool | None
    hostname: str | None
    max_interval: float | None
    socket_timeout: float | None
    no_color: bool | None
    colored: _colored
    pidfile: str | None
    def __init__(
        self,
        max_interval: float | None = None,
        app: Celery | None = None,
        socket_timeout: float | None = 30,
        pidfile: str | None = None,
        no_color: bool | None = None,
        loglevel: str | int = "WARN",
        logfile: str | None = None,
        schedule: str | None = None,
        scheduler: type[beat.Scheduler] | str | None = None,
        scheduler_cls: type[beat.Scheduler] | str | None = None,
        redirect_stdouts: bool | None = None,
        redirect_stdouts_level: str | int | None = None,
        quiet: bool = False,
        remote_control: bool | None = None,
        hostname: str | None = None,
        **kwargs: Any,
    ) -> None: ...
    def run(self) -> None: ...
    def setup_logging(self, colorize: bool | None = None) -> None: ...
    def start_scheduler(self) -> None: ...
    def banner(self, service: beat.Service) -> str: ...
    def init_loader(self) -> None: ...
    def startup_info(self, service: beat.Service) -> str: ...
    def _remote_control_info(self, service: beat.Service) -> str: ...
    def set_process_title(self) -> None: ...
    def install_sync_handler(self, service: beat.Service) -> None: ...
