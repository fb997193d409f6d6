"""Gives every ticket of the demo its life, its people and its beginning."""

from datetime import datetime
from random import Random
from typing import Final

from backend.apps.demo.lives import ARCHIVE, ENDS_EARLY, FOLLOW_UP, ITEMS, RATE, RATED, USUAL, Life
from backend.apps.demo.scenes import SCENES, Scene
from backend.apps.demo.story import Desk, Story
from backend.concierge.items.definition import load_catalogue
from backend.kernel.calendar import local_date

USUAL_SIZE: Final = 300
"""How many tickets the scenes' counts are meant for."""
HISTORY_DAYS: Final = 365
RECENT_DAYS: Final = 4
"""What came in since then is the scenes' matter."""
# The three investors whom the sign-in page offers apply now and then, so that their own lists stay readable.
_SHOWN: Final = 3
_SHOWN_SHARE: Final = 0.03


def _scenes(size: int) -> list[tuple[Scene, int]]:
    """Return the scenes with the number of each among its like."""
    share = min(1.0, size / USUAL_SIZE)
    return [(scene, copy) for scene in SCENES for copy in range(max(1, round(scene.count * share)))]


def cast(desk: Desk, size: int, seed: str) -> list[tuple[datetime, Story]]:
    """Return `size` stories, or one of each scene if that is more, with the moments they begin."""
    scenes = _scenes(size)
    found: list[tuple[datetime, Story]] = []
    for number, (scene, copy) in enumerate(scenes):
        rng = Random(f"{seed}/today/{number}")
        begins = desk.hours.on(scene.day, rng.uniform(*scene.share))
        story = _story(desk, rng, scene.item, (*scene.beats, *ARCHIVE), begins)
        if scene.count >= _SHOWN > copy:
            # Each of them has a ticket at every common stage.
            story.applicant = desk.crew.investors[copy]
        found.append((begins, story))
    rng = Random(f"{seed}/days")
    days = desk.hours.busy_days(rng, max(0, size - len(scenes)), days=HISTORY_DAYS, until=RECENT_DAYS)
    for number, day in enumerate(days):
        rng = Random(f"{seed}/past/{number}")
        begins = desk.hours.begun_on(rng, day)
        found.append((begins, _story(desk, rng, rng.choices(list(ITEMS), list(ITEMS.values()))[0], _usual_life(rng), begins)))
    return sorted(found, key=lambda one: one[0])


def _usual_life(rng: Random) -> Life:
    life = rng.choices([one for _, one in USUAL], [weight for weight, _ in USUAL])[0]
    if life in ENDS_EARLY:
        return life
    rated = (*RATE, *FOLLOW_UP) if rng.random() < RATED else ()
    return (*life, *rated, *ARCHIVE)


def _story(desk: Desk, rng: Random, item: str, beats: Life, begins: datetime) -> Story:
    crew = desk.crew
    absent = local_date(begins) >= crew.away_from
    owner = rng.choice([one for one in crew.concierges if not (absent and one.id == crew.away.id)])
    shown, others = crew.investors[:_SHOWN], crew.investors[_SHOWN:]
    applicant = rng.choice(shown if rng.random() < _SHOWN_SHARE else others)
    return Story(desk, rng, load_catalogue()[item], applicant, owner, beats)
