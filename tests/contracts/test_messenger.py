"""messaging's port `Messenger`."""

from typing import Any

import pytest

from backend.contracts.messaging import Messenger
from backend.messaging.demo import demo_outbox


@pytest.mark.parametrize(("channel", "address"), [("email", "chen.qihang@example.com"), ("sms", "13812345678")])
async def test_a_code_is_on_its_way_when_the_call_returns(reach: Any, resources: Any, channel: str, address: str) -> None:
    messenger = await reach(Messenger)
    await messenger.send_code(channel, address, "482913", "zh")
    (sent,) = await demo_outbox(resources.database, resources.vault, 5, address)
    assert "482913" in sent["body"]
