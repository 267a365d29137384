from celery import Task, shared_task

from shop.app import app

LATE = "late-orders"


@app.task
def send(to: str, subject: str, *, copy: bool = False) -> int:
    return len(subject)


@app.task(name="orders.close", bind=True)
def close(self: Task, order: int) -> list[str]:
    return []


@shared_task(
    queue="low",
    name=LATE,
)
def late(order: int) -> None: ...


class Report(Task[[int], str]):
    name = "reports.daily"

    def run(self, day: int) -> str:
        return str(day)


app.register_task(Report())
