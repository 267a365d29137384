from celery.bin.base import CeleryCommand

purge: CeleryCommand
