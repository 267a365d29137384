"""How to make each kind of change in steps, so that no message and no reader is lost."""

from __future__ import annotations

DRAIN = (
    "Drain: wait until no message of the old form is left, neither in a queue nor held back "
    "by a countdown, an eta or a retry."
)

STEPS: dict[str, tuple[str, ...]] = {
    "task-removed": (
        "Stop sending it, in every service, and keep the task.",
        DRAIN,
        "Remove the task.",
    ),
    "task-renamed": (
        "Register the function under both names, and deploy the workers.",
        "Move every caller to the new name.",
        DRAIN,
        "Remove the old name.",
    ),
    "parameter-added": (
        "Add it last or keyword-only, with a default, and deploy the workers.",
        "Let every caller give it.",
        DRAIN,
        "Remove the default.",
    ),
    "parameter-removed": (
        "Keep the parameter, with a default, and do not use it; deploy the workers.",
        "Let no caller give it any more.",
        DRAIN,
        "Remove the parameter.",
    ),
    "parameter-renamed": (
        "Take both names, each with a default, and use the one that is given; deploy the workers.",
        "Let every caller use the new name.",
        DRAIN,
        "Remove the old name.",
    ),
    "parameters-reordered": (
        "Let every caller give these parameters by name.",
        DRAIN,
        "Change the order.",
    ),
    "parameter-kind": (
        "Let every caller give the parameter as the new kind asks.",
        DRAIN,
        "Change the kind.",
    ),
    "parameter-required": ("Let every caller give it.", DRAIN, "Remove the default."),
    "type": (
        "Take the old type and the new one, and tell them apart; deploy the workers.",
        "Let every caller send the new type.",
        DRAIN,
        "Take the new type only.",
    ),
    "result": (
        "Let every reader take the old type and the new one, steps of chains and chords too; "
        "deploy the readers.",
        "Return the new type, and deploy the workers.",
        "Wait until no old result is left, and let the readers take the new type only.",
    ),
    "result-ignored": (
        "Let no reader wait for the result, nor a chord need it; deploy the readers.",
        "Set ignore_result, and deploy the workers.",
    ),
    "serializer": (
        "Let every side accept both serializers (accept_content), and deploy it.",
        "Send with the new serializer.",
        DRAIN,
        "Accept the new serializer only.",
    ),
    "queue": (
        "Let workers read both queues (worker -Q old,new).",
        "Send to the new queue, from every service.",
        DRAIN,
        "Stop reading the old queue.",
    ),
}


def steps(kind: str) -> tuple[str, ...]:
    """The steps for a kind of change, or for the group that its first word names."""
    return STEPS.get(kind) or STEPS.get(kind.partition("-")[0], ())
