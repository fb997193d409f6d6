"""A name taken apart: places, brand, trade, branch."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from backend.kernel.organisation_names.legal_forms import cut_latin_forms, cut_legal_form
from backend.kernel.organisation_names.places import Places, cut_places, take_bracketed
from backend.kernel.organisation_names.words import words
from backend.kernel.organisation_names.writing import bare, folded, in_figures, plain

_BRANCH: Final = re.compile(r"(.{0,12}?)(分公司|子公司|办事处|分厂|分行|支行|营业部|代表处|分店|项目部)$")
_HEAD_OFFICE: Final = re.compile(r"(?<=.{4})(?:总部|本部)$")
_HAN: Final = re.compile(r"[㐀-鿿]")
_SHORT: Final = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    `corps` are divisions and regiments, `districts` what is smaller than a city, `trades` groups of like words, `generic`
    words that say little, `member` what a group's company does, `kind` a legal form that is no company's.
    """

    plain: str
    places: tuple[str, ...]
    corps: frozenset[str]
    districts: frozenset[str]
    core: str
    brand: str
    trades: frozenset[int]
    generic: frozenset[str]
    rest: str
    branch: str | None
    has_form: bool
    kind: str
    member: str | None


def _cut_branch(text: str) -> tuple[str, str | None]:
    text = _HEAD_OFFICE.sub("", text)
    found = _BRANCH.search(text)
    if not found:
        return text, None
    # What names the branch stands behind the legal form of the whole.
    for form in words().legal_forms:
        at = text.rfind(form, 0, found.start(2))
        if at > 1:
            return text[: at + len(form)], text[at + len(form) : found.start(2)] + found.group(2)
    return text[: found.start(2)], found.group(2)


def _segments(text: str) -> tuple[str, frozenset[int], frozenset[str], str]:
    """Return brand, groups of trades, generic words, and characters that are neither."""
    known = words()
    brand, rest, trades, generic, at = "", "", set[int](), set[str](), 0
    while at < len(text):
        longest = min(known.longest_trade, len(text) - at) if text[at] in known.trade_starts else 0
        word = next((w for n in range(longest, 1, -1) if (w := text[at : at + n]) in known.trades or w in known.generic), None)
        # A brand has two characters at least, even where they read like a trade.
        if word is None or (not rest and not trades and not generic and len(brand) < _SHORT):
            if trades or generic:
                rest += text[at]
            else:
                brand += text[at]
            at += 1
            continue
        if word in known.trades:
            trades.add(known.trades[word])
        else:
            generic.add(word)
        at += len(word)
    return brand, frozenset(trades), frozenset(generic), rest


@lru_cache(maxsize=4096)
def parse(name: str) -> Name:
    """Return a name taken apart."""
    text = bare(name)
    if not _HAN.search(text):
        return _latin(text)
    text, bracketed = take_bracketed(text)
    whole = in_figures(plain(text))
    body, branch = _cut_branch(whole)
    kind = next((one for one in words().own_kinds if one in body), "")
    body, has_form = cut_legal_form(body)
    core, found = cut_places(body, towns=bool(kind))
    group, is_group, member = core.partition("集团")
    core = re.sub("集团|股份", "", core) or core
    brand, trades, generic, rest = _segments(core)
    places = Places((*found.names, *bracketed), found.corps, found.districts)
    return Name(
        in_figures(plain(bare(name))),
        places.names,
        places.corps,
        places.districts,
        core,
        brand,
        trades,
        generic,
        rest,
        branch,
        has_form,
        kind,
        member if is_group and len(group) >= _SHORT else ("" if "集团" in whole else None),
    )


def _latin(text: str) -> Name:
    """Return a name without Chinese characters: its words, without legal forms at either end."""
    core, has_form = cut_latin_forms(folded(text))
    core = core or plain(text)
    return Name(plain(text), (), frozenset(), frozenset(), core, core, frozenset(), frozenset(), "", None, has_form, "", None)


@lru_cache(maxsize=16384)
def of_core(core: str) -> Name:
    """Return what a stored core alone tells of a name."""
    brand, trades, generic, rest = _segments(core)
    nothing = frozenset[str]()
    return Name(core, (), nothing, nothing, core, brand, trades, generic, rest, None, has_form=False, kind="", member=None)
