from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel.files.kinds import Kind
from backend.kernel.files.names import content_disposition, safe_name


@pytest.mark.parametrize(
    ("original", "safe"),
    [
        ("营业执照 副本.HEIC", "营业执照 副本.jpg"),
        ("Устав.exe", "Устав.jpg"),
        ("C:\\fakepath\\scan.jpg", "scan.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("photo\u202egpj.exe", "photogpj.jpg"),
        ('a";\r\nSet-Cookie: x.jpg', "a_Set-Cookie_ x.jpg"),
        ("", "file.jpg"),
        ("...", "file.jpg"),
        ("con.jpg", "file_con.jpg"),
        ("长" * 300 + ".jpg", "长" * 80 + ".jpg"),
    ],
)
def test_a_name_keeps_what_is_safe(original: str, safe: str) -> None:
    assert safe_name(original, Kind.JPEG) == safe


@given(st.text())
def test_any_name_gives_a_header_that_stands_on_one_line(original: str) -> None:
    value = content_disposition(safe_name(original, Kind.PDF))
    assert value.isascii()
    assert value.isprintable()
    assert value.count('"') == 2
    assert value.endswith(".pdf")


def test_the_header_keeps_every_script() -> None:
    name = safe_name("执照.pdf", Kind.PDF)
    assert content_disposition(name, inline=True) == "inline; filename=\"file.pdf\"; filename*=UTF-8''%E6%89%A7%E7%85%A7.pdf"
