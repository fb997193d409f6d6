"""Templates into words, in the language of whoever reads them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import orjson

from backend.kernel.errors import DEFAULT_LANGUAGE, LANGUAGES

_FOLDER = Path(__file__).parent / "templates"
_DATES: Final = {"zh": "{0.year}年{0.month}月{0.day}日", "en": "{0:%d %b %Y}", "ru": "{0:%d.%m.%Y}"}
_MARKDOWN = re.compile(r"([\\`*_\[\]()<>#|~])")


class OwnTemplate(StrEnum):
    """Templates that only messaging itself uses."""

    SIGN_IN_CODE = "sign_in_code"
    DIGEST = "digest"
    FOOTER = "footer"
    ROBOT_TEST = "robot_test"


@dataclass(frozen=True, slots=True)
class Words:
    """One rendered message."""

    title: str
    body: str
    sms: str


@cache
def templates(language: str) -> dict[str, dict[str, str]]:
    """Return all templates of a language, by name."""
    known = language if language in LANGUAGES else DEFAULT_LANGUAGE
    return orjson.loads((_FOLDER / f"{known}.json").read_bytes())


def _written(name: str, value: Any, language: str, zone: ZoneInfo) -> str:
    if name != "due":
        return str(value)
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return str(value)
    day: date = moment.astimezone(zone).date() if moment.tzinfo else moment.date()
    return _DATES.get(language, _DATES[DEFAULT_LANGUAGE]).format(day)


def render(template: str, params: Mapping[str, Any], language: str, zone: ZoneInfo) -> Words:
    """Return the words of `template`; a parameter `item_en` stands for `item` in English, and so on.

    Only plain names are placeholders and every value is a string, so nothing a person typed can
    reach an attribute or be taken for a placeholder.
    """
    values = {name: _written(name, value, language, zone) for name, value in params.items()}
    values |= {name.removesuffix(f"_{language}"): value for name, value in values.items() if name.endswith(f"_{language}")}
    found = templates(language)[template]
    return Words(*(found[part].format_map(values) for part in ("title", "body", "sms")))


def one_line(text: str) -> str:
    """Return `text` without line breaks, fit for a mail header."""
    return " ".join(text.split())


def plain_markdown(text: str) -> str:
    """Return `text` so that a robot's Markdown shows it as it is."""
    return _MARKDOWN.sub(r"\\\1", one_line(text))


def email_body(words: Words, link: str, language: str, zone: ZoneInfo) -> str:
    """Return the body of an e-mail: the message, where to act on it, and how to receive fewer."""
    return f"{words.body}\n\n{render(OwnTemplate.FOOTER, {'link': link}, language, zone).body}\n"
