"""The table itself, and the page drawn from it."""

from backend.concierge.models import STATES
from backend.concierge.tickets.actions import STEPS
from backend.concierge.tickets.transitions import CLOSED, OPEN, TRANSITIONS, Action, Clock, State
from scripts.state_diagram import TARGET, render


def test_the_drawn_page_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == render()


def test_every_action_stands_in_the_table_and_can_be_taken() -> None:
    assert set(TRANSITIONS) == set(Action)
    assert set(STEPS) == set(Action) - {Action.ARCHIVE}


def test_the_states_are_those_of_the_database() -> None:
    assert tuple(State) == STATES
    assert OPEN | CLOSED | {State.DRAFT} == set(State)


def test_every_state_is_reached_and_every_open_one_is_left() -> None:
    reached = {step.target for step in TRANSITIONS.values()} - {None}
    assert reached | {State.DRAFT} == set(State)
    left = set().union(*(step.sources for step in TRANSITIONS.values() if step.target))
    assert left >= OPEN


def test_an_open_state_is_entered_with_a_clock_and_a_closed_one_without() -> None:
    for step in TRANSITIONS.values():
        if step.target in OPEN:
            assert step.starts in set(Clock) - {Clock.TASK}, step.action
        elif step.target is not None and step.action is not Action.ARCHIVE:
            assert step.stops == "all", step.action
