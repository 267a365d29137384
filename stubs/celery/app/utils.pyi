import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from datetime import timedelta, tzinfo
from types import ModuleType
from typing import Any, Literal, NamedTuple, Protocol, TypeVar, type_check_only

from kombu import Queue
from kombu.asynchronous.timer import Timer
from kombu.transport.base import Transport
from typing_extensions import Self, TypeAlias, TypedDict, Unpack

from celery.app.base import Celery
from celery.app.defaults import searchresult
from celery.backends.base import Backend
from celery.beat import Scheduler, _BeatEntry, _BeatSchedule, _Unchecked
from celery.concurrency.base import BasePool
from celery.utils.collections import ConfigurationView
from celery.worker.autoscale import Autoscaler
from celery.worker.consumer import Consumer

__all__ = ("Settings", "appstr", "bugreport", "filter_hidden_settings", "find_app", "sanitize_url")

_T = TypeVar("_T")

# What `task_routes` takes, see celery.app.routes.prepare: a map from task names, globs or patterns
# to a queue name or to send options; a function; an object with `route_for_task`; the import path of
# one; and a list or tuple of these and of lists of pairs. One map and one sequence only, for mypy
# finds no context for a display in a union of several. Hence Any, for str | Pattern is invariant.
_Route: TypeAlias = str | Mapping[str, Any]
_RouteMap: TypeAlias = Mapping[Any, _Route]

@type_check_only
class _RouteFunction(Protocol):
    # The arguments are the name, args, kwargs and options of the call.
    def __call__(
        self, name: str, args: Any, kwargs: Any, options: Any, /, *, task: Any
    ) -> str | MutableMapping[str, Any] | None: ...

@type_check_only
class _RouterObject(Protocol):
    def route_for_task(self, task: str, args: Any, kwargs: Any, /) -> str | MutableMapping[str, Any] | None: ...

_Router: TypeAlias = str | _RouteMap | Sequence[tuple[Any, _Route]] | _RouteFunction | _RouterObject
_Routes: TypeAlias = str | _RouteMap | _RouteFunction | _RouterObject | Sequence[_Router]

@type_check_only
class _Annotation(Protocol):
    def annotate(self, task: Any, /) -> Mapping[str, Any] | None: ...

_Annotations: TypeAlias = (
    str | dict[str, dict[str, Any]] | _Annotation | list[Any] | tuple[Any, ...]
)
_Queues: TypeAlias = Sequence[Queue] | set[Queue] | Mapping[str, Queue | Mapping[str, Any]]

