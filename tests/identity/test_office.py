"""What the office is called, in which area, under which sign: changed by the system administrator, seen by everybody."""

from typing import Any

from backend.contracts.identity import Directory
from tests.identity.conftest import API, SignedIn, audit_actions, version
from tests.kernel.files.samples import paper, png

OFFICE = f"{API}/office"
CALLED = {"names": {"zh": "云岭市投资促进局", "en": "Yunling Investment Office"}, "places": {"zh": "云岭市"}, "region_code": "530000"}

VERSION_0 = version({"version": 0})


async def test_the_office_is_named_shown_and_renamed(as_staff: SignedIn, client: Any, resources: Any, database: Any) -> None:
    admin = await as_staff("jiang.ximin")
    assert (await client.get(OFFICE)).json() == {"names": {}, "places": {}, "region_code": None, "logo": None, "version": 0}
    named = await admin.patch(OFFICE, json=CALLED, headers=VERSION_0)
    assert named.status_code == 200
    names = {"zh": "云岭市投资促进局", "en": "Yunling Investment Office", "ru": "云岭市投资促进局"}
    assert (named.json()["names"], named.json()["version"]) == (names, 1)
    assert await resources.port(Directory).office_names() == names
    assert (await admin.patch(OFFICE, json=CALLED, headers=VERSION_0)).status_code == 412
    assert (await admin.patch(OFFICE, json=CALLED)).status_code == 428
    again = await admin.patch(OFFICE, json={**CALLED, "region_code": "530100"}, headers=version({"version": 1}))
    assert (again.json()["region_code"], again.json()["version"]) == ("530100", 2)
    assert len(await audit_actions(database, "office.change")) == 2


async def test_wrong_answers_name_their_field(as_staff: SignedIn) -> None:
    admin = await as_staff("jiang.ximin")
    refused = await admin.patch(OFFICE, json={**CALLED, "names": {"zh": ""}, "region_code": "12"}, headers=VERSION_0)
    assert refused.status_code == 422
    assert {one["path"] for one in refused.json()["errors"]} == {"names.zh", "region_code"}
    nowhere = await admin.patch(OFFICE, json={**CALLED, "region_code": "990000"}, headers=VERSION_0)
    assert [one["path"] for one in nowhere.json()["errors"]] == ["region_code"]


async def test_the_sign_is_drawn_anew_and_taken_down(as_staff: SignedIn, client: Any) -> None:
    admin = await as_staff("jiang.ximin")
    picture = {"file": ("sign.png", png(paper((1200, 900))), "image/png")}
    assert (await admin.put(f"{OFFICE}/logo", files=picture, headers=VERSION_0)).status_code == 404, "without a name there is no sign"
    named = version((await admin.patch(OFFICE, json=CALLED, headers=VERSION_0)).json())
    with_sign = (await admin.put(f"{OFFICE}/logo", files=picture, headers=named)).json()
    shown = with_sign["logo"]
    assert (await admin.put(f"{OFFICE}/logo", files=picture, headers=named)).status_code == 412
    now = version(with_sign)
    answer = await client.get(shown)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
    refused = await admin.put(f"{OFFICE}/logo", files={"file": ("sign.png", b"%PDF-1.7\n", "image/png")}, headers=now)
    assert refused.status_code in (415, 422)
    assert (await admin.put(f"{OFFICE}/logo", headers=now)).status_code == 422
    assert (await client.get(shown)).status_code == 200, "what was refused changed nothing"
    assert (await admin.delete(f"{OFFICE}/logo", headers=now)).json()["logo"] is None
    assert (await client.get(f"{OFFICE}/logo")).status_code == 404


async def test_nobody_else_changes_it(as_staff: SignedIn, client: Any) -> None:
    for http, status in ((await as_staff("qi.anran"), 403), (await as_staff("li.min"), 403), (client, 401)):
        assert (await http.patch(OFFICE, json=CALLED, headers=VERSION_0)).status_code == status
        assert (await http.delete(f"{OFFICE}/logo", headers=VERSION_0)).status_code == status
