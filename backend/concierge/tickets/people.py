"""Colleagues a ticket can go to, and who stands in while one is absent."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from backend.contracts.identity import Directory, Person
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.errors import FieldError, InvalidInput, text

# A chain of people who are all away ends somewhere.
_LONGEST_CHAIN = 5


def is_absent(person: Person, day: date) -> bool:
    """Tell whether a person is away on a day; an absence without an end lasts."""
    return person.absent_from is not None and person.absent_from <= day and (person.absent_until is None or day <= person.absent_until)


def handles(person: Person) -> bool:
    """Tell whether a person handles tickets."""
    return person.active and person.kind == "staff" and ConciergePermission.HANDLE in person.permissions


async def standing_in(directory: Directory, person: Person, may: Callable[[Person], bool] = handles) -> Person:
    """Return who works for `person` today: themselves, or the delegate of their absence who is there and may."""
    today = local_date(clock.now())
    current, seen = person, {person.id}
    for _ in range(_LONGEST_CHAIN):
        if not is_absent(current, today) or current.delegate_id is None or current.delegate_id in seen:
            break
        delegate = (await directory.people([current.delegate_id])).get(current.delegate_id)
        if delegate is None or not may(delegate):
            break
        current = delegate
        seen.add(delegate.id)
    return current


async def concierge_by_id(directory: Directory, person_id: UUID, language: str) -> tuple[Person, Person]:
    """Return the concierge asked for, and who stands in for them today; InvalidInput when they handle no tickets."""
    asked = (await directory.people([person_id])).get(person_id)
    if asked is None or not handles(asked):
        raise InvalidInput(errors=[FieldError("person_id", "not_a_concierge", text("ticket.not_a_concierge", language))])
    return asked, await standing_in(directory, asked)