# The names of Celery 3, which 5.7 still reads. Not closed, for what follows extends it.
@type_check_only
class _OldSettingsOptions(TypedDict, total=False):
    CELERY_ACCEPT_CONTENT: list[str] | tuple[str, ...] | set[str] | frozenset[str]
    RESULT_ACCEPT_CONTENT: list[str] | tuple[str, ...] | set[str] | frozenset[str] | None
    ENABLE_UTC: bool
    CELERY_IMPORTS: Collection[str]
    CELERY_INCLUDE: Collection[str]
    CELERY_TIMEZONE: str | tzinfo | None
    CELERYBEAT_ENABLE_REMOTE_CONTROL: bool
    CELERYBEAT_REMOTE_CONTROL_MAX_TICK_AGE: float | None
    CELERYBEAT_MAX_LOOP_INTERVAL: float
    CELERYBEAT_SCHEDULE: Mapping[str, _BeatEntry | Mapping[str, _Unchecked]]
    CELERYBEAT_SCHEDULER: str | type[Scheduler]
    CELERYBEAT_SCHEDULE_FILENAME: str
    CELERYBEAT_SYNC_EVERY: int
    CELERYBEAT_CRON_STARTING_DEADLINE: float | None
    BROKER_URL: str | Sequence[str] | None
    BROKER_READ_URL: str | Sequence[str] | None
    BROKER_WRITE_URL: str | Sequence[str] | None
    BROKER_TRANSPORT: str | type[Transport] | None
    BROKER_TRANSPORT_OPTIONS: dict[str, Any]
    BROKER_CONNECTION_TIMEOUT: float | None
    BROKER_CONNECTION_RETRY: bool
    BROKER_CONNECTION_RETRY_ON_STARTUP: bool | None
    BROKER_CONNECTION_MAX_RETRIES: int | None
    BROKER_CHANNEL_ERROR_RETRY: bool
    BROKER_FAILOVER_STRATEGY: str | Callable[[list[str]], Iterator[str]] | None
    BROKER_HEARTBEAT: float | None
    BROKER_HEARTBEAT_CHECKRATE: float
    BROKER_LOGIN_METHOD: str | None
    BROKER_NATIVE_DELAYED_DELIVERY_QUEUE_TYPE: Literal["classic", "quorum"]
    BROKER_POOL_LIMIT: int | None
    BROKER_POOL_ACQUIRE_TIMEOUT: float | None
    BROKER_USE_SSL: bool | Mapping[str, Any] | None
    BROKER_HOST: str | None
    BROKER_PORT: int | str | None
    BROKER_USER: str | None
    BROKER_PASSWORD: str | None
    BROKER_VHOST: str | None
    CELERY_CACHE_BACKEND: str | None
    CELERY_CACHE_BACKEND_OPTIONS: dict[str, Any]
    CASSANDRA_ENTRY_TTL: float | None
    CASSANDRA_KEYSPACE: str | None
    CASSANDRA_PORT: int | str | None
    CASSANDRA_READ_CONSISTENCY: str | None
    CASSANDRA_SERVERS: Sequence[str] | None
    CASSANDRA_BUNDLE_PATH: str | None
    CASSANDRA_TABLE: str | None
    CASSANDRA_WRITE_CONSISTENCY: str | None
    CASSANDRA_AUTH_PROVIDER: str | None
    CASSANDRA_AUTH_KWARGS: Mapping[str, Any] | None
    CASSANDRA_OPTIONS: dict[str, Any]
    S3_ACCESS_KEY_ID: str | None
    S3_SECRET_ACCESS_KEY: str | None
    S3_BUCKET: str | None
    S3_BASE_PATH: str | None
    S3_ENDPOINT_URL: str | None
    S3_REGION: str | None
    AZUREBLOCKBLOB_CONTAINER_NAME: str
    AZUREBLOCKBLOB_RETRY_INITIAL_BACKOFF_SEC: int
    AZUREBLOCKBLOB_RETRY_INCREMENT_BASE: int
    AZUREBLOCKBLOB_RETRY_MAX_ATTEMPTS: int
    AZUREBLOCKBLOB_BASE_PATH: str
    AZUREBLOCKBLOB_CONNECTION_TIMEOUT: int
    AZUREBLOCKBLOB_READ_TIMEOUT: int
    GCS_BUCKET: str | None
    GCS_PROJECT: str | None
    GCS_BASE_PATH: str
    GCS_TTL: float
    CONTROL_QUEUE_TTL: float | None
    CONTROL_QUEUE_EXPIRES: float | None
    CONTROL_QUEUE_EXCLUSIVE: bool
    CONTROL_QUEUE_DURABLE: bool
    CONTROL_EXCHANGE: str
    CELERY_COUCHBASE_BACKEND_SETTINGS: dict[str, Any] | None
    CELERY_ARANGODB_BACKEND_SETTINGS: dict[str, Any] | None
    CELERY_MONGODB_BACKEND_SETTINGS: dict[str, Any] | None
    COSMOSDBSQL_DATABASE_NAME: str
    COSMOSDBSQL_COLLECTION_NAME: str
    COSMOSDBSQL_CONSISTENCY_LEVEL: str
    COSMOSDBSQL_MAX_RETRY_ATTEMPTS: int
    COSMOSDBSQL_MAX_RETRY_WAIT_TIME: int
    CELERY_EVENT_QUEUE_EXPIRES: float | None
    CELERY_EVENT_QUEUE_TTL: float | None
    CELERY_EVENT_QUEUE_PREFIX: str
    CELERY_EVENT_QUEUE_EXCLUSIVE: bool
    CELERY_EVENT_QUEUE_DURABLE: bool
    CELERY_EVENT_SERIALIZER: str
    CELERY_EVENT_EXCHANGE: str
    CELERY_REDIS_BACKEND_USE_SSL: Mapping[str, Any] | Literal[False] | None
    CELERY_REDIS_DB: int | str | None
    CELERY_REDIS_HOST: str | None
    CELERY_REDIS_MAX_CONNECTIONS: int | None
    CELERY_REDIS_USERNAME: str | None
    CELERY_REDIS_PASSWORD: str | None
    CELERY_REDIS_PORT: int | str | None
    CELERY_REDIS_SOCKET_TIMEOUT: float | None
    CELERY_REDIS_SOCKET_CONNECT_TIMEOUT: float | None
    CELERY_REDIS_RETRY_ON_TIMEOUT: bool
    CELERY_REDIS_SOCKET_KEEPALIVE: bool
    CELERY_RESULT_BACKEND: str | type[Backend] | None
    CELERY_MAX_CACHED_RESULTS: int | None
    CELERY_RESULT_COMPRESSION: str | None
    CELERY_RESULT_EXCHANGE: str
    CELERY_RESULT_EXCHANGE_TYPE: str
    CELERY_TASK_RESULT_EXPIRES: float | timedelta | None
    CELERY_RESULT_CHORD_EXPIRES: float | timedelta | None
    CELERY_RESULT_FAILURE_EXPIRES: float | timedelta | None
    CELERY_RESULT_PERSISTENT: bool | None
    CELERY_RESULT_EXTENDED: bool
    CELERY_RESULT_SERIALIZER: str
    CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS: dict[str, Any]
    CELERY_RESULT_CHORD_RETRY_INTERVAL: float
    CELERY_RESULT_CHORD_JOIN_TIMEOUT: float | None
    CELERY_RESULT_BACKEND_MAX_SLEEP_BETWEEN_RETRIES_MS: int
    CELERY_RESULT_BACKEND_MAX_RETRIES: float
    CELERY_RESULT_BACKEND_BASE_SLEEP_BETWEEN_RETRIES_MS: int
    CELERY_RESULT_BACKEND_ALWAYS_RETRY: bool
    CELERY_ELASTICSEARCH_RETRY_ON_TIMEOUT: bool | None
    CELERY_ELASTICSEARCH_MAX_RETRIES: int | None
    CELERY_ELASTICSEARCH_TIMEOUT: float | None
    CELERY_ELASTICSEARCH_SAVE_META_AS_TEXT: bool
    CELERY_SECURITY_CERTIFICATE: str | None
    CELERY_SECURITY_CERT_STORE: str | None
    CELERY_SECURITY_KEY: str | None
    CELERY_SECURITY_KEY_PASSWORD: bytes | str | None
    CELERY_SECURITY_DIGEST: str
    CELERY_RESULT_DBURI: str | None
    CELERY_RESULT_ENGINE_OPTIONS: dict[str, Any] | None
    DATABASE_ENGINE_CALLBACK: Callable[..., object] | None
    CELERY_RESULT_DB_SHORT_LIVED_SESSIONS: bool
    DATABASE_TABLE_SCHEMAS: Mapping[str, str] | None
    CELERY_RESULT_DB_TABLENAMES: Mapping[str, str] | None
    DATABASE_CREATE_TABLES_AT_SETUP: bool
    CELERY_ACKS_LATE: bool
    CELERY_ACKS_ON_FAILURE_OR_TIMEOUT: bool
    CELERY_ACKS_ON_FAILURE: bool | None
    CELERY_ACKS_ON_TIMEOUT: bool | None
    CELERY_ALWAYS_EAGER: bool
    CELERY_ANNOTATIONS: _Annotations | None
    CELERY_MESSAGE_COMPRESSION: str | None
    CELERY_CREATE_MISSING_QUEUES: bool
    CELERY_CREATE_MISSING_QUEUE_TYPE: Literal["classic", "quorum"]
    CELERY_CREATE_MISSING_QUEUE_EXCHANGE_TYPE: str | None
    CELERY_INHERIT_PARENT_PRIORITY: bool
    CELERY_DEFAULT_DELIVERY_MODE: Literal[1, 2, "transient", "persistent"]
    CELERY_DEFAULT_QUEUE: str
    CELERY_DEFAULT_QUEUE_TYPE: Literal["classic", "quorum"]
    CELERY_DEFAULT_EXCHANGE: str | None
    CELERY_DEFAULT_EXCHANGE_TYPE: str
    CELERY_DEFAULT_ROUTING_KEY: str | None
    CELERY_DEFAULT_RATE_LIMIT: str | float | None
    CELERY_DEFAULT_PRIORITY: int | None
    CELERY_EAGER_PROPAGATES_EXCEPTIONS: bool
    CELERY_IGNORE_RESULT: bool
    CELERY_STORE_EAGER_RESULT: bool
    CELERY_TASK_PROTOCOL: Literal[1, 2]
    CELERY_TASK_PUBLISH_RETRY: bool
    CELERY_TASK_PUBLISH_RETRY_POLICY: Mapping[str, Any] | None
    CELERY_QUEUES: _Queues | None
    CELERY_QUEUE_MAX_PRIORITY: int | None
    CELERY_REJECT_ON_WORKER_LOST: bool | None
    CELERY_RETRY_ON_WORKER_LOST: bool
    CELERY_REMOTE_TRACEBACKS: bool
    CELERY_REPR_MAXLEVELS: int
    CELERY_ROUTES: _Routes | None
    CELERY_SEND_TASK_SENT_EVENT: bool
    CELERY_TASK_SERIALIZER: str
    CELERYD_TASK_SOFT_TIME_LIMIT: float | None
    CELERYD_TASK_TIME_LIMIT: float | None
    CELERY_STORE_ERRORS_EVEN_IF_IGNORED: bool
    CELERY_TRACK_STARTED: bool
    CELERY_ALLOW_ERROR_CB_ON_CHORD_HEADER: bool
    CELERYD_AGENT: str | type[Any] | None
    CELERYD_AUTOSCALER: str | type[Autoscaler]
    CELERYD_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS: bool
    CELERYD_SOFT_SHUTDOWN_TIMEOUT: float
    CELERYD_ENABLE_SOFT_SHUTDOWN_ON_IDLE: bool
    CELERYD_CONCURRENCY: int | Literal["auto"] | None
    CELERYD_CONSUMER: str | type[Consumer]
    CELERY_WORKER_DIRECT: bool
    CELERY_DISABLE_RATE_LIMITS: bool
    CELERYD_DEDUPLICATE_SUCCESSFUL_TASKS: bool
    CELERY_ENABLE_REMOTE_CONTROL: bool
    CELERYD_HIJACK_ROOT_LOGGER: bool
    CELERYD_LOG_COLOR: bool | None
    CELERYD_LOG_DATEFMT: str | None
    CELERYD_LOG_FORMAT: str
    CELERYD_WORKER_LOST_WAIT: float
    CELERYD_MAX_MEMORY_PER_CHILD: int | None
    CELERYD_MAX_TASKS_PER_CHILD: int | None
    CELERYD_POOL: str | type[BasePool]
    CELERYD_POOL_PUTLOCKS: bool
    CELERYD_POOL_RESTARTS: bool
    CELERYD_POOL_START_METHOD: Literal["fork", "spawn", "forkserver"]
    CELERYD_PROC_ALIVE_TIMEOUT: float
    CELERYD_PREFETCH_MULTIPLIER: int
    CELERYD_ETA_TASK_LIMIT: int | None
    CELERYD_ENABLE_PREFETCH_COUNT_REDUCTION: bool
    CELERYD_DISABLE_PREFETCH: bool
    CELERY_REDIRECT_STDOUTS: bool
    CELERY_REDIRECT_STDOUTS_LEVEL: str | int
    CELERY_SEND_EVENTS: bool
    CELERYD_STATE_DB: str | None
    CELERYD_TASK_LOG_DATEFMT: str | None
    CELERYD_TASK_LOG_FORMAT: str
    CELERYD_TIMER: str | type[Timer] | None
    CELERYD_TIMER_PRECISION: float
    CELERYD_DETECT_QUORUM_QUEUES: bool

