"""What the gateway lets through, and as whom."""

import time
from typing import Any

import httpx
import pytest

from backend.apps.spa import DIST
from backend.kernel.principal import Principal
from backend.kernel.tokens import HEADER, Tokens

PATHS = (
    "/api/identity/me",
    "/api/concierge/tickets",
    "/api/library/projects",
    "/api/crm/enterprises",
    "/api/insight/indicators/progress_value?from=2023-01-01&to=2023-10-31",
    "/api/messaging/messages",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_service_answers_those_who_are_signed_in_and_nobody_else(system: Any, sign_in: Any, path: str) -> None:
    assert sign_in("head").get(path).status_code == 200
    assert httpx.get(system.url + path).status_code == 401


def test_a_figure_crosses_every_boundary(sign_in: Any) -> None:
    answer = sign_in("leader").get("/api/insight/indicators/progress_value", params={"from": "2023-01-01", "to": "2023-10-31"})
    assert answer.json()["value"] == "3315000000"


def test_a_page_made_of_several_services_is_whole(sign_in: Any) -> None:
    promoter = sign_in("promoter")
    one = promoter.get("/api/crm/enterprises", params={"limit": 1}).json()["items"][0]
    parts = ("projects", "tickets", "policies")
    # A neighbour that is still warming up may miss its two seconds once.
    deadline = time.monotonic() + 20
    while True:
        page = promoter.get(f"/api/crm/enterprises/{one['id']}").json()
        states = {name: page[name]["state"] for name in parts}
        if states == dict.fromkeys(parts, "ok"):
            return
        assert time.monotonic() < deadline, states


def test_nobody_says_who_they_are_past_the_gateway(system: Any) -> None:
    demo_secret = Tokens("demo-secret-not-for-production")
    forged = demo_secret.issue(Principal("staff", name="x", permissions=frozenset({"library.projects.read"})), "library")
    for token in ("x", forged):
        assert httpx.get(f"{system.url}/api/library/projects", headers={HEADER: token}).status_code == 401


def test_ports_and_the_authority_are_not_reached_from_outside(system: Any) -> None:
    assert httpx.post(f"{system.url}/ports/Directory/units", json={}).status_code == 405
    for path in ("/ports/Directory/units", "/who", "/api/identity/ports/Directory/units"):
        assert "units" not in httpx.get(system.url + path).text
        assert HEADER not in httpx.get(system.url + path).headers


def test_the_app_is_packed_guarded_and_kept_by_browsers(system: Any) -> None:
    with httpx.Client(base_url=system.url, headers={"accept-encoding": "br"}) as http:
        page = http.get("/staff/projects")
        assert page.headers["cache-control"] == "no-cache"
        assert "script-src 'self'" in page.headers["content-security-policy"]
        assert page.headers["x-content-type-options"] == "nosniff"
        largest = max((DIST / "assets").glob("*.js"), key=lambda path: path.stat().st_size)
        asset = http.get(f"/assets/{largest.name}")
        assert (asset.headers["content-encoding"], asset.headers["cache-control"]) == ("br", "public, max-age=31536000, immutable")
        assert http.get("/assets/nothing.js").status_code == 404


def test_a_write_from_another_site_is_refused(sign_in: Any) -> None:
    answer = sign_in("promoter").post("/api/library/projects", json={"name": "x"}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
