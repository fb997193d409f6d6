from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from backend.kernel.files.errors import FileDamaged, ImageTooManyPixels
from backend.kernel.files.images import Picture, clean_image
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import Limits
from tests.kernel.files import samples

SECRETS = (b"SecretPhoneMaker", b"GPS", b"Exif", b"secret words", b"ICC_PROFILE", b"iCCP", b"http://ns.adobe.com/xap")


def cleaned(folder: Path, content: bytes, kind: Kind, limits: Limits | None = None) -> tuple[Picture, Image.Image, bytes]:
    target = folder / "clean"
    picture = clean_image(samples.write(folder, "raw", content), target, kind, limits or Limits())
    with Image.open(target) as image:
        image.load()
    assert image.size == (picture.width, picture.height)
    return picture, image, target.read_bytes()


def is_red(image: Image.Image, left: float, top: float) -> bool:
    red, green, _ = image.convert("RGB").getpixel((int(image.width * left), int(image.height * top)))
    return red > 200 and green < 60


def test_a_photo_loses_its_particulars_and_stands_upright(tmp_path: Path) -> None:
    # Taken with the phone on its side: what is stored across is to be seen upright.
    stored = samples.paper((400, 300)).transpose(Image.Transpose.ROTATE_90)
    raw = samples.jpeg(stored, exif=samples.exif_with_place(6), comment=b"secret words", icc_profile=b"profile" * 20)
    assert b"SecretPhoneMaker" in raw
    picture, image, clean = cleaned(tmp_path, raw, Kind.JPEG)
    assert (picture.kind, image.format, image.size) == (Kind.JPEG, "JPEG", (400, 300))
    assert is_red(image, 0.1, 0.1)
    assert not is_red(image, 0.9, 0.9)
    assert not dict(image.getexif())
    assert not any(secret in clean + picture.preview for secret in SECRETS)


@pytest.mark.parametrize("turn", [None, Image.Transpose.ROTATE_90])
def test_a_phones_heic_becomes_a_jpeg(tmp_path: Path, turn: Image.Transpose | None) -> None:
    shown = samples.paper((640, 480))
    stored = shown.transpose(turn) if turn is not None else shown
    raw = samples.heic(stored, exif=samples.exif_with_place(6 if turn is not None else 1).tobytes())
    picture, image, clean = cleaned(tmp_path, raw, Kind.HEIC)
    assert (picture.kind, image.format, image.size) == (Kind.JPEG, "JPEG", (640, 480))
    assert is_red(image, 0.1, 0.1)
    assert not any(secret in clean for secret in SECRETS)


@pytest.mark.parametrize(("mode", "kind"), [("P", Kind.PNG), ("L", Kind.PNG), ("1", Kind.PNG), ("RGB", Kind.JPEG), ("RGBA", Kind.JPEG)])
def test_drawings_stay_png_and_photos_become_jpeg(tmp_path: Path, mode: str, kind: Kind) -> None:
    picture, image, _ = cleaned(tmp_path, samples.png(samples.paper(mode=mode)), Kind.PNG)
    assert (picture.kind, image.format) == (kind, "JPEG" if kind is Kind.JPEG else "PNG")


