"""An office with invented people, for the tests of tickets' papers."""

from typing import Any

import pytest

from tests.concierge.office import Office


@pytest.fixture
def office(resources: Any, new_client: Any) -> Office:
    return Office(resources, new_client)
