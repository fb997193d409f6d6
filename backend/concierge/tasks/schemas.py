"""What callers send for a task's step."""

from typing import Literal

from backend.concierge.tickets.schemas import Body, Code, Text


class StartTask(Body):
    """Take a task up."""


class FinishTask(Body):
    """Report a task's outcome."""

    outcome: Literal["done", "refused"] = "done"
    note: Text


class DisputeTask(Body):
    """Say that the matter is not this unit's."""

    reason: Text


class ReturnTask(Body):
    """Leave a disputed task with its unit."""

    note: Text


class TransferTask(Body):
    """Give the task to another unit."""

    unit_code: Code
    reason: Text


class CancelTask(Body):
    """Do without a task."""

    reason: Text