def test_a_transparent_drawing_stays_so_without_its_texts(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    seal = samples.paper(mode="RGBA")
    seal.putpixel((399, 299), (0, 0, 0, 0))
    words = PngInfo()
    words.add_text("Comment", "secret words")
    raw = samples.png(seal, pnginfo=words, exif=samples.exif_with_place(), icc_profile=b"profile" * 20)
    picture, image, clean = cleaned(tmp_path, raw, Kind.PNG)
    assert (picture.kind, image.mode, image.getpixel((399, 299))[3]) == (Kind.PNG, "RGBA", 0)
    assert not any(secret in clean for secret in SECRETS)


def test_sixteen_bits_of_grey_keep_their_tones(tmp_path: Path) -> None:
    scan = Image.new("I;16", (20, 20), 0x8000)
    _, image, _ = cleaned(tmp_path, samples.png(scan), Kind.PNG)
    assert image.mode == "L"
    assert abs(image.getpixel((5, 5)) - 128) <= 1


def test_cmyk_from_a_print_shop(tmp_path: Path) -> None:
    _, image, _ = cleaned(tmp_path, samples.jpeg(samples.paper(mode="CMYK")), Kind.JPEG)
    assert image.mode == "RGB"


def test_a_photo_with_a_second_picture_inside_keeps_only_the_first(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    samples.paper().save(buffer, "MPO", save_all=True, append_images=[samples.noise((400, 300))])
    picture, image, _ = cleaned(tmp_path, buffer.getvalue(), Kind.JPEG)
    assert (picture.kind, image.format) == (Kind.JPEG, "JPEG")
    assert is_red(image, 0.1, 0.1)


def test_large_pictures_are_reduced_without_seams(tmp_path: Path) -> None:
    slope = Image.linear_gradient("L").resize((3000, 3900), Image.Resampling.BICUBIC).convert("RGB")
    _, image, _ = cleaned(tmp_path, samples.png(slope), Kind.PNG, Limits(max_side=1700))
    whole = slope.resize(image.size, Image.Resampling.LANCZOS).convert("L").tobytes()
    assert image.size == (1308, 1700)
    assert max(abs(ours - theirs) for ours, theirs in zip(image.convert("L").tobytes(), whole, strict=True)) <= 3


def test_the_preview_is_small(tmp_path: Path) -> None:
    picture, _, _ = cleaned(tmp_path, samples.jpeg(samples.noise((2000, 1000))), Kind.JPEG)
    with Image.open(io.BytesIO(picture.preview)) as preview:
        assert (preview.format, preview.size) == ("JPEG", (640, 320))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (samples.jpeg(samples.noise((500, 500)))[:20_000], Kind.JPEG),
        (samples.jpeg()[:40], Kind.JPEG),
        (samples.png(samples.noise((500, 500)))[:20_000], Kind.PNG),
        (samples.heic(samples.noise((500, 500)))[:20_000], Kind.HEIC),
        (b"\x89PNG\r\n\x1a\n" + b"MZ" * 50, Kind.PNG),
        (b"\xff\xd8\xff" + b"<script>alert(1)</script>" * 9, Kind.JPEG),
        (b"RIFF\x40\0\0\0WEBPVP8 " + b"\0" * 60, Kind.WEBP),
    ],
)
def test_half_a_picture_is_called_damaged(tmp_path: Path, content: bytes, kind: Kind) -> None:
    with pytest.raises(FileDamaged) as refusal:
        cleaned(tmp_path, content, kind)
    assert refusal.value.params["found"] == kind.label


@pytest.mark.parametrize("size", [(8000, 7000), (12_000, 9_000), (60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_refused_unseen(tmp_path: Path, size: tuple[int, int]) -> None:
    with pytest.raises(ImageTooManyPixels):
        cleaned(tmp_path, samples.huge_png(*size), Kind.PNG)


_MEASURE = """
import re, sys
from pathlib import Path
from backend.kernel.files.images import clean_image
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import Limits
kind = Kind(sys.argv[1])
picture = clean_image(Path(sys.argv[2]), Path(sys.argv[2] + ".clean"), kind, Limits())
peak = re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())
print(picture.width, picture.height, int(peak[1]) // 1024)
"""


@pytest.mark.parametrize(
    ("kind", "size", "expected", "megabytes"),
    [
        (Kind.JPEG, (8000, 6000), (4000, 3000), 250),
        (Kind.JPEG, (6000, 4000), (4096, 2731), 250),
        (Kind.HEIC, (6400, 4800), (3200, 2400), 250),
    ],
)
def test_a_48_megapixel_photo_stays_within_bounded_memory(
    tmp_path: Path, kind: Kind, size: tuple[int, int], expected: tuple[int, int], megabytes: int
) -> None:
    if kind is Kind.JPEG:
        raw = samples.jpeg(samples.noise(size), quality=70)
        assert len(raw) > 9_000_000
    else:
        raw = samples.heic(samples.paper(size), tile_size=512)
    path = samples.write(tmp_path, "large", raw)
    done = subprocess.run([sys.executable, "-c", _MEASURE, kind.value, str(path)], capture_output=True, text=True, check=True)
    width, height, peak = (int(word) for word in done.stdout.split())
    assert (width, height) == expected
    assert peak < megabytes, f"{peak} MB"