@type_check_only
class _AllSettingsOptions(_OldSettingsOptions, total=False):
    accept_content: list[str] | tuple[str, ...] | set[str] | frozenset[str]
    result_accept_content: list[str] | tuple[str, ...] | set[str] | frozenset[str] | None
    enable_utc: bool
    imports: Collection[str]
    timezone: str | tzinfo | None
    beat_enable_remote_control: bool
    beat_remote_control_max_tick_age: float | None
    beat_max_loop_interval: float
    beat_schedule: Mapping[str, _BeatEntry | Mapping[str, _Unchecked]]
    beat_scheduler: str | type[Scheduler]
    beat_schedule_filename: str
    beat_sync_every: int
    beat_cron_starting_deadline: float | None
    broker_url: str | Sequence[str] | None
    broker_read_url: str | Sequence[str] | None
    broker_write_url: str | Sequence[str] | None
    broker_transport: str | type[Transport] | None
    broker_transport_options: dict[str, Any]
    broker_connection_timeout: float | None
    broker_connection_retry: bool
    broker_connection_retry_on_startup: bool | None
    broker_connection_max_retries: int | None
    broker_channel_error_retry: bool
    broker_failover_strategy: str | Callable[[list[str]], Iterator[str]] | None
    broker_heartbeat: float | None
    broker_heartbeat_checkrate: float
    broker_login_method: str | None
    broker_native_delayed_delivery_queue_type: Literal["classic", "quorum"]
    broker_pool_limit: int | None
    broker_pool_acquire_timeout: float | None
    broker_use_ssl: bool | Mapping[str, Any] | None
    broker_host: str | None
    broker_port: int | str | None
    broker_user: str | None
    broker_password: str | None
    broker_vhost: str | None
    cache_backend: str | None
    cache_backend_options: dict[str, Any]
    cassandra_entry_ttl: float | None
    cassandra_keyspace: str | None
    cassandra_port: int | str | None
    cassandra_read_consistency: str | None
    cassandra_servers: Sequence[str] | None
    cassandra_bundle_path: str | None
    cassandra_table: str | None
    cassandra_write_consistency: str | None
    cassandra_auth_provider: str | None
    cassandra_auth_kwargs: Mapping[str, Any] | None
    cassandra_options: dict[str, Any]
    s3_access_key_id: str | None
    s3_secret_access_key: str | None
    s3_bucket: str | None
    s3_base_path: str | None
    s3_endpoint_url: str | None
    s3_region: str | None
    azureblockblob_container_name: str
    azureblockblob_retry_initial_backoff_sec: int
    azureblockblob_retry_increment_base: int
    azureblockblob_retry_max_attempts: int
    azureblockblob_base_path: str
    azureblockblob_connection_timeout: int
    azureblockblob_read_timeout: int
    gcs_bucket: str | None
    gcs_project: str | None
    gcs_base_path: str
    gcs_ttl: float
    control_queue_ttl: float | None
    control_queue_expires: float | None
    control_queue_exclusive: bool
    control_queue_durable: bool
    control_exchange: str
    couchbase_backend_settings: dict[str, Any] | None
    arangodb_backend_settings: dict[str, Any] | None
    mongodb_backend_settings: dict[str, Any] | None
    cosmosdbsql_database_name: str
    cosmosdbsql_collection_name: str
    cosmosdbsql_consistency_level: str
    cosmosdbsql_max_retry_attempts: int
    cosmosdbsql_max_retry_wait_time: int
    event_queue_expires: float | None
    event_queue_ttl: float | None
    event_queue_prefix: str
    event_queue_exclusive: bool
    event_queue_durable: bool
    event_serializer: str
    event_exchange: str
    redis_backend_use_ssl: Mapping[str, Any] | Literal[False] | None
    redis_db: int | str | None
    redis_host: str | None
    redis_max_connections: int | None
    redis_username: str | None
    redis_password: str | None
    redis_port: int | str | None
    redis_socket_timeout: float | None
    redis_socket_connect_timeout: float | None
    redis_retry_on_timeout: bool
    redis_socket_keepalive: bool
    result_backend: str | type[Backend] | None
    result_cache_max: int | None
    result_compression: str | None
    result_exchange: str
    result_exchange_type: str
    result_expires: float | timedelta | None
    result_chord_expires: float | timedelta | None
    result_failure_expires: float | timedelta | None
    result_persistent: bool | None
    result_extended: bool
    result_serializer: str
    result_backend_transport_options: dict[str, Any]
    result_chord_retry_interval: float
    result_chord_join_timeout: float | None
    result_backend_max_sleep_between_retries_ms: int
    result_backend_max_retries: float
    result_backend_base_sleep_between_retries_ms: int
    result_backend_always_retry: bool
    elasticsearch_retry_on_timeout: bool | None
    elasticsearch_max_retries: int | None
    elasticsearch_timeout: float | None
    elasticsearch_save_meta_as_text: bool
    security_certificate: str | None
    security_cert_store: str | None
    security_key: str | None
    security_key_password: bytes | str | None
    security_digest: str
    database_url: str | None
    database_engine_options: dict[str, Any] | None
    database_engine_callback: Callable[..., object] | str | None
    database_short_lived_sessions: bool
    database_table_schemas: Mapping[str, str] | None
    database_table_names: Mapping[str, str] | None
    database_create_tables_at_setup: bool
    task_acks_late: bool
    task_acks_on_failure_or_timeout: bool
    task_acks_on_failure: bool | None
    task_acks_on_timeout: bool | None
    task_always_eager: bool
    task_annotations: _Annotations | None
    task_compression: str | None
    task_create_missing_queues: bool
    task_create_missing_queue_type: Literal["classic", "quorum"]
    task_create_missing_queue_exchange_type: str | None
    task_inherit_parent_priority: bool
    task_default_delivery_mode: Literal[1, 2, "transient", "persistent"]
    task_default_queue: str
    task_default_queue_type: Literal["classic", "quorum"]
    task_default_exchange: str | None
    task_default_exchange_type: str
    task_default_routing_key: str | None
    task_default_rate_limit: str | float | None
    task_default_priority: int | None
    task_eager_propagates: bool
    task_ignore_result: bool
    task_store_eager_result: bool
    task_protocol: Literal[1, 2]
    task_publish_retry: bool
    task_publish_retry_policy: Mapping[str, Any] | None
    task_queues: _Queues | None
    task_queue_max_priority: int | None
    task_reject_on_worker_lost: bool | None
    task_retry_on_worker_lost: bool
    task_remote_tracebacks: bool
    task_repr_maxlevels: int
    task_routes: _Routes | None
    task_send_sent_event: bool
    task_serializer: str
    task_soft_time_limit: float | None
    task_time_limit: float | None
    task_store_errors_even_if_ignored: bool
    task_track_started: bool
    task_allow_error_cb_on_chord_header: bool
    worker_agent: str | type[Any] | None
    worker_autoscaler: str | type[Autoscaler]
    worker_cancel_long_running_tasks_on_connection_loss: bool
    worker_soft_shutdown_timeout: float
    worker_enable_soft_shutdown_on_idle: bool
    worker_concurrency: int | Literal["auto"] | None
    worker_consumer: str | type[Consumer]
    worker_direct: bool
    worker_disable_rate_limits: bool
    worker_deduplicate_successful_tasks: bool
    worker_enable_remote_control: bool
    worker_hijack_root_logger: bool
    worker_log_color: bool | None
    worker_log_datefmt: str | None
    worker_log_format: str
    worker_lost_wait: float
    worker_max_memory_per_child: int | None
    worker_max_tasks_per_child: int | None
    worker_pool: str | type[BasePool]
    worker_pool_putlocks: bool
    worker_pool_restarts: bool
    worker_pool_start_method: Literal["fork", "spawn", "forkserver"]
    worker_proc_alive_timeout: float
    worker_prefetch_multiplier: int
    worker_eta_task_limit: int | None
    worker_enable_prefetch_count_reduction: bool
    worker_disable_prefetch: bool
    worker_redirect_stdouts: bool
    worker_redirect_stdouts_level: str | int
    worker_send_task_events: bool
    worker_state_db: str | None
    worker_task_log_datefmt: str | None
    worker_task_log_format: str
    worker_timer: str | type[Timer] | None
    worker_timer_precision: float
    worker_detect_quorum_queues: bool
    cassandra_secure_bundle_path: str | None
    dynamodb_endpoint_url: str | None
    firestore_project: str | None
    gcs_threadpool_maxsize: int
    override_backends: dict[str, str] | None
    redis_backend_credential_provider: Any
    redis_backend_health_check_interval: float | None
    redis_client_name: str | None
    result_backend_thread_safe: bool
    # Of well-known add-ons: celery-redbeat, sqlalchemy-celery-beat, celery-once, celery-singleton.
    redbeat_redis_url: str
    redbeat_redis_use_ssl: Mapping[str, Any] | None
    redbeat_redis_options: Mapping[str, Any] | None
    redbeat_key_prefix: str
    redbeat_lock_key: str | None
    redbeat_lock_timeout: float
    beat_dburi: str
    beat_schema: str | None
    ONCE: Mapping[str, Any]
    singleton_backend_url: str
    singleton_backend_class: str | type[Any]
    singleton_backend_kwargs: Mapping[str, Any]
    singleton_key_prefix: str
    singleton_raise_on_duplicate: bool
    singleton_lock_expiry: float | None

