"""Every column that names an enterprise, and how its rows change hands. A new table that names one is added here."""

from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from backend.crm.models import chain_candidate, chain_member, contact, encounter, enterprise, follow_up, interaction
from backend.kernel.db import Statement, sql

_SURVIVOR = sa.bindparam("survivor", type_=sa.Uuid)
_MERGED = sa.bindparam("merged", type_=sa.Uuid)
_IDS = sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid))


@dataclass(frozen=True, slots=True)
class Reference:
    """One column. `once_per` names the columns beside which an enterprise may stand only once."""

    kind: str
    column: Any
    once_per: tuple[str, ...] = ()
    count: Statement = field(init=False)
    move: Statement = field(init=False)
    give_back: Statement = field(init=False)

    def __post_init__(self) -> None:
        """Compile the statements."""
        table = self.column.table
        # An enterprise is not its own parent, whichever of the two was above the other.
        others = [table.c.id != _SURVIVOR] if table is enterprise else []
        here = sa.and_(self.column == _MERGED, *others)
        moved = sa.update(table).where(here).values({self.column.name: _SURVIVOR}).returning(table.c.id)
        back = sa.update(table).where(table.c.id == sa.any_(_IDS), self.column == _SURVIVOR).values({self.column.name: _MERGED})
        object.__setattr__(self, "count", sql(sa.select(sa.func.count()).select_from(table).where(here)))
        object.__setattr__(self, "move", sql(moved))
        object.__setattr__(self, "give_back", sql(back))

    @property
    def name(self) -> str:
        """Return what the merge keeps the ids under."""
        return f"{self.column.table.name}.{self.column.name}"

    @property
    def table(self) -> str:
        """Return the table's name."""
        return self.column.table.name

    @property
    def drop_doubles(self) -> Statement:
        """Return the statement that removes what the survivor has already, and answers those rows."""
        same = " AND ".join(f"kept.{name} = double.{name}" for name in self.once_per)
        kept = f"EXISTS (SELECT FROM crm.{self.table} kept WHERE kept.{self.column.name} = :survivor AND {same})"
        return sql(
            f"DELETE FROM crm.{self.table} double WHERE double.{self.column.name} = :merged AND {kept} RETURNING to_jsonb(double) AS row"  # noqa: S608 - names of our own tables
        )

    @property
    def bring_back(self) -> Statement:
        """Return the statement that puts one such row back, unless somebody has put it there since."""
        row = f"jsonb_populate_record(NULL::crm.{self.table}, :row)"
        return sql(
            sa.text(f"INSERT INTO crm.{self.table} SELECT * FROM {row} ON CONFLICT DO NOTHING").bindparams(  # noqa: S608 - as above
                sa.bindparam("row", type_=JSONB)
            )
        )


REFERENCES: Final = (
    Reference("contact", contact.c.enterprise_id),
    Reference("interaction", interaction.c.enterprise_id),
    Reference("encounter", encounter.c.enterprise_id),
    Reference("follow_up", follow_up.c.enterprise_id),
    Reference("chain_member", chain_member.c.enterprise_id, once_per=("node_id",)),
    Reference("chain_candidate", chain_candidate.c.enterprise_id),
    Reference("subsidiary", enterprise.c.parent_id),
    Reference("earlier_merge", enterprise.c.merged_into),
)
