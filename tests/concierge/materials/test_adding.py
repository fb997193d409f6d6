"""Real files on their way into a paper: what is kept, what is refused, and what is served afterwards."""

import io
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from PIL import Image

from backend.concierge.materials import service
from backend.concierge.materials.forgetting import DELETE_FILES
from tests.concierge.office import Office, add, at, upload
from tests.kernel.files import samples

JPEG = samples.jpeg(samples.paper(), exif=samples.exif_with_place())


async def test_a_photo_is_served_without_what_the_camera_wrote(office: Office) -> None:
    assert b"SecretPhoneMaker" in JPEG
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    added = await add(http, ticket, "legal-rep-id", ("身份证 正面.JPG", JPEG))
    assert added.status_code == 201, added.text
    assert added.json()["status"] == "ready"
    (file,) = added.json()["files"]
    assert (file["name"], file["kind"], file["media_type"], file["pages"]) == ("身份证 正面.jpg", "photo", "image/jpeg", 1)

    served = await http.get(at(file["url"]))
    assert served.status_code == 200
    assert b"SecretPhoneMaker" not in served.content
    assert not Image.open(io.BytesIO(served.content)).getexif()
    assert served.headers["content-disposition"].startswith("attachment;")
    assert "filename*=UTF-8''%E8%BA%AB" in served.headers["content-disposition"]
    assert served.headers["x-content-type-options"] == "nosniff"
    assert served.headers["content-security-policy"].startswith("sandbox;")
    assert served.headers["cache-control"] == "no-store"
    assert int(served.headers["content-length"]) == len(served.content) == file["size"]

    small = await http.get(at(file["preview_url"]))
    assert small.headers["content-type"] == "image/jpeg"
    assert max(Image.open(io.BytesIO(small.content)).size) <= 640


