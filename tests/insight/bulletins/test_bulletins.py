"""Drafted from figures, edited, published, kept."""

import io
from decimal import Decimal
from typing import Any

import asyncpg
import docx
import pytest

from tests.insight.bulletins.house import House


def said(bulletin: Any, key: str) -> str:
    [section] = [one for one in bulletin["sections"] if one["key"] == key]
    return " ".join(section["paragraphs"])


async def test_a_draft_says_what_the_figures_say(filled: House) -> None:
    draft = await filled.draft()
    assert draft["state"] == "draft"
    figure = draft["figures"]["progress_value"]
    asked = await filled.get(filled.head, "indicators/progress_value", **{"from": "2023-01-01", "to": "2023-10-31"})
    assert figure["value"] == asked["value"] == "3315000000"
    assert figure["words"]["value"] == "33.15亿元"
    assert figure["version"] == asked["definition"]["version"]
    assert "{progress_value}" in said(draft, "overview")
