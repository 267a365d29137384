from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("S3Backend",)

# Objects of the package boto3, which may be absent.
_S3Resource: TypeAlias = Any
_S3Object: TypeAlias = Any

class S3Backend(KeyValueStoreBackend):
    endpoint_url: str | None
    aws_region: str | None
    aws_access_key_id: str | None
    aws_secret_access_key: str | None
    bucket_name: str
    base_path: str | None
    _s3_resource: _S3Resource
    def __init__(self, **kwargs: Any) -> None: ...
    def _get_s3_object(self, key: str) -> _S3Object: ...
    def get(self, key: Any) -> str | bytes | None: ...
    def set(self, key: Any, value: str | bytes) -> None: ...
    def delete(self, key: Any) -> None: ...
    def _connect_to_s3(self) -> _S3Resource: ...
