"""A receipt in the words, dates and order of its reader's language."""

from datetime import datetime, timedelta
from typing import Any, Final

from backend.concierge.items.localized import Language
from backend.concierge.receipts.schemas import Receipt, ReceiptMaterial
from backend.contracts.identity import Unit
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.errors import fill, text

_WORDS: Final = (
    "title",
    "house",
    "number",
    "query_code",
    "query_note",
    "scan",
    "next",
    "materials",
    "material",
    "files",
    "pages",
    "promised_later",
    "no_materials",
    "legal",
    "page",
)
_DAYS: Final = {"zh": "{d.year}年{d.month}月{d.day}日", "en": "{d:%d.%m.%Y}", "ru": "{d:%d.%m.%Y}"}
_WEEKDAYS: Final = {
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
}
_QR_MARGIN: Final = 0
_INSTANT: Final = timedelta(microseconds=1)


def words(key: str, language: Language, **params: Any) -> str:
    """Return a phrase of the receipt."""
    return fill(text(f"receipt.{key}", language), params)


def _day(moment: datetime, language: Language) -> str:
    local = moment.astimezone(OFFICE_ZONE)
    gap = "" if language == "zh" else ","
    return f"{_DAYS[language].format(d=local)}{gap} {_WEEKDAYS[language][local.weekday()]}"


def _minute(moment: datetime, language: Language) -> str:
    local = moment.astimezone(OFFICE_ZONE)
    return f"{_DAYS[language].format(d=local)} {local:%H:%M}"


def _facts(receipt: Receipt, unit: Unit | None, language: Language) -> list[tuple[str, str]]:
    facts = [
        (words("item", language), receipt.item.names.in_language(language)),
        (words("applicant", language), receipt.applicant_name),
        (words("submitted", language), _minute(receipt.submitted_at, language)),
        (words("promised", language), words("working_days", language, days=receipt.promised_days)),
    ]
    if receipt.company:
        facts.insert(2, (words("company", language), receipt.company))
    if unit is not None:
        facts.append((words("unit", language), unit.names[language]))
        if unit.phone:
            facts.append((words("phone", language), unit.phone))
    return facts


def _paper(one: ReceiptMaterial, language: Language) -> dict[str, Any]:
    pages = "—" if one.pages is None else str(one.pages)
    return {"name": one.names.in_language(language), "files": one.files, "pages": pages, "promised": one.promised}


def _qr(address: str) -> str:
    import segno  # noqa: PLC0415 - needed by receipts alone

    return segno.make(address, error="m", micro=False).svg_inline(border=_QR_MARGIN)


def typeset_data(receipt: Receipt, house: dict[str, str], unit: Unit | None, language: Language) -> dict[str, Any]:
    """Return what `receipt.typ` reads; `house` is what the office is called, empty where it goes by the program's name."""
    step = receipt.next
    # A period ends at 24:00, which a calendar would call the next day.
    due = None if step is None or step.due_at is None else _day(step.due_at - _INSTANT, language)
    return {
        "lang": language,
        "words": {**{key: text(f"receipt.{key}", language) for key in _WORDS}, **({"house": house[language]} if house else {})},
        "number": receipt.number,
        "query_code": receipt.query_code,
        "office": unit.names[language] if unit else "",
        "qr": _qr(receipt.lookup_url),
        "next": words(f"next.{step.action if step else 'closed'}", language),
        "next_by": words("by", language, date=due) if due else None,
        "facts": _facts(receipt, unit, language),
        "papers": [_paper(one, language) for one in receipt.materials],
        "printed": words("printed", language, at=_minute(clock.now(), language)),
    }
