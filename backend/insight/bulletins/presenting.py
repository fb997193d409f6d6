"""Bulletins as the endpoints answer them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory, Person, Unit
from backend.contracts.permissions import InsightPermission
from backend.insight.bulletins import policy, repository
from backend.insight.bulletins.schemas import BulletinDetail, BulletinItem, BulletinList, PersonName, Printed, PrintedFile
from backend.insight.templates.default import NAME
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.principal import Principal


class Called:
    """Who and what is called how."""

    def __init__(self, people: dict[UUID, Person], units: dict[str, Unit]) -> None:
        """Take what the directory knows."""
        self._people = people
        self._units = units

    def person(self, ident: UUID | None) -> PersonName | None:
        """Return a person, None when nobody is meant or known."""
        found = self._people.get(ident) if ident is not None else None
        return None if found is None else PersonName(id=found.id, name=found.name)

    def those(self, idents: Iterable[UUID]) -> list[PersonName]:
        """Return the people that are known among these."""
        return [found for found in map(self.person, idents) if found is not None]

    def unit(self, code: str | None) -> dict[str, str] | None:
        """Return a unit's names; one that is gone is called by its code."""
        if code is None:
            return None
        return self._units[code].names if code in self._units else dict.fromkeys(("zh", "en", "ru"), code)


async def called(directory: Directory, people: Iterable[UUID | None]) -> Called:
    """Return the names of these people and of all units."""
    return Called(await directory.people({ident for ident in people if ident is not None}), await directory.units())


def item_of(row: Any, names: Called) -> BulletinItem:
    """Return a line of the list."""
    return {
        "id": row["id"],
        "kind": row["kind"],
        "title": row["title"],
        "from": row["since"],
        "to": row["until"],
        "unit": row["unit"],
        "unit_names": names.unit(row["unit"]),
        "as_of": row["as_of"],
        "read_at": row["read_at"],
        "state": row["state"],
        "issue_year": row["issue_year"],
        "issue": row["issue"],
        "created_by": names.person(row["created_by"]),
        "created_at": row["created_at"],
        "updated_at": row["updated_at"],
        "published_by": names.person(row["published_by"]),
        "published_at": row["published_at"],
        "withdrawn_at": row["withdrawn_at"],
        "demo": row["demo"],
        "version": row["version"],
    }


def _printed(row: Any) -> Printed | None:
    if row["docx_key"] is None:
        return None
    docx, xlsx = (PrintedFile(sha256=row[f"{file}_sha256"].hex(), size=row[f"{file}_size"]) for file in ("docx", "xlsx"))
    return Printed(docx=docx, xlsx=xlsx)


async def detail(reader: Reader, directory: Directory, principal: Principal, bulletin_id: UUID) -> BulletinDetail:
    """Return a bulletin the caller may see; raises NotFound."""
    row = await find(reader, principal, bulletin_id)
    names = await called(directory, [row[name] for name in ("created_by", "published_by", "withdrawn_by")])
    content = row["content"]
    number = row["template_number"]
    return {
        **item_of(row, names),
        "office": content["office"],
        "sections": content["sections"],
        "figures": content["figures"],
        "template": {"number": number or 0, "name": row["template_name"] or NAME},
        "withdrawn_by": names.person(row["withdrawn_by"]),
        "withdrawal_reason": row["withdrawal_reason"],
        "files": _printed(row),
        "can_edit": policy.may_edit(principal, row),
        "can_publish": policy.may_publish(principal, row),
        "can_withdraw": row["state"] == "published" and policy.publishes(principal),
        "can_download": row["docx_key"] is not None and principal.may(InsightPermission.EXPORT),
    }


async def find(reader: Reader, principal: Principal, bulletin_id: UUID) -> Any:
    """Return the row of a bulletin the caller may see; raises NotFound."""
    row = await reader.row(repository.FIND, bulletin_id=bulletin_id, **await policy.caller_of(reader, principal))
    if row is None:
        raise NotFound
    return row


async def page(
    reader: Reader, directory: Directory, principal: Principal, filters: dict[str, Any], *, cursor: str | None, limit: int, total: bool
) -> BulletinList:
    """Return the bulletins the caller may see, the newest period first."""
    filters, params = {"seen": True, **filters}, await policy.caller_of(reader, principal)
    rows, following = await repository.LIST.page(reader, filters, sort="-to", cursor=cursor, limit=limit, params=params)
    names = await called(directory, [row[name] for row in rows for name in ("created_by", "published_by")])
    count = await repository.LIST.count(reader, filters, params=params) if total else None
    return {"items": [item_of(row, names) for row in rows], "next": following, "total": count}