# Every setting as a keyword of `Celery(...)`, where `include` is a parameter. A setting of one's own
# goes by `app.conf.name = value`, `app.conf["name"] = value` or `app.conf.update({"name": value})`.
@type_check_only
class _SettingsOptions(_AllSettingsOptions, total=False, closed=True): ...

@type_check_only
class _UpdateOptions(_AllSettingsOptions, total=False, closed=True):
    include: Collection[str]

BUGREPORT_INFO: str
HIDDEN_SETTINGS: re.Pattern[str]
E_MIX_OLD_INTO_NEW: str
E_MIX_NEW_INTO_OLD: str
FMT_REPLACE_SETTING: str

def appstr(app: Celery) -> str: ...

# `app.conf.CELERY_TIMEZONE` still reads and sets `timezone`, and so on.
@type_check_only
class _OldSettings:
    CELERY_ACCEPT_CONTENT: list[str] | tuple[str, ...] | set[str] | frozenset[str]
    RESULT_ACCEPT_CONTENT: list[str] | tuple[str, ...] | set[str] | frozenset[str] | None
    ENABLE_UTC: bool
    CELERY_IMPORTS: Collection[str]
    CELERY_INCLUDE: Collection[str]
    CELERY_TIMEZONE: str | Any
    CELERYBEAT_ENABLE_REMOTE_CONTROL: bool
    CELERYBEAT_REMOTE_CONTROL_MAX_TICK_AGE: float | None
    CELERYBEAT_MAX_LOOP_INTERVAL: float
    CELERYBEAT_SCHEDULE: dict[str, Any]
    CELERYBEAT_SCHEDULER: str | type[Scheduler]
    CELERYBEAT_SCHEDULE_FILENAME: str
    CELERYBEAT_SYNC_EVERY: int
    CELERYBEAT_CRON_STARTING_DEADLINE: float | None
    BROKER_URL: str | Any
    BROKER_READ_URL: str | Any
    BROKER_WRITE_URL: str | Any
    BROKER_TRANSPORT: str | type[Transport] | None
    BROKER_TRANSPORT_OPTIONS: dict[str, Any]
    BROKER_CONNECTION_TIMEOUT: float | None
    BROKER_CONNECTION_RETRY: bool
    BROKER_CONNECTION_RETRY_ON_STARTUP: bool | None
    BROKER_CONNECTION_MAX_RETRIES: int | None
    BROKER_CHANNEL_ERROR_RETRY: bool
    BROKER_FAILOVER_STRATEGY: str | Callable[[list[str]], Iterator[str]] | None
    BROKER_HEARTBEAT: float | None
    BROKER_HEARTBEAT_CHECKRATE: float
    BROKER_LOGIN_METHOD: str | None
    BROKER_NATIVE_DELAYED_DELIVERY_QUEUE_TYPE: Literal["classic", "quorum"]
    BROKER_POOL_LIMIT: int | None
    BROKER_POOL_ACQUIRE_TIMEOUT: float | None
    BROKER_USE_SSL: bool | Mapping[str, Any] | None
    BROKER_HOST: str | None
    BROKER_PORT: int | str | None
    BROKER_USER: str | None
    BROKER_PASSWORD: str | None
    BROKER_VHOST: str | None
    CELERY_CACHE_BACKEND: str | None
    CELERY_CACHE_BACKEND_OPTIONS: dict[str, Any]
    CASSANDRA_ENTRY_TTL: float | None
    CASSANDRA_KEYSPACE: str | None
    CASSANDRA_PORT: int | str | None
    CASSANDRA_READ_CONSISTENCY: str | None
    CASSANDRA_SERVERS: Sequence[str] | None
    CASSANDRA_BUNDLE_PATH: str | None
    CASSANDRA_TABLE: str | None
    CASSANDRA_WRITE_CONSISTENCY: str | None
    CASSANDRA_AUTH_PROVIDER: str | None
    CASSANDRA_AUTH_KWARGS: Mapping[str, Any] | None
    CASSANDRA_OPTIONS: dict[str, Any]
    S3_ACCESS_KEY_ID: str | None
    S3_SECRET_ACCESS_KEY: str | None
    S3_BUCKET: str | None
    S3_BASE_PATH: str | None
    S3_ENDPOINT_URL: str | None
    S3_REGION: str | None
    AZUREBLOCKBLOB_CONTAINER_NAME: str
    AZUREBLOCKBLOB_RETRY_INITIAL_BACKOFF_SEC: int
    AZUREBLOCKBLOB_RETRY_INCREMENT_BASE: int
    AZUREBLOCKBLOB_RETRY_MAX_ATTEMPTS: int
    AZUREBLOCKBLOB_BASE_PATH: str
    AZUREBLOCKBLOB_CONNECTION_TIMEOUT: int
    AZUREBLOCKBLOB_READ_TIMEOUT: int
    GCS_BUCKET: str | None
    GCS_PROJECT: str | None
    GCS_BASE_PATH: str
    GCS_TTL: float
    CONTROL_QUEUE_TTL: float | None
    CONTROL_QUEUE_EXPIRES: float | None
    CONTROL_QUEUE_EXCLUSIVE: bool
    CONTROL_QUEUE_DURABLE: bool
    CONTROL_EXCHANGE: str
    CELERY_COUCHBASE_BACKEND_SETTINGS: dict[str, Any] | None
    CELERY_ARANGODB_BACKEND_SETTINGS: dict[str, Any] | None
    CELERY_MONGODB_BACKEND_SETTINGS: dict[str, Any] | None
    COSMOSDBSQL_DATABASE_NAME: str
    COSMOSDBSQL_COLLECTION_NAME: str
    COSMOSDBSQL_CONSISTENCY_LEVEL: str
    COSMOSDBSQL_MAX_RETRY_ATTEMPTS: int
    COSMOSDBSQL_MAX_RETRY_WAIT_TIME: int
    CELERY_EVENT_QUEUE_EXPIRES: float | None
    CELERY_EVENT_QUEUE_TTL: float | None
    CELERY_EVENT_QUEUE_PREFIX: str
    CELERY_EVENT_QUEUE_EXCLUSIVE: bool
    CELERY_EVENT_QUEUE_DURABLE: bool
    CELERY_EVENT_SERIALIZER: str
    CELERY_EVENT_EXCHANGE: str
    CELERY_REDIS_BACKEND_USE_SSL: Mapping[str, Any] | Literal[False] | None
    CELERY_REDIS_DB: int | str | None
    CELERY_REDIS_HOST: str | None
    CELERY_REDIS_MAX_CONNECTIONS: int | None
    CELERY_REDIS_USERNAME: str | None
    CELERY_REDIS_PASSWORD: str | None
    CELERY_REDIS_PORT: int | str | None
    CELERY_REDIS_SOCKET_TIMEOUT: float | None
    CELERY_REDIS_SOCKET_CONNECT_TIMEOUT: float | None
    CELERY_REDIS_RETRY_ON_TIMEOUT: bool
    CELERY_REDIS_SOCKET_KEEPALIVE: bool
    CELERY_RESULT_BACKEND: str | Any
    CELERY_MAX_CACHED_RESULTS: int | None
    CELERY_RESULT_COMPRESSION: str | None
    CELERY_RESULT_EXCHANGE: str
    CELERY_RESULT_EXCHANGE_TYPE: str
    CELERY_TASK_RESULT_EXPIRES: float | timedelta | None
    CELERY_RESULT_CHORD_EXPIRES: float | timedelta | None
    CELERY_RESULT_FAILURE_EXPIRES: float | timedelta | None
    CELERY_RESULT_PERSISTENT: bool | None
    CELERY_RESULT_EXTENDED: bool
    CELERY_RESULT_SERIALIZER: str
    CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS: dict[str, Any]
    CELERY_RESULT_CHORD_RETRY_INTERVAL: float
    CELERY_RESULT_CHORD_JOIN_TIMEOUT: float | None
    CELERY_RESULT_BACKEND_MAX_SLEEP_BETWEEN_RETRIES_MS: int
    CELERY_RESULT_BACKEND_MAX_RETRIES: float
    CELERY_RESULT_BACKEND_BASE_SLEEP_BETWEEN_RETRIES_MS: int
    CELERY_RESULT_BACKEND_ALWAYS_RETRY: bool
    CELERY_ELASTICSEARCH_RETRY_ON_TIMEOUT: bool | None
    CELERY_ELASTICSEARCH_MAX_RETRIES: int | None
    CELERY_ELASTICSEARCH_TIMEOUT: float | None
    CELERY_ELASTICSEARCH_SAVE_META_AS_TEXT: bool
    CELERY_SECURITY_CERTIFICATE: str | None
    CELERY_SECURITY_CERT_STORE: str | None
    CELERY_SECURITY_KEY: str | None
    CELERY_SECURITY_KEY_PASSWORD: bytes | str | None
    CELERY_SECURITY_DIGEST: str
    CELERY_RESULT_DBURI: str | None
    CELERY_RESULT_ENGINE_OPTIONS: dict[str, Any] | None
    DATABASE_ENGINE_CALLBACK: Callable[..., object] | None
    CELERY_RESULT_DB_SHORT_LIVED_SESSIONS: bool
    DATABASE_TABLE_SCHEMAS: Mapping[str, str] | None
    CELERY_RESULT_DB_TABLENAMES: Mapping[str, str] | None
    DATABASE_CREATE_TABLES_AT_SETUP: bool
    CELERY_ACKS_LATE: bool
    CELERY_ACKS_ON_FAILURE_OR_TIMEOUT: bool
    CELERY_ACKS_ON_FAILURE: bool | None
    CELERY_ACKS_ON_TIMEOUT: bool | None
    CELERY_ALWAYS_EAGER: bool
    CELERY_ANNOTATIONS: _Annotations | None
    CELERY_MESSAGE_COMPRESSION: str | None
    CELERY_CREATE_MISSING_QUEUES: bool
    CELERY_CREATE_MISSING_QUEUE_TYPE: Literal["classic", "quorum"]
    CELERY_CREATE_MISSING_QUEUE_EXCHANGE_TYPE: str | None
    CELERY_INHERIT_PARENT_PRIORITY: bool
    CELERY_DEFAULT_DELIVERY_MODE: Literal[1, 2, "transient", "persistent"]
    CELERY_DEFAULT_QUEUE: str
    CELERY_DEFAULT_QUEUE_TYPE: Literal["classic", "quorum"]
    CELERY_DEFAULT_EXCHANGE: str | None
    CELERY_DEFAULT_EXCHANGE_TYPE: str
    CELERY_DEFAULT_ROUTING_KEY: str | None
    CELERY_DEFAULT_RATE_LIMIT: str | float | None
    CELERY_DEFAULT_PRIORITY: int | None
    CELERY_EAGER_PROPAGATES_EXCEPTIONS: bool
    CELERY_IGNORE_RESULT: bool
    CELERY_STORE_EAGER_RESULT: bool
    CELERY_TASK_PROTOCOL: Literal[1, 2]
    CELERY_TASK_PUBLISH_RETRY: bool
    CELERY_TASK_PUBLISH_RETRY_POLICY: Mapping[str, Any] | None
    CELERY_QUEUES: _Queues | None
    CELERY_QUEUE_MAX_PRIORITY: int | None
    CELERY_REJECT_ON_WORKER_LOST: bool | None
    CELERY_RETRY_ON_WORKER_LOST: bool
    CELERY_REMOTE_TRACEBACKS: bool
    CELERY_REPR_MAXLEVELS: int
    CELERY_ROUTES: _Routes | None
    CELERY_SEND_TASK_SENT_EVENT: bool
    CELERY_TASK_SERIALIZER: str
    CELERYD_TASK_SOFT_TIME_LIMIT: float | None
    CELERYD_TASK_TIME_LIMIT: float | None
    CELERY_STORE_ERRORS_EVEN_IF_IGNORED: bool
    CELERY_TRACK_STARTED: bool
    CELERY_ALLOW_ERROR_CB_ON_CHORD_HEADER: bool
    CELERYD_AGENT: str | type[Any] | None
    CELERYD_AUTOSCALER: str | type[Autoscaler]
    CELERYD_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS: bool
    CELERYD_SOFT_SHUTDOWN_TIMEOUT: float
    CELERYD_ENABLE_SOFT_SHUTDOWN_ON_IDLE: bool
    CELERYD_CONCURRENCY: int | Literal["auto"] | None
    CELERYD_CONSUMER: str | type[Consumer]
    CELERY_WORKER_DIRECT: bool
    CELERY_DISABLE_RATE_LIMITS: bool
    CELERYD_DEDUPLICATE_SUCCESSFUL_TASKS: bool
    CELERY_ENABLE_REMOTE_CONTROL: bool
    CELERYD_HIJACK_ROOT_LOGGER: bool
    CELERYD_LOG_COLOR: bool | None
    CELERYD_LOG_DATEFMT: str | None
    CELERYD_LOG_FORMAT: str
    CELERYD_WORKER_LOST_WAIT: float
    CELERYD_MAX_MEMORY_PER_CHILD: int | None
    CELERYD_MAX_TASKS_PER_CHILD: int | None
    CELERYD_POOL: str | type[BasePool]
    CELERYD_POOL_PUTLOCKS: bool
    CELERYD_POOL_RESTARTS: bool
    CELERYD_POOL_START_METHOD: Literal["fork", "spawn", "forkserver"]
    CELERYD_PROC_ALIVE_TIMEOUT: float
    CELERYD_PREFETCH_MULTIPLIER: int
    CELERYD_ETA_TASK_LIMIT: int | None
    CELERYD_ENABLE_PREFETCH_COUNT_REDUCTION: bool
    CELERYD_DISABLE_PREFETCH: bool
    CELERY_REDIRECT_STDOUTS: bool
    CELERY_REDIRECT_STDOUTS_LEVEL: str | int
    CELERY_SEND_EVENTS: bool
    CELERYD_STATE_DB: str | None
    CELERYD_TASK_LOG_DATEFMT: str | None
    CELERYD_TASK_LOG_FORMAT: str
    CELERYD_TIMER: str | type[Timer] | None
    CELERYD_TIMER_PRECISION: float
    CELERYD_DETECT_QUORUM_QUEUES: bool

