from __future__ import annotations

import hashlib
import io
import json
import re
import string
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from backend.kernel.errors import LANGUAGES, Problem
from backend.kernel.files import errors
from backend.kernel.files.errors import FileDamaged, FileEmpty, FileTooLarge, FileTypeRefused
from backend.kernel.files.intake import take_in, take_in_photos
from backend.kernel.files.kinds import IMAGE_KINDS, Kind
from backend.kernel.files.limits import Limits
from tests.kernel.files import samples

LOCALES = Path(errors.__file__).parent / "locales"


async def test_a_photo_is_taken_in(tmp_path: Path) -> None:
    raw = samples.write(tmp_path, "upload", samples.jpeg(exif=samples.exif_with_place()))
    intake = await take_in(raw)
    content = intake.content.read_bytes()
    assert (intake.kind, intake.media_type, intake.width, intake.height, intake.pages) == (Kind.JPEG, "image/jpeg", 400, 300, None)
    assert (intake.size, intake.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert intake.preview is not None
    assert Image.open(io.BytesIO(intake.preview)).format == "JPEG"
    intake.discard()
    assert list(tmp_path.iterdir()) == [raw]


@pytest.mark.parametrize(
    ("content", "kind", "pages"),
    [(samples.armed_pdf(), Kind.PDF, 1), (samples.docx(), Kind.DOCX, None), (samples.compound({"WordDocument": b""}), Kind.DOC, None)],
)
async def test_documents_are_taken_in(tmp_path: Path, content: bytes, kind: Kind, pages: int | None) -> None:
    intake = await take_in(samples.write(tmp_path, "upload", content))
    assert (intake.kind, intake.pages, intake.preview) == (kind, pages, None)
    assert intake.content.stat().st_size == intake.size > 0


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileEmpty),
        (b"\xff\xd8\xff" + b"x" * 3000, FileTooLarge),
        (b"MZ" + b"\0" * 500, FileTypeRefused),
        (samples.jpeg()[:600], FileDamaged),
        (samples.pdf()[:300], FileDamaged),
    ],
)
async def test_a_refused_file_leaves_nothing_behind(tmp_path: Path, content: bytes, problem: type[Problem]) -> None:
    raw = samples.write(tmp_path, "photo.jpg", content)
    with pytest.raises(problem):
        await take_in(raw, limits=Limits(max_bytes=3000))
    assert list(tmp_path.iterdir()) == [raw]


async def test_only_what_is_wanted_here(tmp_path: Path) -> None:
    with pytest.raises(FileTypeRefused):
        await take_in(samples.write(tmp_path, "a", samples.pdf()), accepted=IMAGE_KINDS)


async def test_photos_are_put_together(tmp_path: Path) -> None:
    raws = [samples.write(tmp_path, str(number), samples.jpeg()) for number in range(3)]
    intake = await take_in_photos(raws, tmp_path / "together")
    assert (intake.kind, intake.pages, intake.content) == (Kind.PDF, 3, tmp_path / "together")
    with pikepdf.open(intake.content) as document:
        assert len(document.pages) == 3
    with pytest.raises(FileTypeRefused):
        await take_in_photos([samples.write(tmp_path, "a", samples.pdf())], tmp_path / "other")
    with pytest.raises(FileEmpty):
        await take_in_photos([], tmp_path / "other")
    assert not (tmp_path / "other").exists()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_problem_has_its_words_with_the_same_blanks_in_every_language() -> None:
    slugs = {kind.slug for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Problem) and kind is not Problem}
    texts = {language: json.loads((LOCALES / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES}
    for language in LANGUAGES:
        assert set(texts[language]) == slugs
    for slug in slugs:
        blanks = [placeholders(texts[language][slug]["detail"]) for language in LANGUAGES]
        assert blanks.count(blanks[0]) == len(LANGUAGES)


async def test_the_answer_names_the_remedy(tmp_path: Path) -> None:
    raw = samples.write(tmp_path, "photo.jpg", b"\xff\xd8\xff" + b"x" * 3_000_000)
    with pytest.raises(FileTooLarge) as refusal:
        await take_in(raw, limits=Limits(max_bytes=2 * 1024 * 1024))
    assert re.search("压缩到 2 MB 以内.*拍照", refusal.value.as_json("zh", "t")["detail"])
