from typing import Any

__all__ = ("exceptions", "AWSRequest", "get_response", "get_cert_path")

# boto3 and botocore are optional.
boto3: Any
exceptions: Any
AWSRequest: Any
get_response: Any
get_cert_path: Any
