"""Documents: made harmless, kept with their project, served to be saved, removed with their bytes."""

import io
from typing import Any
from uuid import UUID

import pytest
from PIL import Image

from tests.library.office import Office, audited


def _photo() -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(sink, "JPEG")
    return sink.getvalue()


@pytest.fixture
async def project(office: Office) -> Any:
    return await office.lead()


async def _upload(office: Office, person: Any, project: Any, *names: str, status: int = 201, kind: str = "photo", **more: Any) -> Any:
    files = [("files", (name, _photo(), "image/jpeg")) for name in names]
    path = f"projects/{project['id']}/documents"
    answer = await office.browser(person).post(path, data={"kind": kind}, files=files, **more)
    assert answer.status_code == status, answer.text
    return answer.json()


async def test_files_are_kept_listed_and_served_to_be_saved(office: Office, project: Any, database: Any) -> None:
    added = (await _upload(office, office.li, project, "现场 一.JPG", "../二.png"))["items"]
    assert [one["name"] for one in added] == ["现场 一.jpg", "二.jpg"]
    listed = (await office.get(office.wang, f"projects/{project['id']}/documents"))["items"]
    assert {one["id"] for one in listed} == {one["id"] for one in added}
    answer = await office.browser(office.wang).get(f"documents/{added[0]['id']}")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert Image.open(io.BytesIO(answer.content)).size == (40, 30)
    assert int(answer.headers["content-length"]) == added[0]["size"] == len(answer.content)
    assert await audited(database, "document.add") == 1


async def test_a_removed_document_takes_its_bytes_along(office: Office, project: Any, run_jobs: Any, resources: Any) -> None:
    (added,) = (await _upload(office, office.li, project, "a.jpg"))["items"]
    assert (await office.browser(office.wang).delete(f"documents/{added['id']}")).status_code == 403
    assert (await office.browser(office.li).delete(f"documents/{added['id']}")).status_code == 204
    assert (await office.browser(office.li).get(f"documents/{added['id']}")).status_code == 404
    assert await run_jobs() == ["library.delete_files"]
    kept = [path for path in (resources.settings.data_dir / "files").rglob("*") if path.is_file()]
    assert kept == []


async def test_bytes_that_another_document_holds_stay(office: Office, project: Any, run_jobs: Any, database: Any) -> None:
    first, second = (await _upload(office, office.li, project, "a.jpg", "b.jpg"))["items"]
    share = "UPDATE library.document SET store_key = (SELECT store_key FROM library.document WHERE id = $1) WHERE id = $2"
    await database.connection.execute(share, UUID(first["id"]), UUID(second["id"]))
    assert (await office.browser(office.li).delete(f"documents/{first['id']}")).status_code == 204
    assert await run_jobs() == []
    assert (await office.browser(office.li).get(f"documents/{second['id']}")).status_code == 200
    assert (await office.browser(office.li).delete(f"documents/{second['id']}")).status_code == 204
    assert await run_jobs() == ["library.delete_files"]


async def test_what_is_no_document_is_refused_and_leaves_nothing(office: Office, project: Any, resources: Any) -> None:
    path = f"projects/{project['id']}/documents"
    http = office.browser(office.li)
    program = await http.post(path, data={"kind": "other"}, files={"files": ("a.pdf", b"MZ" + b"\0" * 200)})
    assert (program.status_code, program.json()["file"]) == (415, "a.pdf")
    assert (await http.post(path, data={"kind": "gossip"}, files={"files": ("a.jpg", _photo())})).status_code == 422
    assert (await http.post(path, data={"kind": "photo"})).status_code == 422
    assert (await http.post(path, json={"kind": "photo"})).status_code == 422
    mixed = [("files", ("a.jpg", _photo(), "image/jpeg")), ("files", ("b.jpg", b"no picture", "image/jpeg"))]
    assert (await http.post(path, data={"kind": "photo"}, files=mixed)).status_code == 415
    assert (await office.get(office.li, path))["items"] == []
    assert [one for one in resources.settings.data_dir.rglob("*") if one.is_file()] == []


async def test_a_retry_keeps_one_copy(office: Office, project: Any) -> None:
    for _ in range(2):
        await _upload(office, office.li, project, "a.jpg", headers={"Idempotency-Key": "k"})
    assert len((await office.get(office.li, f"projects/{project['id']}/documents"))["items"]) == 1


async def test_reporters_add_to_their_own_units_projects_only(office: Office, project: Any) -> None:
    answer = await _upload(office, office.zhao, project, "a.jpg", status=403)
    assert answer["type"].endswith("outside-your-units")
    own = await office.lead(office.head, name="团场项目", owner_unit="t84")
    await _upload(office, office.zhao, own, "a.jpg")


async def test_a_document_opens_the_gate_that_asks_for_it(office: Office, project: Any) -> None:
    async def asked() -> bool:
        gate = await office.get(office.li, f"projects/{project['id']}/gate", target="signed")
        return {one["code"]: one["satisfied"] for one in gate["requirements"]}["document.agreement"]

    assert not await asked()
    await _upload(office, office.li, project, "a.jpg", kind="agreement")
    assert await asked()


async def test_a_project_holds_so_many(office: Office, project: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("backend.library.documents.service.DOCUMENTS_A_PROJECT", 2)
    answer = await _upload(office, office.li, project, "a.jpg", "b.jpg", "c.jpg", status=409)
    assert answer["type"].endswith("too-many-documents")
    await _upload(office, office.li, project, "a.jpg", "b.jpg")


async def test_all_documents_are_one_list(office: Office, project: Any) -> None:
    await _upload(office, office.li, project, "可研报告.jpg", kind="feasibility")
    await _upload(office, office.li, project, "现场.jpg", "现场 二.jpg")
    other = await office.lead(name="另一个项目", investor="另一家有限公司", industry="28")
    await _upload(office, office.li, other, "营业执照.jpg", kind="licence")
    first = await office.get(office.wang, "documents", limit=3, total=True)
    assert first["total"] == 4
    rest = await office.get(office.wang, "documents", limit=3, cursor=first["next"])
    shown = [(one["project_name"], one["name"]) for one in first["items"] + rest["items"]]
    assert shown[0] == ("另一个项目", "营业执照.jpg")
    assert [name for _, name in shown[1:]][-1] == "可研报告.jpg"
    for asked, found in (({"q": "现场"}, 2), ({"kind": ["licence", "feasibility"]}, 2), ({"project": other["id"]}, 1), ({"q": "%"}, 0)):
        assert len((await office.get(office.wang, "documents", **asked))["items"]) == found
    assert (await office.browser(office.wang).get("documents", params={"kind": "novel"})).status_code == 422


async def test_documents_of_a_confidential_project_are_not_listed(office: Office) -> None:
    secret = await office.lead(office.wang, name="密", confidential=True)
    await _upload(office, office.wang, secret, "密.jpg")
    assert (await office.get(office.head, "documents", total=True)) == {"items": [], "next": None, "total": 0}
    assert len((await office.get(office.wang, "documents"))["items"]) == 1
