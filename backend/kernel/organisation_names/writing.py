"""How names are written: width, script, case, marks and figures folded, and what people write around them left out."""

import re
import unicodedata
from typing import Final

from backend.kernel.organisation_names.words import words

_NOT_IN_NAMES: Final = re.compile(r"[^0-9a-zа-яёәғқңөұүһі㐀-鿿]+")
_LIST_MARK: Final = re.compile(r"^\s*(?:[①-⑳㈠-㈩]|[(（【\[]\s*\d{1,3}\s*[)）】\]]|\d{1,3}\s*[)）.．、])\s*(?=\D)")
_TOLD: Final = re.compile(
    r"(?:公司|集团|合作社|联合社|合伙企业|[厂店社院所])(?P<mark>[-—–/、,，;；\s]+)(?P<told>[^-—–/、,，;；\s]{1,6})\s*$"
)
_BRACKETS: Final = re.compile(r"\s*[(（【\[〔]([^()（）【】\[\]〔〕]*)[)）】\]〕]\s*$")
_BRANCH_WORD: Final = re.compile(
    r"公司|办事处|分厂|分行|支行|营业部|代表处|分店|项目部|合伙|个体|独资|集团|股份|控股|[0-9一二三四五六七八九十壹贰叁肆]"
)
_FIGURES: Final = "〇零一二三四五六七八九"
_FORMAL: Final = str.maketrans("壹贰叁肆柒捌玖", "一二三四七八九")
_NUMERAL: Final = re.compile(
    r"第?([〇零一二三四五六七八九十百]{2,}|(?<=第)(?:[一二三四五六七八九十]|\d+)|[一二三四五六七八九十](?=[号期局矿厂店站队院连营师团分]))"
)
_HUNDRED: Final = 100


def folded(name: str) -> str:
    """Return a name without differences of width, script and case."""
    return unicodedata.normalize("NFKC", name).lower().translate(words().simplified)


def plain(name: str) -> str:
    """Return a name as it is compared: full-width and traditional forms folded, without case, brackets, blanks and marks."""
    return _NOT_IN_NAMES.sub("", folded(name))


def number(text: str) -> str:
    """Return what 83, 八十三, 八三 or 一百零三 counts, in figures; 七二一 is 721."""
    if text.isdigit() and text.isascii():
        return text
    if "十" not in text and "百" not in text:
        return "".join(str(0 if char == "零" else max(_FIGURES.index(char) - 1, 0)) for char in text)
    hundreds, _, below = text.rpartition("百")
    tens, has_tens, ones = below.rpartition("十")
    value = _HUNDRED * _figure(hundreds, 1) if "百" in text else 0
    return str(value + (10 * _figure(tens.strip("零"), 1) if has_tens else 0) + _figure(ones.strip("零"), 0))


def _figure(text: str, nothing: int) -> int:
    return max(_FIGURES.index(text[-1]) - 1, 0) if text and text[-1] in _FIGURES else nothing


def in_figures(text: str) -> str:
    """Return text with its numbers in figures: 第三建筑 as 3建筑, 七二一 as 721; a lone 三 may be part of a brand and stays."""
    return _NUMERAL.sub(lambda found: number(found.group(1)), text.translate(_FORMAL))


def bare(name: str) -> str:
    """Return a name without the number of a list before it and the remark of a colleague behind it."""
    text = _LIST_MARK.sub("", name)
    told = _TOLD.search(text)
    if told and not _BRANCH_WORD.search(told["told"]) and not _is_place(told["told"]):
        text = text[: told.start("mark")]
    found = _BRACKETS.search(text)
    if found and found.start() > 1 and not _BRANCH_WORD.search(found.group(1)) and not _is_place(found.group(1)):
        text = text[: found.start()]
    return text if plain(text) else name


def _is_place(text: str) -> bool:
    known = words().places
    inside = plain(text)
    return any(inside[:length] in known for length in range(2, len(inside) + 1))
