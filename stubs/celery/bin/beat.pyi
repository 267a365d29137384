from celery.bin.base import CeleryDaemonCommand

beat: CeleryDaemonCommand