async def test_heic_from_a_phone_becomes_a_jpeg(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    (file,) = (await add(http, ticket, "legal-rep-id", ("IMG_0001.HEIC", samples.heic()))).json()["files"]
    assert (file["name"], file["media_type"]) == ("IMG_0001.jpg", "image/jpeg")
    assert Image.open(io.BytesIO((await http.get(at(file["url"]))).content)).format == "JPEG"


async def test_several_photos_become_one_pdf_in_their_order(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    wide, tall = samples.jpeg(samples.paper((400, 300))), samples.heic(samples.paper((300, 400)))
    added = await add(http, ticket, "articles", ("第1页.jpg", wide), ("第2页.heic", tall), ("第3页.jpg", wide), as_pdf=True)
    (file,) = added.json()["files"]
    assert (file["name"], file["kind"], file["pages"]) == ("第1页.pdf", "pdf", 3)
    served = await http.get(at(file["url"]))
    with pikepdf.open(io.BytesIO(served.content)) as document:
        sizes = [page.mediabox for page in document.pages]
    assert [box[2] > box[3] for box in sizes] == [True, False, True]
    shown = await http.get(at(file["preview_url"]))
    assert shown.headers["content-type"] == "application/pdf"
    assert shown.headers["content-disposition"].startswith("inline;")
    assert "frame-ancestors 'self'" in shown.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("name", "content", "status", "slug"),
    [
        ("合同.pdf", b"MZ\x90\x00" + b"\0" * 200, 415, "file-type-refused"),
        ("合同.pdf", samples.pdf()[:300], 422, "file-damaged"),
        ("照片.jpg", JPEG[: len(JPEG) // 2], 422, "file-damaged"),
        ("页面.jpg", b"<html><script>alert(1)</script></html>", 415, "file-type-refused"),
        ("巨图.png", samples.huge_png(40_000, 40_000), 422, "image-too-many-pixels"),
        ("表.xlsx", samples.xlsx(), 415, "file-type-refused"),
    ],
)
async def test_what_is_refused_names_the_file_and_leaves_nothing(
    office: Office, settings: Any, name: str, content: bytes, status: int, slug: str
) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    answer = await add(http, ticket, "legal-rep-id", ("好.jpg", JPEG), (name, content))
    assert answer.status_code == status, answer.text
    assert answer.json()["type"].endswith(slug)
    assert answer.json()["file"] == name
    assert not [path for path in (settings.data_dir / "files").rglob("*") if path.is_file()]
    listed = {one["code"]: one for one in (await http.get(f"tickets/{ticket}/materials")).json()["items"]}
    assert listed["legal-rep-id"]["status"] == "missing"


async def test_an_office_file_goes_only_where_it_is_accepted(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    (file,) = (await add(http, ticket, "articles", ("章程.docx", samples.docx()))).json()["files"]
    assert (file["kind"], file["pages"], file["preview_url"]) == ("office", None, None)
    assert (await http.get(at(f"{file['url']}/preview"))).status_code == 404


async def test_an_incomplete_upload_says_how_much_is_here(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    ident = (await http.post("uploads", json={"name": "a.jpg", "size": len(JPEG)})).json()["id"]
    answer = await http.post(f"tickets/{ticket}/materials", json={"code": "legal-rep-id", "uploads": [ident]})
    assert answer.status_code == 409
    assert (answer.json()["offset"], answer.json()["total"]) == (0, len(JPEG))


async def test_a_form_with_files_does_the_same(office: Office, settings: Any) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    files = [("files", ("正面.jpg", JPEG, "image/jpeg")), ("files", ("反面.png", samples.png(), "image/png"))]
    key = {"Idempotency-Key": "form"}
    first = await http.post(f"tickets/{ticket}/materials", data={"code": "legal-rep-id"}, files=files, headers=key)
    assert first.status_code == 201, first.text
    assert [file["name"] for file in first.json()["files"]] == ["正面.jpg", "反面.jpg"]
    # Another boundary, the same parts: the same request.
    again = await http.post(f"tickets/{ticket}/materials", data={"code": "legal-rep-id"}, files=files, headers=key)
    assert again.headers["idempotent-replay"] == "true"
    assert again.json() == first.json()
    other = await http.post(f"tickets/{ticket}/materials", data={"code": "legal-rep-id"}, files=files[:1], headers=key)
    assert other.status_code == 422
    assert not list((settings.data_dir / "staging").iterdir())
    assert len([path for path in (settings.data_dir / "files").rglob("*") if path.is_file()]) == 4
    unknown = await http.post(f"tickets/{ticket}/materials", data={"code": "legal-rep-id", "colour": "red"}, files=files)
    assert unknown.status_code == 422
    assert unknown.json()["errors"][0]["path"] == "colour"


async def test_a_double_tap_adds_once(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    ident = await upload(http, "a.jpg", JPEG)
    body, key = {"code": "legal-rep-id", "uploads": [ident]}, {"Idempotency-Key": "tap"}
    first = await http.post(f"tickets/{ticket}/materials", json=body, headers=key)
    second = await http.post(f"tickets/{ticket}/materials", json=body, headers=key)
    assert first.status_code == second.status_code == 201
    assert second.json() == first.json()
    without_key = await http.post(f"tickets/{ticket}/materials", json=body)
    assert without_key.status_code == 404


async def test_more_photos_extend_the_version_until_it_is_full(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    await add(http, ticket, "legal-rep-id", ("a.jpg", JPEG))
    grown = (await add(http, ticket, "legal-rep-id", ("b.jpg", JPEG))).json()
    assert (grown["version"], [file["position"] for file in grown["files"]]) == (1, [0, 1])
    monkeypatch.setattr(service, "FILES_A_MATERIAL", 2)
    assert (await add(http, ticket, "legal-rep-id", ("c.jpg", JPEG))).json()["type"].endswith("too-many-files")
    monkeypatch.setattr(service, "TICKET_BYTES", sum(file["size"] for file in grown["files"]))
    full = await add(http, ticket, "articles", ("c.jpg", JPEG))
    assert full.status_code == 413
    assert full.json()["type"].endswith("ticket-too-large")


async def test_reordering_and_removing_until_nothing_is_left(office: Office, settings: Any, run_jobs: Any) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    added = (await add(http, ticket, "legal-rep-id", ("a.jpg", JPEG), ("b.jpg", JPEG))).json()
    path, (one, two) = f"tickets/{ticket}/materials/{added['id']}", [file["id"] for file in added["files"]]
    turned = await http.patch(path, json={"files": [two, one]})
    assert [file["id"] for file in turned.json()["files"]] == [two, one]
    assert (await http.patch(path, json={"files": [two]})).status_code == 422

    for file in (one, two):
        assert (await http.delete(f"{path}/files/{file}")).status_code == 204
    assert (await http.delete(f"{path}/files/{two}")).status_code == 404
    left = (await http.get(path)).json()
    assert (left["status"], left["version"], left["files"]) == ("missing", None, [])
    assert DELETE_FILES in await run_jobs()
    assert not [found for found in (settings.data_dir / "files").rglob("*") if found.is_file()]


async def test_papers_of_other_peoples_tickets_do_not_exist(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    added = (await add(http, ticket, "legal-rep-id", ("a.jpg", JPEG))).json()
    (file,) = added["files"]
    path = f"tickets/{ticket}/materials"
    own = await office.ticket(stranger := office.person("李四"))
    for who in (stranger, office.concierge()):
        other = office.browser(who)
        answers = [
            await other.get(path),
            await other.get(f"{path}/{added['id']}"),
            await other.get(at(file["url"])),
            await other.get(at(file["preview_url"])),
            await other.get(at(file["url"].replace(str(ticket), str(own)))),
            await add(other, ticket, "legal-rep-id", ("x.jpg", JPEG)),
            await other.patch(f"{path}/{added['id']}", json={"files": [file["id"]]}),
            await other.delete(f"{path}/{added['id']}/files/{file['id']}"),
        ]
        assert {answer.status_code for answer in answers} == {404}
    assert (await office.browser().get(at(file["url"]))).status_code == 401


async def test_another_persons_upload_cannot_be_taken(office: Office) -> None:
    theirs = await upload(office.browser(office.person("李四")), "a.jpg", JPEG)
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    answer = await http.post(f"tickets/{ticket}/materials", json={"code": "legal-rep-id", "uploads": [theirs]})
    assert answer.status_code == 404


async def test_unknown_papers_and_fields_are_refused(office: Office) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    assert (await add(http, ticket, "no-such-paper", ("a.jpg", JPEG))).json()["errors"][0]["path"] == "code"
    assert (await http.post(f"tickets/{ticket}/materials", json={"code": "legal-rep-id", "uploads": []})).status_code == 422
    assert (await http.post(f"tickets/{ticket}/materials", content=b"{")).status_code == 422
    assert (await http.get(f"tickets/{UUID(int=1)}/materials")).status_code == 404


async def test_the_list_tells_what_this_form_needs(office: Office) -> None:
    person = office.person("张三")
    ticket = await office.ticket(person, form={"by_agent": True})
    items = {one["code"]: one for one in (await office.browser(person).get(f"tickets/{ticket}/materials")).json()["items"]}
    assert items["authorization"]["requirement"] == "required"
    assert items["prior-licence"]["requirement"] == "not_needed"
    assert items["investment-intent"]["requirement"] == "optional"
    assert all(one["may_upload"] and one["status"] == "missing" and one["id"] is None for one in items.values())
    assert items["legal-rep-id"]["names"].keys() == {"zh", "en", "ru"}


async def test_a_dropped_draft_takes_its_files_along(office: Office, settings: Any, run_jobs: Any) -> None:
    person = office.person("张三")
    http, ticket = office.browser(person), await office.ticket(person)
    await add(http, ticket, "legal-rep-id", ("a.jpg", JPEG))
    assert (await http.delete(f"tickets/{ticket}", headers={"If-Match": "1"})).status_code == 204
    await run_jobs()
    assert not [path for path in (settings.data_dir / "files").rglob("*") if path.is_file()]
