"""The promotion office at work, on a Monday morning."""

from collections.abc import Iterator
from typing import Any

import pytest

from backend.kernel import clock
from tests.library.office import MORNING, Office


@pytest.fixture
def office(resources: Any, new_client: Any) -> Iterator[Office]:
    with clock.at(MORNING):
        yield Office(resources, new_client)
