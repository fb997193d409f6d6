"""Paths of the wizard: the door, one answer a step, the end. They exist only while the office is not set up."""

from typing import Annotated, Any, Final, TypeVar
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel

from backend.apps.setup import finish
from backend.apps.setup.calendar import year_view
from backend.apps.setup.schemas import (
    CodeEntry,
    DeliveryView,
    DoorView,
    DraftView,
    FinishedView,
    HandedSecret,
    ItemChoice,
    ItemChoices,
    Trial,
    TrialView,
    YearView,
)
from backend.concierge.items.definition import load_catalogue
from backend.concierge.settings import concierge_settings
from backend.identity.fields import normalized
from backend.identity.setup import door, repository
from backend.identity.setup.draft import check, opened, save_step
from backend.identity.setup.errors import SetUpCodeNeeded, SetUpFinished
from backend.identity.setup.finish import Logo, new_secrets
from backend.identity.setup.schemas import STEPS, AdministratorsStep, CalendarStep, DeliveryStep, ItemsStep, OfficeStep, UnitsStep
from backend.kernel.audit import audit
from backend.kernel.calendar_store import forget_calendar
from backend.kernel.db import Tx
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, get_resources, reply
from backend.kernel.principal import SYSTEM
from backend.kernel.ratelimit import Limit
from backend.kernel.resources import Resources
from backend.messaging.channels.trial import in_words, send_trial
from backend.messaging.settings import settings_of

router = APIRouter()
_TRIALS: Final = Limit("setup-trial", hits=20, seconds=600)
Answer = TypeVar("Answer", bound=BaseModel)


def cookie_name(resources: Resources) -> str:
    """Return the name of the cookie that the wizard is opened by."""
    return "__Host-dx_setup" if resources.settings.secure_cookies else "dx_setup"


def _token(request: Request) -> str | None:
    return request.cookies.get(cookie_name(get_resources(request)))


async def operator(request: Request, reader: ReaderDep) -> None:
    """Let through the browser that the wizard is opened to; raises SetUpCodeNeeded, SetUpFinished."""
    if await door.is_set_up(reader):
        raise SetUpFinished
    door.require_opened(await reader.row(repository.STATE), _token(request))


async def locked_row(request: Request, tx: TxDep) -> Any:
    """Return the set-up's row under lock, for the browser that the wizard is opened to."""
    row = await door.locked(tx)
    door.require_opened(row, _token(request))
    return row


RowDep = Annotated[Any, Depends(locked_row)]
opened_only = Depends(operator)


@router.get("/door", summary="Whether this browser may go on")
async def get_door(request: Request, reader: ReaderDep) -> Response:
    """Tell whether the code was shown here."""
    try:
        await operator(request, reader)
    except SetUpCodeNeeded:
        return reply(DoorView, DoorView(opened=False))
    return reply(DoorView, DoorView(opened=True))


@router.post("/sessions", status_code=201, summary="Show the code")
async def enter(request: Request, body: CodeEntry, resources: ResourcesDep) -> Response:
    """Open the wizard to this browser."""
    address = request.client.host if request.client else ""
    token = await door.open_with(resources.database, resources.vault, body.code, address)
    response = reply(DoorView, DoorView(opened=True), 201)
    response.set_cookie(
        cookie_name(resources),
        token,
        max_age=int(door.SESSION_LIVES.total_seconds()),
        httponly=True,
        secure=resources.settings.secure_cookies,
        samesite="strict",
        path="/",
    )
    return response


def _shown(resources: Resources, row: Any) -> Response:
    draft = opened(resources.vault, row)
    return reply(DraftView, DraftView(draft=draft, logo=bool(row["has_logo"]), missing=finish.missing_steps(draft)))


