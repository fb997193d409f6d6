"""Whatever bytes arrive, the answer is a copy or a named problem: never another exception."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.kernel.errors import Problem
from backend.kernel.files.images import clean_image
from backend.kernel.files.kinds import Family, Kind
from backend.kernel.files.limits import Limits
from backend.kernel.files.office import clean_office
from backend.kernel.files.pdf import clean_pdf
from backend.kernel.files.sniff import detect
from tests.kernel.files import samples

SEEDS = {
    "jpeg": samples.jpeg(exif=samples.exif_with_place(6)),
    "png": samples.png(samples.paper((40, 30), "P")),
    "heic": samples.heic(samples.paper((64, 64)), exif=samples.exif_with_place().tobytes()),
    "pdf": samples.armed_pdf(),
    "docx": samples.docx(relationships=samples.external("hyperlink", "https://example.org/")),
    "xlsx": samples.xlsx(),
    "doc": samples.compound({"WordDocument": b"\xec\xa5\xc1\0", "1Table": b"x"}),
    "xls": samples.compound({"Workbook": samples.workbook_records((0x85, b"\0" * 9))}),
}
LIMITS = Limits(max_pixels=1_000_000, max_unpacked_bytes=5_000_000)


def process(raw: Path) -> None:
    kind = detect(raw, limits=LIMITS)
    target = raw.with_name("clean")
    match kind.family:
        case Family.IMAGE:
            clean_image(raw, target, kind, LIMITS)
        case Family.PDF:
            clean_pdf(raw, target, LIMITS)
        case Family.OFFICE:
            clean_office(raw, target, Kind(kind), LIMITS)


@pytest.mark.filterwarnings("ignore::UserWarning")  # the libraries warn of damage they can live with
@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damage_anywhere_gets_a_named_answer(name: str, data: st.DataObject) -> None:
    content = bytearray(SEEDS[name])
    for _ in range(data.draw(st.integers(1, 8))):
        position = data.draw(st.integers(0, len(content) - 1))
        content[position : position + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
        if not content:
            return
    with tempfile.TemporaryDirectory() as folder:
        raw = samples.write(Path(folder), "raw", bytes(content))
        with contextlib.suppress(Problem):
            process(raw)
