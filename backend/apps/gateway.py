"""The gateway's configuration, made from what the services and the app already say: paths, headers, words."""

from pathlib import Path
from typing import Final

import orjson

from backend.apps.authority import PATH as WHO
from backend.apps.handover import KEPT_OPEN_S
from backend.apps.one import AUTHORITY
from backend.kernel.errors import DEFAULT_LANGUAGE, LANGUAGES, text
from backend.kernel.gate import CSP, HEADERS
from backend.kernel.tokens import HEADER

# A restart is over within this time; whoever asked meanwhile is served late instead of refused.
_WAIT: Final = "2s"
# One that hangs is given up: who is asking is known within 3 s, and no statement of ours may take longer than 10 s.
_TEMPLATE: Final = """{{
	admin off
	auto_https off
}}

{address} {{
	{bind}encode gzip
	header -Server
	map {{header.traceparent}} {{trace}} {{
		~^00-([0-9a-f]{{32}})-[0-9a-f]{{16}}-[0-9a-f]{{2}}$ "${{1}}"
		default ""
	}}
	request_body {{
		max_size 25MB
	}}

	@probe path /healthz /readyz
	handle @probe {{
		reverse_proxy {authority}
	}}

{services}
	@demo path /demo/outbox /demo/accounts
	handle @demo {{
		reverse_proxy {messaging}
	}}

	handle {{
		root * {dist}
		@asset path /assets/*
		@page not path /assets/*
		@write not method GET HEAD
		@missing {{
			path /assets/* /api/* /samples/*
			not file
		}}
{headers}
		route {{
			error @missing 404
			error @write 405
			header @asset Cache-Control "public, max-age=31536000, immutable"
			header @page Cache-Control no-cache
			try_files {{path}} /index.html
			file_server {{
				precompressed br gzip
			}}
		}}
	}}

	handle_errors {{
		@part {{
			path_regexp part ^/api/([a-z]+)/
			expression {{http.error.status_code}} >= 500
		}}
		handle @part {{
			header Content-Type application/problem+json
			header Cache-Control no-store
			header Retry-After 5
{problems}
		}}
		handle {{
			respond {{http.error.status_code}}
		}}
	}}
}}
"""
# Whose word on the caller's address is taken: a proxy that speaks TLS before the gateway.
_PROXIES: Final = """				trusted_proxies {$GATEWAY_TRUSTED_PROXIES:127.0.0.1/32}
"""
_SERVICE: Final = """	@{name} path /api/{name}/*
	handle @{name} {{
		route {{
			request_header -{token}
{vouching}			reverse_proxy {address} {{
{proxies}				lb_try_duration {wait}
				lb_try_interval 100ms
				transport http {{
					dial_timeout 500ms
					response_header_timeout 10s
					keepalive {kept}s
				}}
			}}
		}}
	}}
"""
_VOUCHING: Final = """			forward_auth {authority} {{
				uri {who}
				copy_headers {token}
				lb_try_duration {wait}
				lb_try_interval 100ms
				transport http {{
					dial_timeout 500ms
					response_header_timeout 3s
					keepalive {kept}s
				}}
			}}
			request_header -Cookie
"""


def _quoted(value: str) -> str:
    # Caddy's own quoting: backticks take everything as it is.
    return f"`{value}`"


def _problem(language: str) -> str:
    words = text("service-unavailable", language)
    part = "{re.part.1}"
    body = {
        "type": "urn:dianxiaoer:problem:service-unavailable",
        "title": words["title"],
        "status": 503,
        "detail": words["detail"].replace("{part}", part),
        "part": part,
        "errors": [],
        "trace_id": "{trace}",
    }
    return orjson.dumps(body).decode()


def _problems() -> str:
    others = [language for language in LANGUAGES if language != DEFAULT_LANGUAGE]
    lines = [f"			@{language} header Accept-Language {language}*" for language in others]
    lines += [f"			respond @{language} {_quoted(_problem(language))} 503" for language in others]
    return "\n".join([*lines, f"			respond {_quoted(_problem(DEFAULT_LANGUAGE))} 503"])


def caddyfile(services: dict[str, str], *, address: str, dist: Path | str, bind: str = "", behind_proxy: bool = False) -> str:
    """Return the Caddyfile of a gateway at `address` before `services`, host and port by name, serving the app built into `dist`.

    With `behind_proxy` it believes what the proxies named in its environment say of the caller's address.
    """
    headers = [("Content-Security-Policy", CSP), *((name.decode(), value.decode()) for name, value in HEADERS)]
    parts = [
        _SERVICE.format(
            name=name,
            address=place,
            proxies=_PROXIES if behind_proxy else "",
            wait=_WAIT,
            kept=KEPT_OPEN_S,
            token=HEADER,
            vouching=""
            if name == AUTHORITY
            else _VOUCHING.format(authority=services[AUTHORITY], who=WHO, token=HEADER, wait=_WAIT, kept=KEPT_OPEN_S),
        )
        for name, place in services.items()
    ]
    return _TEMPLATE.format(
        address=address,
        bind=f"bind {bind}\n	" if bind else "",
        authority=services[AUTHORITY],
        messaging=services["messaging"],
        services="\n".join(parts),
        dist=dist,
        headers="\n".join(f'		header {name} "{value}"' for name, value in headers),
        problems=_problems(),
    )
