"""Projects whose names share most of their pairs of characters, found through the rarest of the pairs.

Two names are alike when the pairs they share are at least 0.6 of the mean of their numbers (Sørensen–Dice).
A name with n pairs can only be alike one that shares at least ⌈3n/7⌉ of them, so one of any n - ⌈3n/7⌉ + 1
pairs is among the shared: looking for the rarest of them leaves common words such as 加工 out of the search.
"""

from typing import Any, Final

import sqlalchemy as sa

from backend.kernel.db import Reader, sql
from backend.library import policy
from backend.library.models import project

ALIKE: Final = "0.6"
_SEEN: Final = 500
_p = project.c
_GRAMS: Final = sa.bindparam("grams", type_=sa.ARRAY(sa.Text))
_gram: Any = sa.func.unnest(_p.name_grams).column_valued("gram")
_shared = sa.select(sa.func.count()).where(_gram == sa.any_(_GRAMS)).correlate(project).scalar_subquery()
_pairs = sa.func.cardinality(_p.name_grams) + sa.func.cardinality(_GRAMS)
_dice = sa.func.round(sa.literal_column("2.0") * _shared / _pairs, sa.literal_column("3")).label("score")

HOW_COMMON: Final = sql(
    f"""
    SELECT gram, (
      SELECT count(*) FROM (SELECT 1 FROM library.project WHERE name_grams @> ARRAY[gram] LIMIT {_SEEN}) AS seen
    ) AS seen
    FROM unnest(CAST(:grams AS text[])) AS gram ORDER BY seen, gram
    """  # noqa: S608 - a number of ours
)


def by_name(*shown: Any) -> Any:
    """Return the statement that finds alike names; parameters are `grams`, `rare`, `fewest`, `most`, `itself` and the caller."""
    named = (
        sa.select(*shown, _dice)
        .where(
            _p.name_grams.overlap(sa.bindparam("rare", type_=sa.ARRAY(sa.Text))),
            sa.func.cardinality(_p.name_grams).between(sa.bindparam("fewest", type_=sa.Integer), sa.bindparam("most", type_=sa.Integer)),
            _p.id != sa.bindparam("itself", type_=sa.Uuid),
            policy.READABLE,
        )
        # A fence: without it the score would be computed for the condition, the order and the answer.
        .offset(sa.literal_column("0"))
        .subquery()
    )
    best = sa.select(*named.c).where(named.c.score >= sa.literal_column(ALIKE))
    return best.order_by(named.c.score.desc(), named.c.id.desc()).limit(sa.literal_column("10"))


def fewest_shared(pairs: int) -> int:
    """Return how many of its pairs a name shares at least with any that is alike."""
    return -(-3 * pairs // 7)


async def narrowed(reader: Reader, grams: list[str]) -> dict[str, Any]:
    """Return the parameters of `by_name` for a name with these pairs."""
    common = [row["gram"] for row in await reader.rows(HOW_COMMON, grams=grams)]
    fewest = fewest_shared(len(grams))
    return {"grams": grams, "rare": common[: len(grams) - fewest + 1], "fewest": fewest, "most": len(grams) * 7 // 3}
