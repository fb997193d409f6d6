"""`dianxiaoer init`: the first set-up without a browser, from flags or a file of answers, or in the browser alone."""

import argparse
import sys
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError

from backend.apps.all import open_resources
from backend.apps.calendar_seed import fill_calendar
from backend.apps.processes import serve_wizard
from backend.apps.setup.finish import catalogue_codes, set_up
from backend.identity.accounts.schemas import InitialSecret
from backend.identity.setup.draft import check
from backend.identity.setup.errors import SetUpFinished
from backend.identity.setup.finish import plain_office, renew_secrets
from backend.identity.setup.schemas import STEPS, Draft, ItemsStep, UnitsStep
from backend.identity.setup.unit_sheet import COLUMNS, read_units
from backend.kernel import context
from backend.kernel.errors import InvalidInput
from backend.kernel.resources import Resources
from backend.kernel.settings import CannotStart, Settings


class UnusableAnswers(CannotStart):
    """The answers cannot be used; the message names each place and the remedy."""


def answers_of(arguments: argparse.Namespace) -> Draft:
    """Return the answers that flags and file give, with plain ones where they give none; raises UnusableAnswers."""
    context.language.set("en")
    try:
        given = Draft.model_validate(_document(arguments.answers))
        draft = plain_office(arguments.office, arguments.region)
        draft = draft.model_copy(update={step: value for step in STEPS if (value := getattr(given, step)) is not None})
        if arguments.units:
            draft = draft.model_copy(update={"units": _units(arguments.units)})
        if arguments.items:
            draft = draft.model_copy(update={"items": _items(arguments.items)})
        for step in STEPS:
            # The plain answers have no address of anybody, since nobody was asked.
            if step != "administrators" or given.administrators is not None:
                check(draft, step)
    except ValidationError as error:
        told = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
        raise UnusableAnswers("The answers cannot be used.\n" + "\n".join(told)) from error
    except InvalidInput as error:
        raise UnusableAnswers("The answers cannot be used.\n" + "\n".join(f"{one.path}: {one.message}" for one in error.errors)) from error
    return draft


def _document(path: Path | None) -> Any:
    if path is None:
        return {}
    try:
        return orjson.loads(path.read_bytes())
    except OSError as error:
        raise UnusableAnswers(f"--answers {path}: {error.strerror}") from error
    except orjson.JSONDecodeError as error:
        raise UnusableAnswers(f"--answers {path}: not JSON ({error})") from error


def _units(path: Path) -> UnitsStep:
    read = read_units(path)
    if read.problems:
        told = [
            f"row {read.numbers[one.row]}, column {COLUMNS.index(one.column) + 1} ({one.column}): {one.message}" for one in read.problems
        ]
        raise UnusableAnswers(f"--units {path}: mend these cells and run the command again.\n" + "\n".join(told))
    return UnitsStep(items=read.rows)


def _items(codes: str) -> ItemsStep:
    wanted = [code.strip() for code in codes.split(",") if code.strip()]
    if unknown := [code for code in wanted if code not in catalogue_codes()]:
        raise UnusableAnswers(f"--items: there is no {', '.join(unknown)}; there are {', '.join(catalogue_codes())}")
    return ItemsStep(codes=wanted)


async def initialize(settings: Settings, dsn: str, arguments: argparse.Namespace) -> None:
    """Make an empty database an office; prints the three administrators' initial secrets once."""
    resources = await open_resources(settings, dsn)
    try:
        await _initialize(resources, arguments)
    finally:
        await resources.live.stop()
        await resources.database.close()


async def _initialize(resources: Resources, arguments: argparse.Namespace) -> None:
    if arguments.new_secrets:
        _tell(await renew_secrets(resources.database, resources.vault), "Every administrator has chosen a password; nothing was changed.")
        return
    await fill_calendar(resources.database)
    if arguments.web:
        done = await serve_wizard(resources)
        sys.stdout.write("The office is set up.\n" if done else "The set-up was not finished; what was saved is kept.\n")
        return
    try:
        handed = await set_up(resources, answers_of(arguments))
    except SetUpFinished:
        handed = []
    _tell(handed, "This office is set up already; nothing was changed.")


def _tell(handed: list[InitialSecret], otherwise: str) -> None:
    if not handed:
        sys.stdout.write(f"{otherwise}\n")
    for secret in handed:
        sys.stdout.write(f"{secret.username}: {secret.initial_secret}\n")
