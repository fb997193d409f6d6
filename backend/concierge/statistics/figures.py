"""What each figure counts, as data: the tickets it is about, and those of them that meet it.

All figures are about the tickets handed in during the period, so that figures of one period speak of the same
tickets; the records behind a figure are exactly the tickets its SQL counts.
"""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from backend.concierge.models import clock_segment, rating, ticket
from backend.concierge.policy import task_of_unit

_t = ticket.c
_NOW = sa.bindparam("now", type_=_t.due_at.type)
SINCE = sa.bindparam("since", type_=_t.due_at.type)
UNTIL = sa.bindparam("until", type_=_t.due_at.type)
HANDED_IN = sa.and_(_t.submitted_at >= SINCE, _t.submitted_at < UNTIL)
# A unit answers for the tickets it owns, and for those it has a task of.
_OF = sa.bindparam("of_unit", type_=sa.Text)
OF_UNIT = sa.or_(_t.owner_unit == _OF, task_of_unit(_OF))
IS_OPEN = sa.text("ticket.state IN ('received', 'correcting', 'handling', 'special')")
IS_DONE = sa.text("ticket.state IN ('finished', 'archived')")
IS_PROBLEM = sa.text("ticket.kind = 'problem'")


def _clock_kept(kind: str) -> Any:
    """Return the condition that every ended or running clock of this kind was, so far, within its time."""
    late = sa.and_(
        clock_segment.c.ticket_id == _t.id,
        clock_segment.c.kind == sa.literal_column(f"'{kind}'"),
        clock_segment.c.due_at <= sa.func.coalesce(clock_segment.c.ended_at, _NOW),
    )
    return sa.not_(sa.exists().where(late))


def _rated(condition: Any = None) -> Any:
    own = rating.c.ticket_id == _t.id
    return sa.exists().where(own if condition is None else sa.and_(own, condition))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: of the tickets where `among` holds, how many meet `meets`. A count has the two equal.

    `explains` is the definition (口径) shown beside the number, by language.
    """

    key: str
    is_share: bool
    among: Any
    meets: Any
    explains: dict[str, str]


def _count(key: str, condition: Any, zh: str, en: str, ru: str) -> Figure:
    return Figure(key, is_share=False, among=condition, meets=sa.true(), explains={"zh": zh, "en": en, "ru": ru})


def _share(key: str, among: Any, meets: Any, zh: str, en: str, ru: str) -> Figure:
    return Figure(key, is_share=True, among=among, meets=meets, explains={"zh": zh, "en": en, "ru": ru})


_ALL = (
    _count("submitted", sa.true(), "期内提交的办件", "Tickets handed in during the period", "Обращения, поданные за период"),
    _count("open", IS_OPEN, "其中尚未办结的", "Of these, not finished yet", "Из них ещё не завершены"),
    _count("red", sa.and_(IS_OPEN, _t.due_at <= _NOW), "其中已超期的", "Of these, past their deadline", "Из них с истёкшим сроком"),
    _count(
        "amber",
        sa.and_(IS_OPEN, _t.due_at > _NOW, _t.amber_at <= _NOW),
        "其中只剩最后一个工作日的",
        "Of these, in their last working day",
        "Из них с последним рабочим днём срока",
    ),
    _count(
        "green",
        sa.and_(IS_OPEN, _t.due_at > _NOW, _t.amber_at > _NOW),
        "其中时间充裕的",
        "Of these, with time in hand",
        "Из них с запасом времени",
    ),
    _count("finished", IS_DONE, "其中已办结的", "Of these, finished", "Из них завершены"),
    _share(
        "response_rate",
        sa.true(),
        _clock_kept("response"),
        "按时接件的办件 ÷ 提交的办件",
        "Tickets taken in time, of all handed in",
        "Доля обращений, принятых в срок",
    ),
    _share(
        "on_time_rate",
        IS_DONE,
        _clock_kept("handling"),
        "办理时限内办结的 ÷ 已办结的",
        "Finished within the handling time, of all finished",
        "Доля завершённых в срок",
    ),
    _share(
        "first_time_complete_rate",
        _t.accepted_at.is_not(None),
        _t.notices == sa.text("0"),
        "材料一次齐全、没有补正的 ÷ 已受办的",
        "Accepted without any correction notice, of all accepted",
        "Доля принятых без доработки документов",
    ),
    _share(
        "solved_rate",
        sa.and_(IS_PROBLEM, IS_DONE),
        sa.text("ticket.result = 'solved'"),
        "实际解决的诉求 ÷ 已办结的诉求；只作解释的不算解决",
        "Problems solved, of all problems finished; explained is not solved",
        "Доля решённых проблем; разъяснение не считается решением",
    ),
    _share(
        "satisfied_rate",
        _rated(),
        _rated(rating.c.grade >= sa.text("4")),
        "满意和非常满意 ÷ 已评价的；未评价的不算满意",
        "Satisfied or very satisfied, of all rated; unrated is not satisfied",
        "Доля довольных среди оценивших; без оценки не считается",
    ),
    _share("rated_share", IS_DONE, _rated(), "已评价的 ÷ 已办结的", "Rated, of all finished", "Доля оценённых среди завершённых"),
)
FIGURES: dict[str, Figure] = {figure.key: figure for figure in _ALL}
