"""Bulletins: drafted, changed, dropped, taken back. Figures are read from one snapshot before the transaction that keeps them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from backend.insight.asking import Asked
from backend.insight.bulletins import policy, repository
from backend.insight.bulletins.content import PARTS, Content, places
from backend.insight.bulletins.drafting import Wanted, all_sections, draft
from backend.insight.bulletins.errors import BulletinNotPublished, BulletinPublished
from backend.insight.bulletins.presenting import find
from backend.insight.bulletins.schemas import BulletinPatch, NewBulletin, SectionBody, Withdrawal
from backend.insight.errors import wrong
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.reading_room import room
from backend.insight.templates.repository import template_id_of
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Tx
from backend.kernel.errors import NotAllowed, NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


@dataclass(frozen=True, slots=True)
class Read:
    """A document made of figures of one moment, and of whom it speaks."""

    content: Content
    unit: str | None
    since: date
    until: date
    read_at: datetime


def _wanted(sections: Sequence[SectionBody] | None) -> list[Wanted]:
    if sections is None:
        return all_sections()
    for at, section in enumerate(sections):
        for line, paragraph in enumerate(section.paragraphs or ()):
            if any(key not in INDICATORS or part not in PARTS for key, part in places(paragraph)):
                raise wrong(f"sections.{at}.paragraphs.{line}", "unknown_figure")
    return [Wanted(one.key, one.title, one.paragraphs) for one in sections]


async def read(resources: Resources, principal: Principal, asked: Asked, wanted: Sequence[Wanted]) -> Read:
    """Return the document of one snapshot; raises NotFound, NotAllowed, InvalidInput."""
    async with room(resources, principal, asked) as opened:
        question = opened.question
        content = await draft(opened, wanted)
        return Read(content, question.scope.unit, question.since, question.until, question.now)


def stored(content: Content) -> Any:
    """Return the document as it is kept: plain JSON."""
    return orjson.loads(orjson.dumps(content, default=str))


async def read_new(resources: Resources, principal: Principal, body: NewBulletin) -> Read:
    """Return the document somebody begins with."""
    return await read(resources, principal, Asked(body.since, body.until, body.unit, body.as_of), _wanted(body.sections))


async def create(tx: Tx, resources: Resources, principal: Principal, body: NewBulletin, made: Read, *, demo: bool = False) -> UUID:
    """Keep a draft; raises InvalidInput for a template that does not exist."""
    now, bulletin_id = clock.now(), new_id()
    await tx.run(
        repository.ADD,
        id=bulletin_id,
        kind=body.kind,
        title=body.title,
        since=made.since,
        until=made.until,
        unit=made.unit,
        as_of=body.as_of,
        content=stored(made.content),
        read_at=made.read_at,
        template_id=await template_id_of(tx, body.template),
        state="draft",
        created_by=principal.account_id,
        created_at=now,
        updated_at=now,
        demo=demo,
    )
    audit(
        tx,
        resources.vault,
        principal,
        "bulletin.create",
        "bulletin",
        bulletin_id,
        kind=body.kind,
        since=made.since,
        until=made.until,
        unit=made.unit,
    )
    return bulletin_id


def check_draft(row: Any, version: int) -> None:
    """Raise BulletinPublished or StaleVersion unless it is the draft its reader saw."""
    if row["state"] != "draft":
        raise BulletinPublished
    if row["version"] != version:
        raise StaleVersion


async def find_draft(resources: Resources, principal: Principal, bulletin_id: UUID, version: int) -> Any:
    """Return a draft the caller may change; raises NotFound, NotAllowed, BulletinPublished, StaleVersion."""
    async with resources.database.reader() as reader:
        row = await find(reader, principal, bulletin_id)
    check_draft(row, version)
    if not policy.may_edit(principal, row):
        raise NotAllowed
    return row


async def lock_draft(tx: Tx, principal: Principal, bulletin_id: UUID, version: int) -> Any:
    """Return a draft nobody else can change now; raises NotFound, BulletinPublished, StaleVersion."""
    row = await tx.row(repository.LOCK, bulletin_id=bulletin_id, **await policy.caller_of(tx, principal))
    if row is None:
        raise NotFound
    check_draft(row, version)
    return row


def _as_before(row: Any) -> list[Wanted]:
    return [Wanted(one["key"], one["title"], one["paragraphs"] if one["edited"] else None) for one in row["content"]["sections"]]


async def read_changed(resources: Resources, principal: Principal, row: Any, body: BulletinPatch) -> Read:
    """Return a draft's document with figures of this moment, and whatever is asked of it."""
    given = body.model_fields_set
    asked = Asked(
        body.since or row["since"],
        body.until or row["until"],
        body.unit if "unit" in given else row["unit"],
        body.as_of if "as_of" in given else row["as_of"],
    )
    wanted = _as_before(row) if body.sections is None else _wanted(body.sections)
    return await read(resources, principal, asked, wanted)


async def change(
    tx: Tx, resources: Resources, principal: Principal, bulletin_id: UUID, version: int, body: BulletinPatch, made: Read | None
) -> None:
    """Keep what was changed of a draft; without `made` its figures stay as they were read."""
    row = await lock_draft(tx, principal, bulletin_id, version)
    template = row["template_id"] if body.template is None else await template_id_of(tx, body.template)
    await tx.run(
        repository.CHANGE,
        bulletin_id=bulletin_id,
        was_version=version,
        new_kind=body.kind or row["kind"],
        new_title=body.title or row["title"],
        new_since=made.since if made else row["since"],
        new_until=made.until if made else row["until"],
        new_unit=made.unit if made else row["unit"],
        new_as_of=body.as_of if "as_of" in body.model_fields_set else row["as_of"],
        new_content=stored(made.content) if made else row["content"],
        new_read_at=made.read_at if made else row["read_at"],
        new_template_id=template,
        new_updated_at=clock.now(),
    )
    audit(tx, resources.vault, principal, "bulletin.change", "bulletin", bulletin_id, fields=sorted(body.model_fields_set))


async def drop(tx: Tx, resources: Resources, principal: Principal, bulletin_id: UUID, version: int) -> None:
    """Drop a draft; raises NotFound, NotAllowed, BulletinPublished, StaleVersion."""
    row = await lock_draft(tx, principal, bulletin_id, version)
    if not policy.may_edit(principal, row):
        raise NotAllowed
    await tx.run(repository.DROP, bulletin_id=bulletin_id, was_version=version)
    audit(tx, resources.vault, principal, "bulletin.drop", "bulletin", bulletin_id, kind=row["kind"])


async def withdraw(tx: Tx, resources: Resources, principal: Principal, bulletin_id: UUID, version: int, body: Withdrawal) -> None:
    """Take a published bulletin back: it stays, with the reason; raises NotFound, BulletinNotPublished, StaleVersion."""
    row = await tx.row(repository.LOCK, bulletin_id=bulletin_id, **await policy.caller_of(tx, principal))
    if row is None:
        raise NotFound
    if row["state"] != "published":
        raise BulletinNotPublished
    if row["version"] != version:
        raise StaleVersion
    now = clock.now()
    await tx.run(
        repository.WITHDRAW,
        bulletin_id=bulletin_id,
        was_version=version,
        new_state="withdrawn",
        new_withdrawn_by=principal.account_id,
        new_withdrawn_at=now,
        new_withdrawal_reason=body.reason,
        new_updated_at=now,
    )
    audit(tx, resources.vault, principal, "bulletin.withdraw", "bulletin", bulletin_id, issue=row["issue"], year=row["issue_year"])
