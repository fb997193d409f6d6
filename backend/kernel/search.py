"""Search for Chinese and Latin text: what is stored beside a record, and what is asked of it.

Postgres has no words for Chinese, and trigrams never serve two characters. So a record keeps tokens
(single characters and pairs; Latin words and digits with their tails; pinyin and its initials) as a
tsvector under GIN, and its plain text for the recheck. Asking is two-phase: a rare word goes through
the index, a common one is found at once by walking the list in its own order.
"""

import os
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY

# More hits than this and the ordered scan is the faster way.
COMMON = 2000
# Estimates of one frequent word are off by a few per cent, of combined words by more.
_SURELY: Final = 4
_MAX_TERMS = 8
_RUNS: Final = re.compile(r"[㐀-鿿]+|[a-z0-9а-яё]+")
_HAN: Final = re.compile(r"[㐀-鿿]")
_MAX_TAILS = 24
# Digits of a receipt number are asked for by their tail; any other tail would only fill the index.
_NUMBER: Final = re.compile(r"\b(\d{8})-(\d{4,})\b")
_READINGS: Final = {"长": "chang", "行": "hang", "乐": "le"}


def normalize(text: str) -> str:
    """Return text as it is compared: compatibility forms folded, lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())


@lru_cache(maxsize=8192)
def reading(char: str) -> str:
    """Return how a character is read, in letters without tone."""
    # Without the table of phrases, which costs 44 MB, a character reads the same wherever it stands.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - several MB, not needed at start

    return _READINGS.get(char) or lazy_pinyin(char)[0]


def _tails(word: str) -> set[str]:
    return {word[start:] for start in range(min(len(word), _MAX_TAILS))}


def _begun(words: set[str]) -> set[str]:
    """Return the words, and a mark for each beginning of two letters: two are asked for often, and as a prefix are in every tenth word."""
    return words | {f"^{word[:2]}" for word in words if len(word) > 1}


@dataclass(frozen=True, slots=True)
class Document:
    """What a record stores: the text for the recheck, and the tokens for `array_to_tsvector`."""

    text: str
    tokens: list[str]


def document(*parts: str | None) -> Document:
    """Return what to store for a record that can be found by any of `parts`."""
    plain = [normalize(part) for part in parts if part]
    tokens: set[str] = set()
    readings: list[str] = []
    for part in plain:
        for day, order in _NUMBER.findall(part):
            tokens |= {day, order, day + order, day[4:] + order}
            readings.append(day + order)
        for run in _RUNS.findall(_NUMBER.sub(" ", part)):
            if _HAN.match(run):
                tokens |= set(run) | {first + second for first, second in pairwise(run)}
                syllables = [reading(char) for char in run]
                initials = "".join(syllable[0] for syllable in syllables)
                whole, starts = "".join(syllables), [0, *accumulate(map(len, syllables))]
                readings += [whole, initials]
                tokens |= _begun(_tails(initials) | {whole[start:] for start in starts[: min(len(syllables), _MAX_TAILS)]})
            else:
                tokens |= {run} if run.isdigit() else _begun(_tails(run))
    return Document("\n".join([*plain, *dict.fromkeys(readings)]), sorted(tokens))


@dataclass(frozen=True, slots=True)
class Query:
    """A question: the tsquery for the index, and LIKE patterns that must all hold."""

    tsquery: str
    patterns: list[str]

    @property
    def params(self) -> dict[str, Any]:
        """Return the parameters of `matches` and `probe`."""
        return {"tsquery": self.tsquery, "patterns": self.patterns}


def parse(text: str) -> Query | None:
    """Return the query for what was typed; None when there is nothing in it to look for."""
    lexemes: list[str] = []
    patterns: list[str] = []
    for term in normalize(text).split()[:_MAX_TERMS]:
        found = [lexeme for run in _RUNS.findall(term) for lexeme in _lexemes(run)]
        if found:
            lexemes += found
            escaped = term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            patterns.append(f"%{escaped}%")
    return Query(" & ".join(dict.fromkeys(lexemes)), patterns) if lexemes else None


def _lexemes(run: str) -> list[str]:
    if _HAN.match(run):
        return [f"'{first}{second}'" for first, second in pairwise(run)] if len(run) > 1 else [f"'{run}'"]
    if len(run) == 2 and not run.isdigit():  # noqa: PLR2004 - the beginnings `_begun` marks
        return [f"'^{run}'"]
    return [f"'{run}':*"]


def tsquery() -> sa.ColumnElement[Any]:
    """Return the bound question as a tsquery."""
    return sa.cast(sa.bindparam("tsquery", type_=sa.Text), TSQUERY)


def rare_condition(ident: Any, search: Any, text: Any) -> sa.ColumnElement[bool]:
    """Return the condition that goes through the index; the fence keeps the planner from walking the list instead."""
    table = search.table.alias("found")
    hits = sa.select(table.c[ident.key]).where(table.c[search.key].op("@@")(tsquery())).offset(sa.literal_column("0"))
    return sa.and_(ident.in_(hits), common_condition(text))


def common_condition(text: Any) -> sa.ColumnElement[bool]:
    """Return the condition for words found everywhere: the text alone, while the list is walked in order."""
    return text.like(sa.all_(sa.bindparam("patterns", type_=sa.ARRAY(sa.Text))))


def probe(search: Any) -> sa.Select[Any]:
    """Return the count of hits, capped just above `COMMON`.

    The index answers nothing before it has read every posting of the words, so words that the planner's
    statistics show to be frequent by far are not counted at all.
    """
    hits = sa.select(sa.literal_column("1")).where(search.op("@@")(tsquery())).limit(sa.literal_column(str(COMMON + 1))).subquery()
    counted = sa.select(sa.func.count()).select_from(hits).scalar_subquery()
    table = sa.literal_column(f"'{search.table.schema}.{search.table.name}'", sa.Text)
    likely = sa.func.kernel.likely_hits(table, sa.literal_column(f"'{search.key}'", sa.Text), tsquery())
    surely = sa.case(
        (sa.func.numnode(tsquery()) == sa.literal_column("1"), sa.literal_column(str(COMMON))),
        else_=sa.literal_column(str(COMMON * _SURELY)),
    )
    return sa.select(sa.case((likely > surely, sa.literal_column(str(COMMON + 1))), else_=counted))
