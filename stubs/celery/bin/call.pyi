from celery.bin.base import CeleryCommand

call: CeleryCommand
