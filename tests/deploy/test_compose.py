"""The compose file, the Dockerfile and PgBouncer's file held to what the program says, without a container engine."""

import os
import re
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml

from backend.apps.alive import alive_file, is_alive
from backend.apps.database_roles import SERVICES
from backend.apps.gateway import caddyfile

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
CONTAINERS: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
# They end by themselves; whoever needs them waits for that.
ONCE = {"migrate", "bucket"}


def test_every_service_is_there_with_its_worker() -> None:
    for service in SERVICES:
        assert CONTAINERS[service]["command"] == ["service", service]
        worker = CONTAINERS[f"{service}-worker"]
        assert worker["command"] == ["worker", service]
        assert worker["healthcheck"]["test"] == ["CMD", "python", "/app/backend/apps/alive.py", service]


@pytest.mark.parametrize("name", CONTAINERS)
def test_a_container_is_confined(name: str) -> None:
    one = CONTAINERS[name]
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert one["stop_grace_period"] == "10s"
    assert one["restart"]
    assert set(one["deploy"]["resources"]["limits"]) == {"cpus", "memory"}
    assert one["healthcheck"] == {"disable": True} if name in ONCE else one["healthcheck"]["test"][0] == "CMD"
    # The bucket's folder is handed to the store's user, which nobody else may do.
    assert (one["user"].startswith("0:"), one.get("cap_add", [])) == ((True, ["CHOWN"]) if name == "bucket" else (False, []))


def test_only_the_gateway_is_reached_from_outside() -> None:
    assert [name for name, one in CONTAINERS.items() if "ports" in one] == ["gateway"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("postgres", "pooler"):
        assert CONTAINERS[name]["networks"] == ["inside"]


def test_whoever_needs_the_database_waits_for_its_migration() -> None:
    for service in SERVICES:
        for name in (service, f"{service}-worker"):
            assert CONTAINERS[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_images_are_pinned() -> None:
    named = [one["image"] for one in CONTAINERS.values() if "image" in one]
    named += re.findall(r"^ARG \w+_IMAGE=(\S+)$", DOCKERFILE, re.MULTILINE)
    assert len(named) > 20
    for image in named:
        tag = image.rpartition(":")[2]
        assert re.search(r"\d|trixie", tag), image
        assert tag != "latest"
    # What compose falls back to is what the Dockerfile names.
    for variable, default in re.findall(r"\$\{(\w+_IMAGE):-([^}]+)\}", TEXT):
        assert f"ARG {variable}={default}\n" in DOCKERFILE


def test_every_variable_is_explained() -> None:
    used = set(re.findall(r"\$\{(\w+)", TEXT)) | {
        name for one in CONTAINERS.values() if "env_file" in one for name in one["environment"] if name != "FORWARDED_ALLOW_IPS"
    }
    explained = set(re.findall(r"^#? ?(\w+)=", EXAMPLE, re.MULTILINE))
    assert used - explained == set()


def test_the_gateway_is_made_for_the_services_addresses() -> None:
    urls: dict[str, str] = orjson.loads(CONTAINERS["gateway"]["build"]["args"]["SERVICE_URLS"])
    assert urls == {service: f"http://{service}:8000" for service in SERVICES}
    assert orjson.loads(CONTAINERS["crm"]["environment"]["SERVICE_URLS"]) == urls
    made = caddyfile({name: url.removeprefix("http://") for name, url in urls.items()}, address=":8000", dist="/srv", behind_proxy=True)
    for service in SERVICES:
        assert f"reverse_proxy {service}:8000 {{\n\t\t\t\ttrusted_proxies {{$GATEWAY_TRUSTED_PROXIES:127.0.0.1/32}}" in made
    assert "trusted_proxies" not in caddyfile(urls, address=":8000", dist="/srv")


def test_listeners_and_jobs_go_past_the_pooler() -> None:
    settings = CONTAINERS["crm"]["environment"]
    assert settings["DATABASE_URL"] == "postgresql://pooler:6432/dianxiaoer"
    assert settings["DATABASE_DIRECT_URL"] == "postgresql://postgres:5432/dianxiaoer"
    pooler = ConfigParser(inline_comment_prefixes=None, strict=True)
    pooler.read(ROOT / "deploy" / "pgbouncer.ini")
    kept = pooler["pgbouncer"]
    assert kept["pool_mode"] == "transaction"
    assert int(kept["max_prepared_statements"]) > 0
    assert "default_transaction_read_only" in kept["track_extra_parameters"]


def test_only_the_migration_knows_the_owner_of_the_database() -> None:
    told = [name for name, one in CONTAINERS.items() if "POSTGRES_PASSWORD:" in str(one.get("environment", {}).get("DATABASE_URL", ""))]
    assert told == ["migrate"]
    assert all(one["environment"]["POSTGRES_PASSWORD"] == "" for one in CONTAINERS.values() if "env_file" in one)


def test_a_worker_is_alive_while_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert not is_alive("crm")
    alive_file("crm").touch()
    assert is_alive("crm")
    os.utime(alive_file("crm"), (1, 1))
    assert not is_alive("crm")