class Settings(ConfigurationView, _OldSettings):
    deprecated_settings: set[str] | None
    accept_content: list[str] | tuple[str, ...] | set[str] | frozenset[str]
    result_accept_content: list[str] | tuple[str, ...] | set[str] | frozenset[str] | None
    enable_utc: bool
    imports: Collection[str]
    include: Collection[str]
    beat_enable_remote_control: bool
    beat_remote_control_max_tick_age: float | None
    beat_max_loop_interval: float
    beat_scheduler: str | type[Scheduler]
    beat_schedule_filename: str
    beat_sync_every: int
    beat_cron_starting_deadline: float | None
    broker_transport: str | type[Transport] | None
    broker_transport_options: dict[str, Any]
    broker_connection_timeout: float | None
    broker_connection_retry: bool
    broker_connection_retry_on_startup: bool | None
    broker_connection_max_retries: int | None
    broker_channel_error_retry: bool
    broker_failover_strategy: str | Callable[[list[str]], Iterator[str]] | None
    broker_heartbeat: float | None
    broker_heartbeat_checkrate: float
    broker_login_method: str | None
    broker_native_delayed_delivery_queue_type: Literal["classic", "quorum"]
    broker_pool_limit: int | None
    broker_pool_acquire_timeout: float | None
    broker_use_ssl: bool | Mapping[str, Any] | None
    broker_host: str | None
    broker_port: int | str | None
    broker_user: str | None
    broker_password: str | None
    broker_vhost: str | None
    cache_backend: str | None
    cache_backend_options: dict[str, Any]
    cassandra_entry_ttl: float | None
    cassandra_keyspace: str | None
    cassandra_port: int | str | None
    cassandra_read_consistency: str | None
    cassandra_servers: Sequence[str] | None
    cassandra_bundle_path: str | None
    cassandra_table: str | None
    cassandra_write_consistency: str | None
    cassandra_auth_provider: str | None
    cassandra_auth_kwargs: Mapping[str, Any] | None
    cassandra_options: dict[str, Any]
    s3_access_key_id: str | None
    s3_secret_access_key: str | None
    s3_bucket: str | None
    s3_base_path: str | None
    s3_endpoint_url: str | None
    s3_region: str | None
    azureblockblob_container_name: str
    azureblockblob_retry_initial_backoff_sec: int
    azureblockblob_retry_increment_base: int
    azureblockblob_retry_max_attempts: int
    azureblockblob_base_path: str
    azureblockblob_connection_timeout: int
    azureblockblob_read_timeout: int
    gcs_bucket: str | None
    gcs_project: str | None
    gcs_base_path: str
    gcs_ttl: float
    control_queue_ttl: float | None
    control_queue_expires: float | None
    control_queue_exclusive: bool
    control_queue_durable: bool
    control_exchange: str
    couchbase_backend_settings: dict[str, Any] | None
    arangodb_backend_settings: dict[str, Any] | None
    mongodb_backend_settings: dict[str, Any] | None
    cosmosdbsql_database_name: str
    cosmosdbsql_collection_name: str
    cosmosdbsql_consistency_level: str
    cosmosdbsql_max_retry_attempts: int
    cosmosdbsql_max_retry_wait_time: int
    event_queue_expires: float | None
    event_queue_ttl: float | None
    event_queue_prefix: str
    event_queue_exclusive: bool
    event_queue_durable: bool
    event_serializer: str
    event_exchange: str
    redis_backend_use_ssl: Mapping[str, Any] | Literal[False] | None
    redis_db: int | str | None
    redis_host: str | None
    redis_max_connections: int | None
    redis_username: str | None
    redis_password: str | None
    redis_port: int | str | None
    redis_socket_timeout: float | None
    redis_socket_connect_timeout: float | None
    redis_retry_on_timeout: bool
    redis_socket_keepalive: bool
    result_cache_max: int | None
    result_compression: str | None
    result_exchange: str
    result_exchange_type: str
    result_expires: float | timedelta | None
    result_chord_expires: float | timedelta | None
    result_failure_expires: float | timedelta | None
    result_persistent: bool | None
    result_extended: bool
    result_serializer: str
    result_backend_transport_options: dict[str, Any]
    result_chord_retry_interval: float
    result_chord_join_timeout: float | None
    result_backend_max_sleep_between_retries_ms: int
    result_backend_max_retries: float
    result_backend_base_sleep_between_retries_ms: int
    result_backend_always_retry: bool
    elasticsearch_retry_on_timeout: bool | None
    elasticsearch_max_retries: int | None
    elasticsearch_timeout: float | None
    elasticsearch_save_meta_as_text: bool
    security_certificate: str | None
    security_cert_store: str | None
    security_key: str | None
    security_key_password: bytes | str | None
    security_digest: str
    database_url: str | None
    database_engine_options: dict[str, Any] | None
    database_engine_callback: Callable[..., object] | str | None
    database_short_lived_sessions: bool
    database_table_schemas: Mapping[str, str] | None
    database_table_names: Mapping[str, str] | None
    database_create_tables_at_setup: bool
    task_acks_late: bool
    task_acks_on_failure_or_timeout: bool
    task_acks_on_failure: bool | None
    task_acks_on_timeout: bool | None
    task_always_eager: bool
    task_annotations: _Annotations | None
    task_compression: str | None
    task_create_missing_queues: bool
    task_create_missing_queue_type: Literal["classic", "quorum"]
    task_create_missing_queue_exchange_type: str | None
    task_inherit_parent_priority: bool
    task_default_delivery_mode: Literal[1, 2, "transient", "persistent"]
    task_default_queue: str
    task_default_queue_type: Literal["classic", "quorum"]
    task_default_exchange_type: str
    task_default_rate_limit: str | float | None
    task_default_priority: int | None
    task_eager_propagates: bool
    task_ignore_result: bool
    task_store_eager_result: bool
    task_protocol: Literal[1, 2]
    task_publish_retry: bool
    task_publish_retry_policy: Mapping[str, Any] | None
    task_queues: _Queues | None
    task_queue_max_priority: int | None
    task_reject_on_worker_lost: bool | None
    task_retry_on_worker_lost: bool
    task_remote_tracebacks: bool
    task_repr_maxlevels: int
    task_routes: _Routes | None
    task_send_sent_event: bool
    task_serializer: str
    task_soft_time_limit: float | None
    task_time_limit: float | None
    task_store_errors_even_if_ignored: bool
    task_track_started: bool
    task_allow_error_cb_on_chord_header: bool
    worker_agent: str | type[Any] | None
    worker_autoscaler: str | type[Autoscaler]
    worker_cancel_long_running_tasks_on_connection_loss: bool
    worker_soft_shutdown_timeout: float
    worker_enable_soft_shutdown_on_idle: bool
    worker_concurrency: int | Literal["auto"] | None
    worker_consumer: str | type[Consumer]
    worker_direct: bool
    worker_disable_rate_limits: bool
    worker_deduplicate_successful_tasks: bool
    worker_enable_remote_control: bool
    worker_hijack_root_logger: bool
    worker_log_color: bool | None
    worker_log_datefmt: str | None
    worker_log_format: str
    worker_lost_wait: float
    worker_max_memory_per_child: int | None
    worker_max_tasks_per_child: int | None
    worker_pool: str | type[BasePool]
    worker_pool_putlocks: bool
    worker_pool_restarts: bool
    worker_pool_start_method: Literal["fork", "spawn", "forkserver"]
    worker_proc_alive_timeout: float
    worker_prefetch_multiplier: int
    worker_eta_task_limit: int | None
    worker_enable_prefetch_count_reduction: bool
    worker_disable_prefetch: bool
    worker_redirect_stdouts: bool
    worker_redirect_stdouts_level: str | int
    worker_send_task_events: bool
    worker_state_db: str | None
    worker_task_log_datefmt: str | None
    worker_task_log_format: str
    worker_timer: str | type[Timer] | None
    worker_timer_precision: float
    worker_detect_quorum_queues: bool
    cassandra_secure_bundle_path: str | None
    dynamodb_endpoint_url: str | None
    firestore_project: str | None
    gcs_threadpool_maxsize: int
    override_backends: dict[str, str] | None
    redis_backend_credential_provider: Any
    redis_backend_health_check_interval: float | None
    redis_client_name: str | None
    result_backend_thread_safe: bool
    def __init__(
        self,
        changes: MutableMapping[str, Any],
        defaults: list[MutableMapping[str, Any]] | None = None,
        keys: Collection[Callable[[str], str]] | None = None,
        prefix: str | None = None,
        *,
        deprecated_settings: set[str] | None = None,
    ) -> None: ...
    # Own names are legal on `app.conf`: read and set through these two, never checked.
    def __getattr__(self, k: str) -> Any: ...
    def __setattr__(self, key: str, value: Any) -> None: ...
    # Known settings are checked by keyword; own ones go by a mapping.
    def update(  # type: ignore[override]
        self, settings: Mapping[str, Any] | Iterable[tuple[str, Any]] = ..., /, **kwargs: Unpack[_UpdateOptions]
    ) -> None: ...
    def copy(self) -> Self: ...
    def __copy__(self) -> Self: ...
    @property
    def broker_read_url(self) -> str | Any: ...
    @broker_read_url.setter
    def broker_read_url(self, value: str | Sequence[str] | None) -> None: ...
    @property
    def broker_write_url(self) -> str | Any: ...
    @broker_write_url.setter
    def broker_write_url(self, value: str | Sequence[str] | None) -> None: ...
    @property
    def broker_url(self) -> str | Any: ...
    @broker_url.setter
    def broker_url(self, value: str | Sequence[str] | None) -> None: ...
    @property
    def result_backend(self) -> str | Any: ...
    @result_backend.setter
    def result_backend(self, value: str | type[Backend] | None) -> None: ...
    @property
    def task_default_exchange(self) -> str: ...
    @task_default_exchange.setter
    def task_default_exchange(self, value: str | None) -> None: ...
    @property
    def task_default_routing_key(self) -> str: ...
    @task_default_routing_key.setter
    def task_default_routing_key(self, value: str | None) -> None: ...
    @property
    def timezone(self) -> str | Any: ...
    @timezone.setter
    def timezone(self, value: str | tzinfo | None) -> None: ...
    # Not a property at run time. What is set may hold entries typed as dict[str, Any].
    @property
    def beat_schedule(self) -> _BeatSchedule: ...
    @beat_schedule.setter
    def beat_schedule(self, value: Mapping[str, _BeatEntry | Mapping[str, _Unchecked]]) -> None: ...
    def without_defaults(self) -> Settings: ...
    def value_set_for(self, key: str) -> bool: ...
    def find_option(self, name: str, namespace: str = "") -> searchresult: ...
    def find_value_for_key(self, name: str, namespace: str = "celery") -> Any: ...
    def get_by_parts(self, *parts: str | None) -> Any: ...
    def finalize(self) -> Self: ...
    def table(self, with_defaults: bool = False, censored: bool = True) -> dict[str, Any]: ...
    def humanize(self, with_defaults: bool = False, censored: bool = True) -> str: ...
    def maybe_warn_deprecated_settings(self) -> bool: ...

