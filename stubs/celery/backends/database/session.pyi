from collections.abc import Callable
from logging import Logger
from typing import Any, TypeAlias

__all__ = ("SessionManager",)

# Objects of the package SQLAlchemy, which may be absent.
_Engine: TypeAlias = Any
_Session: TypeAlias = Any
_SessionMaker: TypeAlias = Any
_MetaData: TypeAlias = Any
_Registry: TypeAlias = Any
_Table: TypeAlias = Any
_Mapper: TypeAlias = Any

# What `declarative_base()` makes.
class ResultModelBase:
    __abstract__: bool
    metadata: _MetaData
    registry: _Registry
    __table__: _Table
    __mapper__: _Mapper
    def __init__(self, **kwargs: Any) -> None: ...

PREPARE_MODELS_MAX_RETRIES: int
logger: Logger

def _after_fork_cleanup_session(session: SessionManager) -> None: ...

class SessionManager:
    forked: bool
    prepared: bool
    engine_callback: Callable[[_Engine], object] | None
    _engines: dict[str, _Engine]
    _sessions: dict[str, _SessionMaker]
    def __init__(self, engine_callback: Callable[[_Engine], object] | None = None) -> None: ...
    def _after_fork(self) -> None: ...
    def get_engine(self, dburi: str, **kwargs: Any) -> _Engine: ...
    def create_session(
        self, dburi: str, short_lived_sessions: bool = False, **kwargs: Any
    ) -> tuple[_Engine, _SessionMaker]: ...
    def invalidate(self, dburi: str) -> None: ...
    def prepare_models(self, engine: _Engine) -> None: ...
    def _migrate_missing_columns(self, engine: _Engine) -> None: ...
    def session_factory(self, dburi: str, **kwargs: Any) -> _Session: ...
