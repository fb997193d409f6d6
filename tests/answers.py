"""Every answer a test gets is held against the OpenAPI document: nothing missing, nothing more than it says."""

import re
from functools import cache
from typing import Any

import httpx
import jsonschema_rs
import orjson

_API = re.compile(r"^/api/(\w+)(/.*)$")


def _closed(schema: Any) -> Any:
    """Return the schema with every object of named members refusing others."""
    if isinstance(schema, list):
        return [_closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: _closed(value) for name, value in schema.items()}
    if "properties" in found and isinstance(found["properties"], dict) and found.get("type") == "object":
        found.setdefault("additionalProperties", False)
    return found


@cache
def _documents() -> dict[str, Any]:
    from scripts.openapi import documents

    return {name: orjson.loads(document) for name, document in documents().items()}


@cache
def _paths(service: str) -> list[tuple[re.Pattern[str], str]]:
    paths = sorted(_documents().get(service, {}).get("paths", {}), key=lambda path: (path.count("{"), -len(path)))
    return [(re.compile("^" + re.sub(r"\{\w+\}", "[^/]+", path) + "$"), path) for path in paths]


@cache
def _judge(service: str, path: str, method: str, status: int) -> jsonschema_rs.Validator | None:
    document = _documents()[service]
    answer = document["paths"][path].get(method, {}).get("responses", {}).get(str(status), {})
    schema = answer.get("content", {}).get("application/json", {}).get("schema")
    if not schema:
        return None
    return jsonschema_rs.validator_for(_closed({**schema, "components": document["components"]}))


async def check_answer(response: httpx.Response) -> None:
    """Raise AssertionError for a good JSON answer that is not what the document promises."""
    found = _API.match(response.request.url.path)
    if not found or not response.is_success or not response.headers.get("content-type", "").startswith("application/json"):
        return
    service, rest = found.groups()
    path = next((name for pattern, name in _paths(service) if pattern.match(rest)), None)
    judge = path and _judge(service, path, response.request.method.lower(), response.status_code)
    if judge:
        errors = [
            f"{'/'.join(map(str, one.instance_path))}: {one.message}" for one in judge.iter_errors(orjson.loads(await response.aread()))
        ]
        assert not errors, (response.request.method, path, errors[:5])
