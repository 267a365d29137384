from typing import Any

# boto3 is optional.
boto3: Any
