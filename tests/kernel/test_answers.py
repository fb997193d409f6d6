"""The watch over answers bites."""

import httpx
import orjson
import pytest

from tests.answers import check_answer

REVEAL = "http://testserver/api/concierge/tickets/1/reveal"


def answer(body: object) -> httpx.Response:
    headers = {"content-type": "application/json"}
    return httpx.Response(200, content=orjson.dumps(body), headers=headers, request=httpx.Request("POST", REVEAL))


async def test_a_member_too_few_or_too_many_is_caught() -> None:
    with pytest.raises(AssertionError, match="required"):
        await check_answer(answer({}))
    with pytest.raises(AssertionError, match="dditional"):
        await check_answer(answer({"values": {}, "surprise": 2}))
    await check_answer(answer({"values": {"form.phone": "1"}}))