class _settings_info_t(NamedTuple):
    defaults: dict[str, Any]
    convert: dict[str, str]
    key_t: Callable[[str], str]
    mix_error: str

def _new_key_to_old(key: str, convert: Callable[[str, str], str] = ...) -> str: ...
def _old_key_to_new(key: str, convert: Callable[[str, str], str] = ...) -> str: ...

_settings_info: _settings_info_t
_old_settings_info: _settings_info_t

def detect_settings(
    conf: MutableMapping[str, Any] | None,
    preconf: Mapping[str, Any] | None = None,
    ignore_keys: set[str] | None = None,
    prefix: str | None = None,
    all_keys: set[str] | None = None,
    old_keys: set[str] | None = None,
) -> Settings: ...

class AppPickler:
    def __call__(self, cls: type[Celery], *args: Any) -> Celery: ...
    def prepare(self, app: Celery, **kwargs: Any) -> None: ...
    def build_kwargs(self, *args: Any) -> dict[str, Any]: ...
    def build_standard_kwargs(
        self,
        main: str | None,
        changes: Mapping[str, Any],
        loader: Any,
        backend: Any,
        amqp: Any,
        events: Any,
        log: Any,
        control: Any,
        accept_magic_kwargs: bool,
        config_source: Any = None,
        config_source_silent: bool = False,
    ) -> dict[str, Any]: ...
    def construct(self, cls: type[Celery], **kwargs: Any) -> Celery: ...

def _unpickle_app(cls: type[Celery], pickler: type[AppPickler], *args: Any) -> Celery: ...
def _unpickle_app_v2(cls: type[Celery], kwargs: dict[str, Any]) -> Celery: ...
def _redact_azure_connection_string(connection_string: str, mask: str = "**") -> str: ...
def sanitize_url(url: _T, mask: str = ...) -> _T: ...
def filter_hidden_settings(conf: Mapping[str, Any]) -> dict[str, Any]: ...
def bugreport(app: Celery) -> str: ...
def find_app(
    app: str,
    symbol_by_name: Callable[..., object] = ...,
    imp: Callable[..., ModuleType] = ...,
) -> Any: ...
