"""Dashboard and alerts name nothing that `/metrics` does not say, and every alert has its page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from backend.apps.all import create_root, open_resources
from backend.kernel.audit import audit
from backend.kernel.jobs import defer
from backend.kernel.principal import SYSTEM

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "deploy" / "grafana" / "dianxiaoer.json"
ALERTS = ROOT / "deploy" / "prometheus" / "alerts.yml"
METRIC = re.compile(r"\b((?:dx|process)_\w+|up\b)(?:\{([^}]*)\})?")
BY = re.compile(r"\bby \(([^)]*)\)")
# Said by Prometheus of whatever it scrapes.
ITS_OWN = {"instance", "job"}

Scrape = dict[str, list[tuple[dict[str, str], float]]]


def _expressions() -> Iterator[tuple[str, str]]:
    for panel in json.loads(DASHBOARD.read_text("utf-8"))["panels"]:
        for target in panel["targets"]:
            yield f"panel {panel['title']}", target["expr"]
    for rule in _rules():
        yield f"alert {rule['alert']}", rule["expr"]


def _rules() -> list[dict[str, Any]]:
    return [rule for group in yaml.safe_load(ALERTS.read_text("utf-8"))["groups"] for rule in group["rules"]]


@pytest.fixture
async def scrape(settings: Any, fresh_dsn: str) -> Scrape:
    """What a real process says after some requests, a waiting job and an audit entry."""
    resources = await open_resources(settings, fresh_dsn)
    async with resources.database.transaction() as tx:
        defer(tx, "messaging.deliver", {"delivery_id": "x"})
        audit(tx, resources.vault, SYSTEM, "backup.take", "database", None)
    transport = httpx.ASGITransport(app=create_root(resources))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        await http.get("/api/concierge/service-items/none")
        async with resources.database.reader():
            text = (await http.get("/metrics")).text
        await resources.database.close()
        resources.database.dsn = "postgresql://nobody@127.0.0.1:1/nothing"
        assert "dx_database_up 0" in (await http.get("/metrics")).text
    found: Scrape = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            found.setdefault(sample.name, []).append((dict(sample.labels), sample.value))
    return found | {"up": [({"job": "dianxiaoer"}, 1.0)]}


async def test_every_metric_named_is_said_with_those_labels(scrape: Scrape) -> None:
    for where, expression in _expressions():
        grouped = {label.strip() for labels in BY.findall(expression) for label in labels.split(",")}
        named = METRIC.findall(expression)
        assert named, f"{where} reads no metric"
        for name, matchers in named:
            assert name in scrape, f"{where}: /metrics says no {name}"
            labels = set(scrape[name][0][0]) | ITS_OWN
            used = {part.split("=")[0].strip(" !~") for part in matchers.split(",") if part} | grouped
            assert used <= labels, f"{where}: {name} has no label {used - labels}"


async def test_figures_are_true(scrape: Scrape) -> None:
    def value(name: str, **labels: str) -> float:
        (one,) = [value for has, value in scrape[name] if labels.items() <= has.items()]
        return one

    assert value("dx_jobs", queue="messaging", state="todo") == 1
    assert 0 < value("dx_jobs_oldest_seconds", queue="messaging") < 60
    assert value("dx_jobs", queue="crm", state="failed") == 0
    assert value("dx_database_up") == 1
    assert value("dx_database_connections_in_use", pool="read") == 1
    assert 0 < value("dx_backup_age_seconds") < 60
    assert 0 < value("dx_audit_unsealed_age_seconds") < 60
    assert value("dx_deliveries_day", state="given_up") == 0
    assert value("dx_tickets_overdue") == 0
    assert value("dx_disk_free_bytes") > 0
    assert value("dx_requests_total", route="/api/concierge/service-items/{code}", status="4xx") >= 1


def test_every_alert_says_how_bad_it_is_and_what_to_do() -> None:
    manual = (ROOT / "docs" / "operations.md").read_text("utf-8")
    anchors = {re.sub(r"[^\w -]", "", words).strip().lower().replace(" ", "-") for words in re.findall(r"^#+ (.*)$", manual, re.MULTILINE)}
    rules = _rules()
    assert len({rule["alert"] for rule in rules}) == len(rules) > 10
    for rule in rules:
        assert re.fullmatch(r"\d+[mh]", rule["for"])
        assert rule["labels"]["severity"] in {"critical", "warning", "info"}
        assert rule["annotations"]["summary"]
        page, _, anchor = rule["annotations"]["runbook_url"].partition("#")
        assert (page, anchor in anchors) == ("docs/operations.md", True), rule["alert"]


def test_the_figures_cover_panels_without_overlap() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in json.loads(DASHBOARD.read_text("utf-8"))["panels"]:
        place = panel["gridPos"]
        cells = {(x, y) for x in range(place["x"], place["x"] + place["w"]) for y in range(place["y"], place["y"] + place["h"])}
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24
        taken |= cells
