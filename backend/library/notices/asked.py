"""What is told at once: a waiver that waits for a second person, a claim that is contested."""

from typing import Final
from uuid import UUID

from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import LibraryPermission
from backend.kernel.errors import LANGUAGES, text
from backend.library.caller import Caller
from backend.library.gates.definition import words_of
from backend.library.notices.telling import Subject, in_languages, tell
from backend.library.projects.store import ProjectRow

WAIVERS: Final = "/staff/waivers?state=pending"


async def tell_deciders(caller: Caller, row: ProjectRow, waiver_id: UUID, requirement: str, reason: str) -> None:
    """Tell everybody who may decide a waiver but who asked for it."""
    deciders = {one.id for one in await caller.directory.holders(LibraryPermission.APPROVE)} - {caller.principal.account_id}
    params = {**in_languages("item", words_of(requirement)["names"]), "reason": reason}
    event = f"library.waiver:{waiver_id}"
    subject = Subject.of(row)
    await tell(caller.tx, caller.directory, subject, NoticeTemplate.WAIVER_REQUESTED, event, deciders, params, link=WAIVERS)


async def tell_contested(caller: Caller, row: ProjectRow, claim_id: UUID, holder: UUID, unit: str, reason: str | None) -> None:
    """Tell who holds the lead, and those who can decide: all but who contests it."""
    judges = {one.id for one in await caller.directory.holders(LibraryPermission.MANAGE)}
    people = (judges | {holder}) - {caller.principal.account_id}
    known = (await caller.units()).get(unit)
    names = known.names if known else dict.fromkeys(LANGUAGES, unit)
    none = {language: text("notice.no_reason", language) for language in LANGUAGES}
    why = in_languages("reason", none) if reason is None else {"reason": reason}
    event = f"library.contest:{claim_id}"
    params = {**in_languages("unit", names), **why}
    await tell(caller.tx, caller.directory, Subject.of(row), NoticeTemplate.CLAIM_CONTESTED, event, people, params)
