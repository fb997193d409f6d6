"""Demo mode only: the demo accounts, and the messages that would have left the house."""

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from backend.identity.demo import demo_accounts
from backend.kernel.resources import Resources
from backend.messaging.demo import demo_outbox

_SHOWN = 50
_PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>演示发件箱</title><link rel="stylesheet" href="/demo.css"><main class="outbox"><h1>演示发件箱</h1>
<p>演示模式下，这些短信和邮件没有真正发出。</p>{items}</main></html>"""
_ITEM = "<article><h2>{subject}</h2><p><small>{channel} · {address} · {at}</small></p><pre>{body}</pre></article>"


def demo_routes(resources: Resources) -> list[Route]:
    """Return `/demo/outbox` and `/demo/accounts`."""

    async def outbox(request: Request) -> Response:
        messages = await demo_outbox(resources.database, resources.vault, _SHOWN, request.query_params.get("address"))
        if "text/html" not in request.headers.get("accept", ""):
            return JSONResponse(messages)
        items = "".join(_ITEM.format(**{key: escape(str(value or "")) for key, value in message.items()}) for message in messages)
        return HTMLResponse(_PAGE.format(items=items))

    async def accounts(_request: Request) -> Response:
        return JSONResponse(demo_accounts())

    return [Route("/demo/outbox", outbox), Route("/demo/accounts", accounts)]
