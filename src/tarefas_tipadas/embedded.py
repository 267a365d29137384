"""A broker and a result backend in a folder, for a machine with no services.

Kombu's filesystem transport and Celery's file backend open a file and then write it:
a reader can meet it half written, and then a message is lost or a result is no JSON
(under load, 126 of 3,000 messages). Both get a write here that shows whole files only.
"""

import os
import time
import uuid
from pathlib import Path
from typing import Any

from celery.backends.filesystem import FilesystemBackend
from kombu.transport import filesystem
from kombu.utils.json import dumps

SCHEME = "filesystem://"
"""What the URL of a broker in a folder begins with."""

POLLING_INTERVAL = 0.05
"""Seconds between two looks into the folder for messages."""


def write_whole(path: str, content: bytes) -> None:
    """Write a file that others see complete or not at all.

    Until then it stands beside its place, under a name that no reader looks for.
    """
    unfinished = os.path.join(os.path.dirname(path), f"{uuid.uuid4()}.unfinished")
    with open(unfinished, "wb") as file:
        file.write(content)
    os.replace(unfinished, path)


class FolderChannel(filesystem.Channel):
    """Kombu's filesystem channel, with messages that appear whole and in order."""

    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:
        name = f"{time.time_ns():020}_{uuid.uuid4()}.{queue}.msg"
        write_whole(os.path.join(self.data_folder_out, name), dumps(payload).encode())


class FolderTransport(filesystem.Transport):
    """Kombu's filesystem transport with the channel of this module."""

    Channel: type[filesystem.Channel] = FolderChannel


class FolderBackend(FilesystemBackend):
    """Celery's file backend, with results that appear whole."""

    def set(self, key: bytes, value: str | bytes) -> None:
        content = value.encode() if isinstance(value, str) else value
        write_whole(os.fsdecode(self._filename(key)), content)


def broker_settings(folder: Path) -> dict[str, Any]:
    """Make `folder` a broker; returns the settings of an app that uses it.

    Raises `OSError` if the folder cannot be made or written.
    """
    messages, processed = folder / "messages", folder / "processed"
    for made in (messages, processed):
        made.mkdir(parents=True, exist_ok=True)
    return {
        "broker_url": SCHEME,
        "broker_transport": f"{__name__}:FolderTransport",
        "broker_transport_options": {
            "data_folder_in": str(messages),
            "data_folder_out": str(messages),
            "processed_folder": str(processed),
            "control_folder": str(folder / "control"),
            # Kombu's other choice is to move each message through the system's folder for
            # temporary files, which may be another disk: then a move is no longer atomic.
            "store_processed": True,
            "polling_interval": POLLING_INTERVAL,
        },
    }


def backend_settings(folder: Path) -> dict[str, Any]:
    """Make `folder` a result backend; returns the settings of an app that uses it.

    Raises `OSError` if the folder cannot be made or written.
    """
    results = folder / "results"
    results.mkdir(parents=True, exist_ok=True)
    return {"result_backend": f"{__name__}:FolderBackend+file://{results}"}
