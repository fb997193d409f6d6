"""Fills the library and the CRM of a new demo, in one transaction."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
import structlog

from backend.apps.demo.crew import Crew
from backend.apps.demo.papers import Papers
from backend.apps.demo.promotion.desks import Desks
from backend.apps.demo.promotion.lately import tell_lately
from backend.apps.demo.promotion.office import Office, open_office
from backend.apps.demo.promotion.plans import tell_plans
from backend.apps.demo.promotion.since import Since
from backend.apps.demo.promotion.works import under_way
from backend.apps.demo.promotion.year import Year
from backend.crm.chains.seed import seed_chains
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.db import Reader, Tx, sql
from backend.kernel.resources import Resources
from backend.library.documents.incoming import StoredDocument
from backend.library.models import project

log = structlog.get_logger("demo")
_DRAWINGS: Final = ("contract", "form", "licence", "proof")
ANY_PROJECT: Final = sql(sa.select(sa.exists(sa.select(project.c.id))))


@cache
def figures() -> dict[str, Any]:
    """Return what the records of 2022 and 2023 are made to add up to."""
    return json.loads(Path(__file__).with_name("figures.json").read_text(encoding="utf-8"))


def documents(papers: Papers) -> dict[str, StoredDocument]:
    """Return the drawings as documents of projects."""
    drawn = {style: papers.drawn(style) for style in _DRAWINGS}
    return {
        style: StoredDocument(one.name, one.media_type, one.size, one.sha256, one.store_key, one.preview_key, one.pages or None)
        for style, one in drawn.items()
    }


async def is_empty(reader: Reader) -> bool:
    """Tell whether nobody has reported a project yet."""
    return not await reader.value(ANY_PROJECT)


async def fill_promotion(tx: Tx, resources: Resources, crew: Crew, papers: Papers, now: datetime, seed: str) -> int:
    """Let the promoters live from 2022 to now; answers how many things happened."""
    office = open_office(tx, resources, crew, now, documents(papers), seed)
    office.plan_at(datetime(2023, 2, 1, 11, tzinfo=OFFICE_ZONE), lambda: _draw_chains(office))
    tell_plans(office, figures())
    year = Year(office, figures())
    events = year.ceremonies()
    early = [one for one in events if one.title in {held["title"] for held in figures()["ceremonies"]["held"][:4]}]
    signed = under_way(office, figures(), early)
    year.large_signings(events[len(early) :], figures()["ceremonies"]["signed"] - signed)
    year.tell()
    since = Since(office, year)
    since.tell()
    tell_lately(office, since.sites)
    Desks(office, year.met, since.new).tell()
    happened = await office.run()
    log.info("demo promotion filled", acts=happened)
    return happened


async def _draw_chains(office: Office) -> None:
    await seed_chains(office.activities(office.head))
