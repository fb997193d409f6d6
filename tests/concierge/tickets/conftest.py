"""The office at work, on a Monday morning far from any holiday."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk


@pytest.fixture
async def desk(resources: Any, new_client: Any) -> AsyncIterator[Desk]:
    with clock.at(MONDAY):
        yield await Desk(resources, new_client).open()
