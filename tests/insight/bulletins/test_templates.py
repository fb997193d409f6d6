"""The office's own Word template: taken when a bulletin can be printed with it, refused with the reason when not."""

import io
import zipfile
from typing import Any

import docx
import pytest

from backend.insight.bulletins.content import PARTS
from backend.insight.bulletins.errors import TemplateNotAllowed, TemplateUnknownNames
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.templates.default import default_template
from backend.insight.templates.rendering import render
from backend.insight.templates.sample import sample_context
from tests.insight.bulletins.house import House
from tests.insight.bulletins.test_bulletins import word_text


def template(*lines: str) -> bytes:
    document: Any = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


async def send(house: House, content: bytes, status: int = 201, person: Any = None, note: str = "", name: str = "本局简报.docx") -> Any:
    files = {"file": (name, content, "application/octet-stream")}
    return await house.send(person or house.head, "POST", "bulletin-templates", status, files=files, data={"note": note} if note else {})


async def test_the_program_brings_one_and_the_newest_is_used(filled: House) -> None:
    [own] = (await filled.get(filled.head, "bulletin-templates"))["items"]
    assert (own["number"], own["current"]) == (0, True)
    assert await filled.get(filled.head, "bulletin-templates/0/file") == default_template()
    first = await send(filled, template("第一版 {{ title }} {{ figures.progress_value.value }}"), note="换了抬头")
    second = await send(filled, template("第二版 {{ title }} {{ figures.progress_value.target }}"))
    listed = (await filled.get(filled.head, "bulletin-templates"))["items"]
    assert [(one["number"], one["current"]) for one in listed] == [(2, True), (1, False), (0, False)]
    assert (first["note"], second["name"]) == ("换了抬头", "本局简报.docx")
    shown = await filled.published()
    assert shown["template"] == {"number": 2, "name": "本局简报.docx"}
    text = word_text(await filled.get(filled.head, f"bulletins/{shown['id']}/docx"))
    assert text == f"第二版 {shown['title']} 32亿元"
    older = await filled.published(template=1)
    assert "33.15亿元" in word_text(await filled.get(filled.head, f"bulletins/{older['id']}/docx"))
    await filled.post(
        filled.head, "bulletins", {"title": "稿", "kind": "weekly", "from": "2023-10-01", "to": "2023-10-07", "template": 9}, 422
    )


async def test_an_uploaded_template_comes_back_with_the_same_text(filled: House) -> None:
    made = await send(filled, template("{{ office }}{%p for section in sections %}", "{{ section.title }}", "{%p endfor %}"))
    content = await filled.get(filled.head, f"bulletin-templates/{made['number']}/file")
    assert "{{ section.title }}" in word_text(content)
    await filled.get(filled.head, "bulletin-templates/7/file", 404)


@pytest.mark.parametrize(
    ("line", "slug", "named"),
    [
        ("{{ titel }} {{ figures.progres_value.value }}", "template-unknown-names", ("titel", "progres_value")),
        ("{{ figures.progress_value.valu }}", "template-unknown-names", ("valu",)),
        ("{% for one in sections %}", "template-unreadable", ()),
        ("{{ title", "template-unreadable", ()),
        ("{{ title.__class__.__mro__ }}", "template-unknown-names", ("__class__",)),
        ("{{ cycler.__init__.__globals__ }}", "template-unknown-names", ("cycler",)),
        ("{% for one in range(100000000) %}x{% endfor %}", "template-not-allowed", ("call",)),
        ("{{ title * 100000000 }}", "template-not-allowed", ("mul",)),
        ("{% include 'x' %}", "template-not-allowed", ("include",)),
        ("{% macro m() %}{% endmacro %}", "template-not-allowed", ("macro",)),
        ("{{ title|attr('x') }}", "template-unreadable", ()),
        ("{% for a in sections %}" * 5 + "{% endfor %}" * 5, "template-not-allowed", ("for",)),
    ],
)
async def test_a_template_that_cannot_print_is_refused_with_the_reason(filled: House, line: str, slug: str, named: tuple[str, ...]) -> None:
    refused = await send(filled, template(line), 422)
    assert refused["type"].endswith(slug), refused
    for name in named:
        assert name in refused["detail"]
    assert len((await filled.get(filled.head, "bulletin-templates"))["items"]) == 1