@router.get("/draft", dependencies=[opened_only], summary="All that was answered so far")
async def get_draft(reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Return the answers."""
    return _shown(resources, await reader.row(repository.STATE))


async def _keep(tx: Tx, resources: Resources, row: Any, step: str, answer: BaseModel) -> Response:
    await save_step(tx, resources.vault, row, step, answer)
    return _shown(resources, await tx.row(repository.STATE))


@router.put("/draft/office")
async def put_office(body: OfficeStep, row: RowDep, tx: TxDep, resources: ResourcesDep) -> Response:
    """Keep the office's name, place and region."""
    return await _keep(tx, resources, row, "office", body)


@router.put("/draft/units")
async def put_units(body: UnitsStep, row: RowDep, tx: TxDep, resources: ResourcesDep) -> Response:
    """Keep the unit tree."""
    return await _keep(tx, resources, row, "units", body)


@router.put("/draft/administrators")
async def put_administrators(body: AdministratorsStep, row: RowDep, tx: TxDep, resources: ResourcesDep) -> Response:
    """Keep the three administrators."""
    return await _keep(tx, resources, row, "administrators", body)


@router.put("/draft/items")
async def put_items(body: ItemsStep, row: RowDep, tx: TxDep, resources: ResourcesDep) -> Response:
    """Keep the items to begin with; codes nobody knows are left out."""
    known = ItemsStep(codes=[code for code in finish.catalogue_codes() if code in body.codes])
    return await _keep(tx, resources, row, "items", known)


@router.put("/draft/calendar")
async def put_calendar(body: CalendarStep, row: RowDep, tx: TxDep, resources: ResourcesDep) -> Response:
    """Keep the office's own days."""
    return await _keep(tx, resources, row, "calendar", body)


@router.put("/draft/delivery")
async def put_delivery(body: DeliveryStep, row: RowDep, tx: TxDep, resources: ResourcesDep) -> Response:
    """Keep that the settings were seen."""
    return await _keep(tx, resources, row, "delivery", body)


@router.get("/items", dependencies=[opened_only], summary="Items to begin with")
async def list_choices() -> Response:
    """Return the house's own items."""
    catalogue = load_catalogue()
    found = [
        ItemChoice(
            code=code,
            names=catalogue[code].names.model_dump(),
            summary=catalogue[code].summary.model_dump(),
            promised_days=catalogue[code].promised_days,
            departments=sorted({task.unit_code for task in catalogue[code].flow}),
        )
        for code in finish.catalogue_codes()
    ]
    return reply(ItemChoices, ItemChoices(items=found))


@router.get("/calendar", dependencies=[opened_only], summary="A year's special days")
async def get_year(year: Annotated[int, Query(ge=2023, le=2100)]) -> Response:
    """Return what the State Council published, or what is taken for granted until it does."""
    return reply(YearView, year_view(year))


@router.get("/delivery", dependencies=[opened_only], summary="What the environment says of e-mail, SMS and retention")
async def get_delivery(resources: ResourcesDep) -> Response:
    """Return the settings, without any secret."""
    own, kept = settings_of(resources), concierge_settings()
    view = DeliveryView(
        smtp_host=own.smtp_host,
        smtp_port=own.smtp_port,
        smtp_from=own.smtp_from,
        smtp_user=own.smtp_user,
        smtp_starttls=own.smtp_starttls,
        sms_host=urlsplit(own.sms_url).hostname or "",
        papers_kept_years=kept.papers_kept_years,
        drafts_kept_days=kept.drafts_kept_days,
        messages_kept_days=own.kept_days,
        file_store="bucket" if resources.settings.file_store_url.startswith("s3:") else "folder",
    )
    return reply(DeliveryView, view)


@router.post("/delivery/trials", dependencies=[opened_only], summary="Send a test message")
async def try_delivery(body: Trial, resources: ResourcesDep) -> Response:
    """Talk to the mail server or the gateway now, and say how it went."""
    await _TRIALS.spend(resources.database, "all")
    address = normalized(body.channel, body.address)
    settings = settings_of(resources)
    outcome = await send_trial(settings, body.channel, address)
    arrived = outcome is not None and outcome.kind == "sent"
    async with resources.database.transaction() as tx:
        audit(tx, resources.vault, SYSTEM, "setup.trial", "setup", None, channel=body.channel, arrived=arrived)
    return reply(TrialView, TrialView(arrived=arrived, message=in_words(settings, body.channel, outcome)))


@router.post("/finish", dependencies=[opened_only], summary="Make the answers the office, and shut the wizard for ever")
async def finish_setup(request: Request, resources: ResourcesDep) -> Response:
    """Write everything in one transaction; the initial secrets are in this answer and nowhere else."""
    secrets = await new_secrets()
    async with resources.database.transaction() as tx:
        row = await door.locked(tx)
        door.require_opened(row, _token(request))
        draft = opened(resources.vault, row)
        finish.require_complete(draft)
        for step in STEPS:
            check(draft, step)
        logo = Logo(row["logo"], row["logo_type"]) if row["logo"] else None
        handed = await finish.write_all(tx, resources, draft, logo, secrets)
    forget_calendar(resources.database)
    assert draft.administrators is not None
    people = {one.username: one for one in draft.administrators.items}
    shown = [HandedSecret(family=people[one.username].family, name=people[one.username].name, **one.model_dump()) for one in handed]
    response = reply(FinishedView, FinishedView(administrators=shown, sign_in=f"{resources.settings.public_url.rstrip('/')}/staff"))
    response.delete_cookie(cookie_name(resources), path="/", secure=resources.settings.secure_cookies, httponly=True, samesite="strict")
    return response
