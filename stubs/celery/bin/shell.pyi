from celery.bin.base import CeleryCommand

shell: CeleryCommand
