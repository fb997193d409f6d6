"""House rules on size and words that no linter knows."""

import re
from pathlib import Path

import orjson

from backend.kernel.errors import LANGUAGES

ROOT = Path(__file__).parents[2]
BACKEND = ROOT / "backend"
MAX_LINES = 400


def test_modules_stay_small() -> None:
    modules = [*BACKEND.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
    long = {str(path.relative_to(ROOT)): lines for path in modules if (lines := len(path.read_text().splitlines())) > MAX_LINES}
    assert not long


def test_services_never_commit_and_never_raise_http_exceptions() -> None:
    offenders = [
        str(path.relative_to(ROOT))
        for path in BACKEND.rglob("*.py")
        if path.name in ("service.py", "repository.py") and re.search(r"\.commit\(\)|HTTPException", path.read_text())
    ]
    assert not offenders


def test_services_take_the_time_from_the_clock() -> None:
    pattern = re.compile(r"datetime\.(now|utcnow)\(|func\.now\(|date\.today\(")
    allowed = {BACKEND / "kernel" / "clock.py", BACKEND / "kernel" / "files" / "store.py"}
    offenders = [str(p.relative_to(ROOT)) for p in BACKEND.rglob("*.py") if p not in allowed and pattern.search(p.read_text())]
    assert not offenders


def _slugs() -> set[str]:
    pattern = re.compile(r'^\s*(?:slug, status = "([a-z0-9.-]+)"|slug(?:: ClassVar\[str\])? = "([a-z0-9.-]+)")', re.MULTILINE)
    found: set[str] = set()
    for path in BACKEND.rglob("*.py"):
        found |= {first or second for first, second in pattern.findall(path.read_text())}
    return found


def _catalogue(language: str) -> dict[str, object]:
    merged: dict[str, object] = {}
    for path in BACKEND.rglob(f"locales/{language}.json"):
        words = orjson.loads(path.read_bytes())
        assert not (set(words) & set(merged)), f"{path} repeats {set(words) & set(merged)}"
        merged.update(words)
    return merged


def test_every_problem_has_words_in_every_language() -> None:
    slugs = _slugs()
    assert "stale-version" in slugs, "the search must find the slugs"
    for language in LANGUAGES:
        missing = slugs - set(_catalogue(language))
        assert not missing, (language, missing)


def test_languages_say_the_same_things_with_the_same_placeholders() -> None:
    placeholder = re.compile(r"\{(\w+)\}")
    words = {language: _catalogue(language) for language in LANGUAGES}
    keys = {language: set(entries) for language, entries in words.items()}
    assert keys["zh"] == keys["en"] == keys["ru"]
    for key in words["zh"]:
        holes = {language: set(placeholder.findall(str(words[language][key]))) for language in LANGUAGES}
        assert holes["zh"] == holes["en"] == holes["ru"], key
