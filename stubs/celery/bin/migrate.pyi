from celery.bin.base import CeleryCommand

migrate: CeleryCommand
