"""A service item (事项) as data: guide, form, materials, department flow and clocks.

An office adds an item by writing one such definition; a running ticket keeps the version it began
with. All day counts are working days.
"""

import json
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from backend.concierge.items.form_schema import Condition, FormSchema
from backend.concierge.items.localized import DefinitionPart, LocalizedText
from backend.concierge.items.place import Place, demo_place, placed

CATALOGUE = Path(__file__).parent / "catalogue"

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,49}$")]
Days = Annotated[int, Field(ge=0, le=365)]
JsonObject = dict[str, Any]


class ItemKind(StrEnum):
    """What the investor comes for."""

    REGISTRATION = "registration"
    MIGRATION = "migration"
    FILING = "filing"
    PROBLEM = "problem"
    POLICY_CLAIM = "policy_claim"


class ResultKind(StrEnum):
    """How a ticket can end; the first three for matters, the others for problems."""

    PASSED = "passed"
    PASSED_WITH_PROMISE = "passed_with_promise"
    NOT_PASSED = "not_passed"
    SOLVED = "solved"
    PARTLY = "partly"
    EXPLAINED = "explained"
    NOT_OURS = "not_ours"


_PROBLEM_RESULTS = frozenset({ResultKind.SOLVED, ResultKind.PARTLY, ResultKind.EXPLAINED, ResultKind.NOT_OURS})


class Necessity(StrEnum):
    """Whether a material must be handed in."""

    REQUIRED = "required"
    CONDITIONAL = "conditional"
    OPTIONAL = "optional"


class LegalBasis(DefinitionPart):
    """A rule the item rests on: title, number of issue, article, and what it says in own words."""

    title: LocalizedText
    document_number: str | None = None
    article: LocalizedText | None = None
    says: LocalizedText


class Fee(DefinitionPart):
    """What it costs the investor; ``amount`` is a decimal string in yuan."""

    amount: Annotated[str, StringConstraints(pattern=r"^\d{1,9}(\.\d{1,2})?$")]
    note: LocalizedText


class Question(DefinitionPart):
    """A question that is often asked, with its answer."""

    question: LocalizedText
    answer: LocalizedText


class Material(DefinitionPart):
    """A paper the investor hands in.

    ``tolerable`` means the ticket may go on without it for now against a promise (容缺).
    ``sample`` names a drawing of invented papers under the front end's ``samples`` folder.
    """

    code: Code
    names: LocalizedText
    help: LocalizedText
    necessity: Necessity
    condition: Condition | None = None
    original_or_copy: Literal["original", "copy", "either"]
    forms_accepted: list[Literal["photo", "pdf", "office"]] = Field(min_length=1)
    pages_hint: LocalizedText
    sample: Code | None = None
    tolerable: bool

    @model_validator(mode="after")
    def _condition_goes_with_necessity(self) -> Self:
        if (self.necessity is Necessity.CONDITIONAL) != (self.condition is not None):
            raise ValueError("a conditional material, and no other, has a condition")
        return self


class FlowTask(DefinitionPart):
    """A department's matter, mirrored as a sub-task with its own clock.

    A task starts when every task in ``after`` is done; one that is not ``mandatory`` is created
    only if a concierge delegates it.
    """

    code: Code
    names: LocalizedText
    unit_code: Code
    days: Annotated[int, Field(ge=1, le=90)]
    after: list[Code]
    mandatory: bool


def _checked_form(form: JsonObject) -> JsonObject:
    FormSchema.model_validate(form)
    return form


class ServiceItemDefinition(DefinitionPart):
    """Everything an office says about one service item.

    - ``statutory_days``: the legal limit, ``None`` where the law sets none; ``statutory_note`` says
      which part of the work it covers. ``promised_days``: what this office promises.
    - ``visits``: how often the investor must come in person.
    - ``contact_unit``: code of the unit that answers questions; its telephone stands in the unit tree.
    - ``response_days``, ``pre_acceptance_days``, ``correction_days``, ``handling_days``: the clocks of a
      ticket; correction is charged to the investor.
    - ``form``: JSON Schema 2020-12 as described by ``FormSchema``.
    """

    code: Code
    kind: ItemKind
    names: LocalizedText
    summary: LocalizedText
    audience: LocalizedText
    conditions: list[LocalizedText] = Field(min_length=1)
    basis: list[LegalBasis] = Field(min_length=1)
    fee: Fee
    statutory_days: Days | None
    statutory_note: LocalizedText
    promised_days: Days
    visits: Annotated[int, Field(ge=0, le=10)]
    contact_unit: Code
    hours: LocalizedText
    result: LocalizedText
    faq: list[Question]
    form: Annotated[JsonObject, AfterValidator(_checked_form)]
    materials: list[Material]
    flow: list[FlowTask]
    response_days: Days
    pre_acceptance_days: Days
    correction_days: Annotated[int, Field(ge=1, le=90)]
    handling_days: Annotated[int, Field(ge=1, le=365)]
    result_kinds: list[ResultKind] = Field(min_length=1)

    @model_validator(mode="after")
    def _materials_fit(self) -> Self:
        _no_repeats("material", [material.code for material in self.materials])
        form = FormSchema.model_validate(self.form)
        for material in self.materials:
            if material.condition is not None:
                form.check_condition(material.condition)
        return self

    @model_validator(mode="after")
    def _flow_fits(self) -> Self:
        _no_repeats("flow task", [task.code for task in self.flow])
        longest = longest_path(self.flow)
        if longest > self.handling_days:
            message = f"the flow takes {longest} days, handling allows {self.handling_days}"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _results_fit(self) -> Self:
        is_problem = self.kind is ItemKind.PROBLEM
        if any((result in _PROBLEM_RESULTS) != is_problem for result in self.result_kinds):
            raise ValueError("result kinds do not belong to this kind of item")
        return self


def _no_repeats(what: str, codes: list[str]) -> None:
    if len(set(codes)) != len(codes):
        message = f"two {what}s share a code"
        raise ValueError(message)


def longest_path(flow: list[FlowTask]) -> int:
    """Working days of the longest chain of mandatory tasks.

    Tasks are written in an order in which they can be done, which also rules out circles.
    """
    done: dict[str, int] = {}
    for task in flow:
        unknown = [code for code in task.after if code not in done]
        if unknown:
            message = f"{task.code} waits for {', '.join(unknown)}, which does not stand before it"
            raise ValueError(message)
        own = task.days if task.mandatory else 0
        done[task.code] = own + max((done[code] for code in task.after), default=0)
    return max(done.values(), default=0)


def catalogue_of(place: Place) -> dict[str, ServiceItemDefinition]:
    """The items the house ships with, by code, as offered at `place`; checked as they are read."""
    templates = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(CATALOGUE.glob("*.json")))
    items = (ServiceItemDefinition.model_validate(placed(template, place)) for template in templates)
    return {item.code: item for item in items}


@lru_cache(maxsize=1)
def load_catalogue() -> dict[str, ServiceItemDefinition]:
    """The items as the invented office offers them."""
    return catalogue_of(demo_place())
