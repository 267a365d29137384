from celery.bin.base import CeleryCommand

status: CeleryCommand
inspect: CeleryCommand
control: CeleryCommand
