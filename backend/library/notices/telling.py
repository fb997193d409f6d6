"""One thing told to the people of a project: never of a confidential one to anybody who is not named in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from backend.contracts.identity import Directory, Person
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Tx
from backend.kernel.errors import text
from backend.kernel.jobs import defer

_LANGUAGES: Final = ("en", "ru")


@dataclass(frozen=True, slots=True)
class Subject:
    """The project that is told of."""

    id: UUID
    name: str
    confidential: bool
    readers: frozenset[UUID]

    @classmethod
    def of(cls, row: Any) -> "Subject":
        """Return what a project's row, or a row joined with it, says."""
        if isinstance(row, Subject):
            return row
        values = row if hasattr(row, "keys") else {name: getattr(row, name) for name in ("id", "name", "confidential", "readers")}
        return cls(values["id"], values["name"], values["confidential"], frozenset(values["readers"]))

    def exists_for(self, ident: UUID) -> bool:
        """Tell whether a person may know of the project."""
        return not self.confidential or ident in self.readers


def in_languages(key: str, value: Mapping[Any, str] | str) -> dict[str, str]:
    """Return a parameter in all languages: `item`, `item_en`, `item_ru`; `value` is words by language, or the name of a text."""
    words: Mapping[Any, str] = {one: text(value, one) for one in ("zh", *_LANGUAGES)} if isinstance(value, str) else value
    return {key: words["zh"], **{f"{key}_{language}": words[language] for language in _LANGUAGES}}


async def tell(
    tx: Tx,
    directory: Directory,
    subject: Subject,
    template: NoticeTemplate,
    event: str,
    people: Iterable[UUID],
    params: dict[str, str],
    *,
    link: str | None = None,
) -> list[UUID]:
    """Tell these people, and who stands in for those away; answers who was told. `event` makes a repetition harmless."""
    wanted = set(people)
    known = await directory.people(wanted)
    readers = {
        ident for ident in wanted | {stands_in for one in known.values() for stands_in in _stand_in(one)} if subject.exists_for(ident)
    }
    for ident in sorted(readers):
        notice = Notice(
            event_id=event,
            account_id=ident,
            template=template,
            params={"project": subject.name, **params},
            link=link or f"/staff/projects/{subject.id}",
        )
        defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))
    return sorted(readers)


def _stand_in(person: Person) -> list[UUID]:
    today = local_date(clock.now())
    away = person.absent_from is not None and person.absent_from <= today
    back = person.absent_until is not None and person.absent_until < today
    return [person.delegate_id] if away and not back and person.delegate_id is not None else []
