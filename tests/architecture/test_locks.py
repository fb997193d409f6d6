"""Locks carry names, versions and hashes: no address of any registry, and every package has a hash."""

import re
from pathlib import Path

import orjson
import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-dev.lock", "tests/s3/requirements.lock", "scripts/supply_chain/requirements.lock"]
)
def test_python_locks_are_hashed_and_name_no_index(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not re.search(r"https?://|--index|--find-links", text)
    blocks = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(blocks) > 20
    assert all("--hash=sha256:" in block for block in blocks)


@pytest.mark.parametrize("folder", ["frontend", "benchmarks/lighthouse"])
def test_locks_of_node_packages_name_no_registry(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text()
    assert not re.search(r"https?://", text)
    packages = orjson.loads(text)["packages"]
    assert len(packages) > 100
    assert not [name for name, package in packages.items() if "resolved" in package]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
