from celery.bin.base import CeleryCommand

result: CeleryCommand
