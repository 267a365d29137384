from collections.abc import Callable, Mapping
from typing import Any

from kombu.asynchronous.aws.connection import AsyncAWSQueryConnection

__all__ = ("AsyncSQSConnection",)

class AsyncSQSConnection(AsyncAWSQueryConnection):
    def __init__(
        self,
        sqs_connection: Any,
        debug: int = 0,
        region: str | None = None,
        # New in kombu 5.6, in the place of another one.
        *,
        message_system_attribute_names: str | list[str] | None = None,
        message_attribute_names: str | list[str] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def make_request(
        self,
        operation_name: str,  # type: ignore[override]  # so at run time
        params: Mapping[str, Any],
        queue_url: str,
        verb: str,
        callback: Callable[..., object] | None = None,
        protocol_params: Any = None,
    ) -> Any: ...
    def create_queue(
        self,
        queue_name: str,
        visibility_timeout: int | None = None,
        callback: Callable[..., object] | None = None,
    ) -> Any: ...
    def delete_queue(
        self, queue: Any, force_deletion: bool = False, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def get_queue_url(self, queue: str) -> str: ...
    def get_queue_attributes(
        self, queue: Any, attribute: str = "All", callback: Callable[..., object] | None = None
    ) -> Any: ...
    def set_queue_attribute(
        self, queue: Any, attribute: str, value: Any, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def receive_message(
        self,
        queue: Any,
        queue_url: str,
        number_messages: int = 1,
        visibility_timeout: int | None = None,
        attributes: Any = None,
        wait_time_seconds: int | None = None,
        callback: Callable[..., object] | None = None,
    ) -> Any: ...
    def delete_message(
        self, queue: Any, receipt_handle: str, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def delete_message_batch(
        self, queue: Any, messages: Any, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def delete_message_from_handle(
        self, queue: Any, receipt_handle: str, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def send_message(
        self,
        queue: Any,
        message_content: str,
        delay_seconds: int | None = None,
        callback: Callable[..., object] | None = None,
    ) -> Any: ...
    def send_message_batch(
        self, queue: Any, messages: Any, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def change_message_visibility(
        self,
        queue: Any,
        receipt_handle: str,
        visibility_timeout: int | None,
        callback: Callable[..., object] | None = None,
    ) -> Any: ...
    def change_message_visibility_batch(
        self, queue: Any, messages: Any, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def get_all_queues(
        self, prefix: str = "", callback: Callable[..., object] | None = None
    ) -> Any: ...
    def get_queue(self, queue_name: str, callback: Callable[..., object] | None = None) -> Any: ...
    def lookup(self, queue_name: str, callback: Callable[..., object] | None = None) -> Any: ...
    def get_dead_letter_source_queues(
        self, queue: Any, callback: Callable[..., object] | None = None
    ) -> Any: ...
    def add_permission(
        self,
        queue: Any,
        label: str,
        aws_account_id: str,
        action_name: str,
        callback: Callable[..., object] | None = None,
    ) -> Any: ...
    def remove_permission(
        self, queue: Any, label: str, callback: Callable[..., object] | None = None
    ) -> Any: ...
    message_system_attribute_names: list[str]
    message_attribute_names: list[str]
