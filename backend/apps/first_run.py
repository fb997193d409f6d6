"""The first start of a real office: administrators, the calendar, and items to begin with."""

import sys

from backend.apps.all import open_resources
from backend.apps.calendar_seed import fill_calendar
from backend.concierge.items.service import seed_items
from backend.identity.bootstrap import create_first_administrators
from backend.kernel.settings import Settings


async def initialize(settings: Settings, dsn: str) -> None:
    """Make an empty database an office; prints the three administrators' initial secrets once."""
    resources = await open_resources(settings, dsn)
    try:
        await fill_calendar(resources.database)
        async with resources.database.transaction() as tx:
            secrets = await create_first_administrators(tx, resources.vault)
            await seed_items(tx)
    finally:
        await resources.database.close()
    if not secrets:
        sys.stdout.write("This office has employees already; nothing was changed.\n")
    for secret in secrets:
        sys.stdout.write(f"{secret.username}: {secret.initial_secret}\n")
