"""What a person reads when a form field is not right: the field by its title, and the remedy."""

from typing import Final

from backend.concierge.items.localized import Language, LocalizedText


def _text(zh: str, en: str, ru: str) -> LocalizedText:
    return LocalizedText(zh=zh, en=en, ru=ru)


_TEMPLATES: Final = {
    "required": _text("请填写{title}", "Please fill in “{title}”", "Заполните поле «{title}»"),
    "required_choice": _text("请选择{title}", "Please choose “{title}”", "Выберите значение в поле «{title}»"),
    "too_long": _text(
        "{title}最多 {limit} 个字，请删减",
        "“{title}” takes at most {limit} characters; please shorten it",
        "В поле «{title}» помещается не более {limit} знаков — сократите текст",
    ),
    "too_short": _text(
        "{title}至少 {limit} 个字，请补充",
        "“{title}” needs at least {limit} characters; please add detail",
        "В поле «{title}» нужно не менее {limit} знаков — допишите подробнее",
    ),
    "minimum": _text(
        "{title}不能小于 {limit}，请改正",
        "“{title}” cannot be less than {limit}; please correct it",
        "Значение «{title}» не может быть меньше {limit} — исправьте его",
    ),
    "maximum": _text(
        "{title}不能大于 {limit}，请改正",
        "“{title}” cannot be more than {limit}; please correct it",
        "Значение «{title}» не может быть больше {limit} — исправьте его",
    ),
    "not_before": _text(
        "{title}不能早于{limit}，请改正",
        "“{title}” cannot come before “{limit}”; please correct it",
        "«{title}» не может быть раньше, чем «{limit}», — исправьте",
    ),
    "not_above": _text(
        "{title}不能大于{limit}，请改正",
        "“{title}” cannot exceed “{limit}”; please correct it",
        "«{title}» не может превышать «{limit}» — исправьте",
    ),
    "too_few": _text(
        "{title}至少填写 {limit} 项，请添加",
        "“{title}” needs at least {limit} entry; please add it",
        "В списке «{title}» должно быть записей не меньше: {limit} — добавьте",
    ),
    "too_many": _text(
        "{title}最多填写 {limit} 项，请删去多余的",
        "“{title}” takes at most {limit} entries; please remove some",
        "В списке «{title}» может быть записей не больше: {limit} — удалите лишние",
    ),
    "enum": _text(
        "{title}请从给出的选项中选择",
        "Please choose “{title}” from the options given",
        "Выберите «{title}» из предложенных вариантов",
    ),
    "not_confirmed": _text("请勾选：{title}", "Please tick: {title}", "Отметьте: {title}"),
    "type": _text(
        "{title}的内容格式不对，请重新填写",
        "“{title}” holds something of the wrong kind; please enter it again",
        "В поле «{title}» неверный тип данных — введите значение заново",
    ),
    "format": _text(
        "{title}的格式不对，请检查后重填",
        "“{title}” is not written as expected; please check it",
        "Поле «{title}» заполнено в неверном формате — проверьте его",
    ),
    "date": _text(
        "{title}请填写真实存在的日期，例如 2026-03-15",
        "Please give “{title}” as a real date, such as 2026-03-15",
        "Укажите в поле «{title}» существующую дату, например 2026-03-15",
    ),
    "email": _text(
        "{title}请填写完整的邮箱地址，例如 name@example.com",
        "Please give “{title}” as a full address, such as name@example.com",
        "Укажите в поле «{title}» полный адрес, например name@example.com",
    ),
    "unknown": _text(
        "表单里没有“{title}”这一项，请删去后再提交",
        "The form has no field “{title}”; please remove it and submit again",
        "В форме нет поля «{title}» — уберите его и отправьте снова",
    ),
}

_ROW_TITLE: Final = _text("{list}第 {number} 项的{title}", "{list}, entry {number}: {title}", "{list}, запись {number}: {title}")


def error_message(code: str, language: Language, title: str, limit: int | str = "") -> str:
    """The sentence for an error ``code`` on the field called ``title``."""
    return _TEMPLATES[code].in_language(language).format(title=title, limit=limit)


def row_title(language: Language, list_title: str, number: int, title: str) -> str:
    """The name of a field inside a list, such as the telephone of the second shareholder."""
    return _ROW_TITLE.in_language(language).format(list=list_title, number=number, title=title)
