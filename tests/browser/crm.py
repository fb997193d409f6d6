"""What the tests of the enterprise pages need to be there, made through the API as a colleague makes it."""

from typing import Any
from uuid import uuid4

import httpx

from tests.crm.imports.ledger import messy, row

HEAD, PROMOTER = "gu.yuanhang", "yan.haitao"


def _tier(key: str, tier: str, zh: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "names": {"zh": zh, "en": key, "ru": key}, "tier": tier, "position": 0} | more


async def post(http: httpx.AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Create something."""
    answer = await http.post(f"/api/crm/{path}", json=body, headers={"Idempotency-Key": uuid4().hex})
    assert answer.is_success, answer.text
    return answer.json()


async def enterprise(http: httpx.AsyncClient, name: str, **values: Any) -> dict[str, Any]:
    """Create an enterprise; those called alike are others."""
    alike = (await http.post("/api/crm/duplicate-checks", json={"name": name})).raise_for_status().json()["items"]
    return await post(http, "enterprises", {"name": name, "different_from": [one["enterprise"]["id"] for one in alike]} | values)


async def trip(http: httpx.AsyncClient, title: str) -> dict[str, Any]:
    """Create a trip that is under way."""
    days = {"starts_on": "2026-11-02", "ends_on": "2026-11-30"}
    body = {"kind": "trip", "state": "held", "places": ["上海"], "leaders": [], "organisers": [], "online": False}
    return await post(http, "activities", body | days | {"title": title})


async def chain(http: httpx.AsyncClient, zh: str, code: str, member: str) -> dict[str, Any]:
    """Create a chain of three links: the first is ours, the second has a candidate, the last is missing."""
    made = await post(http, "chains", {"code": code, "names": {"zh": zh, "en": code, "ru": code}, "position": 90})
    nodes = [
        _tier("grow", "upstream", "亚麻种植", members=[member]),
        _tier("spin", "midstream", "亚麻纺纱", candidates=[{"name": "样例纺织", "reason": "有扩产计划", "leading": True}]),
        _tier("weave", "downstream", "家纺成品", industries=["17"]),
    ]
    edges = [{"upstream": "grow", "downstream": "spin"}, {"upstream": "spin", "downstream": "weave"}]
    answer = await http.put(
        f"/api/crm/chains/{made['id']}/graph",
        json={"nodes": nodes, "edges": edges, "circles": False},
        headers={"If-Match": f'"{made["version"]}"'},
    )
    assert answer.is_success, answer.text
    return made


async def page_ids(http: httpx.AsyncClient) -> dict[str, str]:
    """Return what stands for `{enterprise}` and the like in the addresses of the pages."""
    own = await enterprise(http, "双河样例亚麻纺织有限公司", region="650000", industry="17")
    travelled = await trip(http, "赴江苏亚麻产业招商")
    met = {"client_id": uuid4().hex, "enterprise_id": own["id"], "met_on": "2026-11-03", "outcome": "intent", "project_ids": []}
    await post(http, f"activities/{travelled['id']}/encounters", met)
    linked = await chain(http, "亚麻纺织", "flax-pages", own["id"])
    rows = messy(row(1, "嘉兴样例亚麻制品有限公司", region="浙江", capital="3000"), row(2, None, region="上海"))
    taken = await http.post("/api/crm/imports", files={"file": ("台账.xlsx", rows)}, headers={"Idempotency-Key": uuid4().hex})
    assert taken.is_success, taken.text
    return {"ledger": taken.json()["id"], "enterprise": own["id"], "activity": travelled["id"], "chain": linked["id"]}
