"""Who acts in the demo: the invented staff by what they may do, and the investors."""

from dataclasses import dataclass, field
from datetime import date
from random import Random
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory, Person
from backend.contracts.permissions import ConciergePermission
from backend.identity.models import account
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal

ACCOUNTS = sql(sa.select(account.c.id, account.c.username, account.c.kind).order_by(account.c.created_at, account.c.id))


def principal_of(person: Person) -> Principal:
    """Return a person as the caller they would be when signed in."""
    return Principal(
        person.kind, person.id, person.name, unit_code=person.unit_code, permissions=person.permissions, language=person.language
    )


@dataclass(slots=True)
class Crew:
    """Everybody, as callers."""

    everybody: dict[UUID, Principal]
    by_username: dict[str, Principal]
    investors: list[Principal]
    # The concierge who is absent these days.
    away: Principal
    away_from: date
    concierges: list[Principal] = field(default_factory=list[Principal])
    supervisors: list[Principal] = field(default_factory=list[Principal])
    handlers: dict[str, list[Principal]] = field(default_factory=dict[str, list[Principal]])

    def __post_init__(self) -> None:
        """Sort the staff by what they may do."""
        for one in self.by_username.values():
            if one.may(ConciergePermission.HANDLE):
                self.concierges.append(one)
            if one.may(ConciergePermission.SUPERVISE):
                self.supervisors.append(one)
            if one.may(ConciergePermission.WORK_TASKS) and one.unit_code:
                self.handlers.setdefault(one.unit_code, []).append(one)

    def somebody_in(self, rng: Random, unit: str) -> Principal | None:
        """Return someone who works that department's tasks, None when nobody does."""
        people = self.handlers.get(unit)
        return rng.choice(people) if people else None


async def find_crew(reader: Reader, directory: Directory) -> Crew:
    """Return the accounts that exist, as callers; one of the concierges is absent."""
    rows = await reader.rows(ACCOUNTS)
    people = await directory.people([row["id"] for row in rows])
    callers = {ident: principal_of(person) for ident, person in people.items()}
    staff = {row["username"]: callers[row["id"]] for row in rows if row["kind"] == "staff" and row["username"]}
    investors = [callers[row["id"]] for row in rows if row["kind"] == "investor"]
    away, since = next((person.id, person.absent_from) for person in people.values() if person.absent_from is not None)
    return Crew(callers, staff, investors, callers[away], since)
