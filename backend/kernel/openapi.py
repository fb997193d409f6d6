"""A service's OpenAPI document as it really answers: every error is problem+json, whichever it is."""

from typing import Any

from fastapi import FastAPI

from backend.kernel.http import ProblemBody

_REF = "#/components/schemas/ProblemBody"
_PROBLEM = {"application/problem+json": {"schema": {"$ref": _REF}}}
_FIRST_ERROR = 400
# FastAPI describes its own refusal of input, which service_app.py answers in ours.
_FOREIGN = ("HTTPValidationError", "ValidationError")


def describe_problems(app: FastAPI) -> None:
    """Let `app.openapi()` tell of problems under their media type, and of those any operation may answer."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        known = app.openapi_schema is not None
        document = made()
        return document if known else _described(document)

    app.openapi = openapi


def _described(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for name in _FOREIGN:
        schemas.pop(name, None)
    if "ProblemBody" not in schemas:
        body = ProblemBody.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= {**body.pop("$defs", {}), "ProblemBody": body}
    for operations in document.get("paths", {}).values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                if int(status) >= _FIRST_ERROR:
                    response["content"] = _PROBLEM
            # Overload, a lost database, a body over the cap: no operation is safe from them.
            operation["responses"]["default"] = {"description": "Any other problem", "content": _PROBLEM}
    return document
