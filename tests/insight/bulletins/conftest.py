"""The office on a Friday, with a little in its ledgers."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from backend.kernel import clock
from tests.insight.bulletins.house import NOW, House


@pytest.fixture
async def house(resources: Any, new_client: Any) -> AsyncIterator[House]:
    with clock.at(NOW):
        yield await House(resources, new_client).open()


@pytest.fixture
async def filled(house: House) -> House:
    """Three projects of two units, this year and the year before, and a target."""
    for unit, amount in (("zone", 1_250_000_000), ("t84", 65_000_000), ("zone", 2_000_000_000)):
        project = await house.project(unit)
        await house.progress(project, amount, date(2023, 6, 15))
        await house.progress(project, amount - 10_000_000, date(2022, 6, 15))
    await house.target(3_200_000_000)
    await house.target(3_000_000_000, "zone")
    return house