def _packed(entries: dict[str, bytes]) -> bytes:
    source, sink = io.BytesIO(template("{{ title }}")), io.BytesIO()
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as changed:
        for entry in package.infolist():
            if entry.filename not in entries:
                changed.writestr(entry.filename, package.read(entry))
        for name, content in entries.items():
            changed.writestr(name, content)
    return sink.getvalue()


_REMOTE = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    b'Target="https://example.org/t.dotm" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        (lambda: _packed({"word/vbaProject.bin": b"x"}), "office-has-macros"),
        (lambda: _packed({"word/_rels/settings.xml.rels": _REMOTE}), "office-has-remote-content"),
        (lambda: b"%PDF-1.4 not a template", "file-type-refused"),
        (lambda: _packed({"word/media/big.bin": bytes(25_000_000)}), "file-unpacks-too-large"),
    ],
)
async def test_files_that_are_no_harmless_document_are_refused(filled: House, content: Any, slug: str) -> None:
    answer = await filled.browser(filled.head).post("bulletin-templates", files={"file": ("t.docx", content(), "application/octet-stream")})
    assert 400 <= answer.status_code < 500
    assert answer.json()["type"].rsplit(":", 1)[-1] == slug


async def test_only_editors_bring_templates_and_it_is_audited(filled: House) -> None:
    for person in (filled.leader, filled.manager, filled.promoter):
        await send(filled, template("{{ title }}"), 403, person)
    await filled.get(filled.reporter, "bulletin-templates", 403)
    await send(filled, template("{{ title }}"))
    assert len(await filled.audits("bulletin_template.add")) == 1


async def test_a_retried_upload_is_one_version(filled: House) -> None:
    content = template("{{ title }}")
    for _ in range(2):
        answer = await filled.browser(filled.head).post(
            "bulletin-templates", files={"file": ("t.docx", content, "x/y")}, headers={"Idempotency-Key": "upload-1"}
        )
        assert (answer.status_code, answer.json()["number"]) == (201, 1)


async def test_every_listed_name_prints(filled: House) -> None:
    listed = (await filled.get(filled.head, "bulletin-templates/variables"))["items"]
    names = {one["name"] for one in listed}
    assert {f"figures.{key}.{part}" for key in INDICATORS for part in PARTS} <= names
    plain = [name for name in names if name.split(".")[0] not in ("sections", "section", "row", "cell")]
    printed = word_text(render(template(*(f"{name}={{{{ {name} }}}}" for name in plain)), sample_context()))
    for one in listed:
        assert all(one["meaning"].values())
        if one["name"] in plain:
            assert f"{one['name']}={one['sample']}" in printed


def test_text_is_text_whatever_it_holds() -> None:
    context = sample_context() | {"title": "A&B <w:p/> {{ office }} \x0b"}
    assert word_text(render(template("{{ title }}"), context)).startswith("A&B <w:p/> {{ office }}")


def test_the_same_document_is_the_same_bytes() -> None:
    assert render(default_template(), sample_context()) == render(default_template(), sample_context())


def test_headers_and_properties_are_judged_too() -> None:
    document: Any = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ nobody }}"
    sink = io.BytesIO()
    document.save(sink)
    with pytest.raises(TemplateUnknownNames):
        render(sink.getvalue(), sample_context())
    document.sections[0].header.paragraphs[0].text = "{{ title.upper() }}"
    sink = io.BytesIO()
    document.save(sink)
    with pytest.raises(TemplateNotAllowed):
        render(sink.getvalue(), sample_context())
