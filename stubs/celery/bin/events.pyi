from celery.bin.base import CeleryDaemonCommand

events: CeleryDaemonCommand
