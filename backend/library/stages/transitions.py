"""The one table of a project's life: which step exists where, what it moves, and what it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from backend.library.models import NODES, STAGES

Status = Literal["active", "stalled", "withdrawn"]
Place = tuple[str, str | None]
"""A stage, and the node inside landed."""


class Action(StrEnum):
    """A step somebody takes, as it is called in the URL."""

    ADVANCE = "advance"
    RETURN = "return"
    REACH = "reach"
    STALL = "stall"
    RESUME = "resume"
    WITHDRAW = "withdraw"


def next_stage(place: Place) -> Place | None:
    """Return the stage after; None from landed."""
    position = STAGES.index(place[0]) + 1
    return (STAGES[position], None) if position < len(STAGES) else None


def stage_before(place: Place) -> Place | None:
    """Return the stage before, and inside landed the node before; None from intent."""
    stage, node = place
    if node is not None:
        position = NODES.index(node)
        return stage, NODES[position - 1] if position else None
    position = STAGES.index(stage)
    return (STAGES[position - 1], None) if position else None


def next_node(place: Place) -> Place | None:
    """Return the node after; None outside landed and at the last."""
    stage, node = place
    position = 0 if node is None else NODES.index(node) + 1
    return (stage, NODES[position]) if stage == "landed" and position < len(NODES) else None


def stay(place: Place) -> Place | None:
    """Return the same place."""
    return place


@dataclass(frozen=True, slots=True)
class Transition:
    """One step: from which statuses, where it leads, which status it leaves, and whether a gate stands before it."""

    action: Action
    statuses: frozenset[Status]
    leads: Callable[[Place], Place | None]
    status: Status
    gated: bool = False


_TABLE: Final = (
    Transition(Action.ADVANCE, frozenset({"active"}), next_stage, "active", gated=True),
    Transition(Action.REACH, frozenset({"active"}), next_node, "active", gated=True),
    Transition(Action.RETURN, frozenset({"active"}), stage_before, "active"),
    Transition(Action.STALL, frozenset({"active"}), stay, "stalled"),
    Transition(Action.RESUME, frozenset({"stalled", "withdrawn"}), stay, "active"),
    Transition(Action.WITHDRAW, frozenset({"active", "stalled"}), stay, "withdrawn"),
)
TRANSITIONS: Final[dict[Action, Transition]] = {step.action: step for step in _TABLE}


def leads_to(action: Action, status: str, place: Place) -> Place | None:
    """Return where a step leads from here; None where it does not exist."""
    transition = TRANSITIONS[action]
    return transition.leads(place) if status in transition.statuses else None


def target_of(place: Place) -> str:
    """Return the name a gate knows a place by."""
    return place[1] or place[0]


def next_target(place: Place) -> str | None:
    """Return the gate that stands before the next stage or node, None at the end."""
    following = next_node(place) or next_stage(place)
    return None if following is None else target_of(following)


def possible(status: str, place: Place) -> list[tuple[Action, str | None]]:
    """Return the steps that exist here, each with the stage or node it leads to when that is another."""
    found: list[tuple[Action, str | None]] = []
    for action in Action:
        there = leads_to(action, status, place)
        if there is not None:
            found.append((action, None if there == place else target_of(there)))
    return found
