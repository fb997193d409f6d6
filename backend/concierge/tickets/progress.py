"""The way of a ticket in plain stops: what is done, where it stands, what is to come."""

from typing import Any

from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.tickets.presenting import Namer
from backend.concierge.tickets.transitions import State

_DONE, _CURRENT, _TODO = "done", "current", "todo"
_BEFORE_WORK = (State.DRAFT, State.RECEIVED, State.CORRECTING)


def progress_of(row: Any, definition: ServiceItemDefinition, names: Namer) -> list[dict[str, Any]]:
    """Return the stops for a row of the detail statement, those still to come included."""
    state = row["state"]
    stops = [_stop("submitted", _DONE if row["submitted_at"] else _CURRENT, at=row["submitted_at"])]
    claimed = _first(row, "claimed")
    if claimed or state != State.REFUSED:
        stops.append(_stop("claimed", _reached(claimed, current=state == State.RECEIVED), at=claimed, due_at=_due(row, State.RECEIVED)))
    stops += _corrections(row)
    stops.append(_stop("accepted", _reached(row["accepted_at"], current=bool(claimed) and state == State.RECEIVED), at=row["accepted_at"]))
    stops += [_task(task, names) for task in row["tasks"] if task["state"] != "cancelled"] or _planned(row, definition, names)
    finishing = state == State.HANDLING and row["next_action"] == "finish"
    stops.append(
        _stop("finished", _reached(row["finished_at"], current=finishing), at=row["finished_at"], due_at=_due(row, State.HANDLING))
    )
    return stops


def _stop(step: str, state: str, *, at: Any = None, due_at: Any = None, names: Any = None, unit: Any = None) -> dict[str, Any]:
    return {"step": step, "state": state, "at": at, "due_at": None if state == _DONE else due_at, "names": names, "unit": unit}


def _reached(at: Any, *, current: bool) -> str:
    if at is not None:
        return _DONE
    return _CURRENT if current else _TODO


def _first(row: Any, kind: str) -> Any:
    return next((one["at"] for one in row["milestones"] if one["kind"] == kind), None)


def _due(row: Any, state: State) -> Any:
    return row["due_at"] if row["state"] == state else None


def _corrections(row: Any) -> list[dict[str, Any]]:
    asked = [one["at"] for one in row["milestones"] if one["kind"] == "correction_requested"]
    answered = [one["at"] for one in row["milestones"] if one["kind"] == "resubmitted"]
    stops = [_stop("correcting", _DONE, at=at) for at in answered]
    if len(asked) > len(answered):
        stops.append(_stop("correcting", _CURRENT, at=asked[-1], due_at=_due(row, State.CORRECTING)))
    return stops


def _task(task: Any, names: Namer) -> dict[str, Any]:
    state = {"done": _DONE, "waiting": _TODO}.get(task["state"], _CURRENT)
    at = task["finished_at"] if state == _DONE else task["started_at"]
    return _stop("task", state, at=at, due_at=task["due_at"], names=task["names"], unit=names.unit(task["unit_code"]))


def _planned(row: Any, definition: ServiceItemDefinition, names: Namer) -> list[dict[str, Any]]:
    if row["state"] not in _BEFORE_WORK:
        return []
    mandatory = [one for one in definition.flow if one.mandatory]
    return [_stop("task", _TODO, names=one.names.model_dump(), unit=names.unit(one.unit_code)) for one in mandatory]
