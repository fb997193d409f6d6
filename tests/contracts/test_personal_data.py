"""The port `PersonalData`, which every service that keeps something of people offers."""

from typing import Any

import orjson
import pytest

from backend.apps.ports import HOLDERS
from backend.contracts.personal_data import FORGOTTEN_NAME
from tests.concierge.policies.conftest import Policies


@pytest.mark.parametrize("service", HOLDERS)
async def test_each_says_whose_it_is_and_answers_for_anybody(policies: Policies, reach: Any, service: str) -> None:
    holder = await reach(service)
    assert holder.service == service
    kinds = await holder.export(policies.desk.stranger.id)
    assert kinds
    assert all(rows == [] for rows in kinds.values())
    assert await holder.unsettled(policies.desk.stranger.id) == []


async def test_what_is_kept_comes_out_and_goes(policies: Policies, reach: Any) -> None:
    desk = policies.desk
    ticket = await desk.problem()
    holder = await reach("concierge")
    (told,) = orjson.loads(orjson.dumps(await holder.export(desk.investor.id), default=str))["tickets"]
    assert told["number"] == ticket["number"]
    assert await holder.unsettled(desk.investor.id) == [ticket["number"]]
    await holder.settle(desk.investor)
    assert await holder.unsettled(desk.investor.id) == []
    await holder.forget(desk.investor.id)
    await holder.forget(desk.investor.id)
    shown = await desk.get(desk.li, f"tickets/{ticket['id']}")
    assert shown["applicant"]["name"] == FORGOTTEN_NAME
