"""The office's weekly meeting about common problems."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, Final

from backend.apps.demo import names
from backend.apps.demo.story import Desk
from backend.concierge.problems import service as ledger
from backend.concierge.problems.schemas import CommonProblem, CommonProblemPatch
from backend.contracts.permissions import ConciergePermission
from backend.kernel.audit import audit

# So many stay drafts, and stay under way, until a further one comes up.
_DRAFTS: Final = 2
_ACTING: Final = 1


@cache
def _measures() -> dict[str, dict[str, str]]:
    return json.loads(Path(__file__).with_name("measures.json").read_text(encoding="utf-8"))


async def meet(desk: Desk) -> None:
    """Take the oldest draft up when there are several, and close the oldest measure that has worked."""
    found = (await ledger.list_common(desk.tx)).items[::-1]
    by_state = Counter(one.state for one in found)
    if by_state["draft"] > _DRAFTS:
        draft = next(one for one in found if one.state == "draft")
        unit = next(known.unit for known in names.problems() if (known.kind, known.topic) == (draft.problem_class, draft.topic))
        await _change(desk, draft, state="acting", owner_unit=unit, measure=_measures()[draft.topic]["measure"])
    if by_state["acting"] > _ACTING:
        acting = next(one for one in found if one.state == "acting")
        await _change(desk, acting, state="resolved", effect=_measures()[acting.topic]["effect"])


async def _change(desk: Desk, common: CommonProblem, **changes: Any) -> None:
    head = next(one for one in desk.crew.concierges if one.may(ConciergePermission.EDIT_ITEMS))
    await ledger.change_common(desk.tx, common.id, common.version, CommonProblemPatch(**changes))
    audit(desk.tx, desk.resources.vault, head, "common_problem.change", "common_problem", common.id, state=changes["state"])
