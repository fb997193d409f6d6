"""Internal tokens: who is asking, signed by identity for one service, for less than a minute.

A browser's session cookie ends at the gateway; behind it a request carries one of these. One algorithm, an
audience, and a life of sixty seconds at most (OWASP ASVS 5.0, V9).
"""

from datetime import timedelta
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import TypeAdapter, ValidationError

from backend.kernel import clock
from backend.kernel.principal import Principal

HEADER: Final = "x-dianxiaoer-token"
LIFE: Final = timedelta(seconds=45)
# The clocks of two machines differ a little; life and leeway together stay under a minute.
_LEEWAY_S: Final = 10
_ALGORITHM: Final = "HS256"
_ISSUER: Final = "dianxiaoer"
_PRINCIPAL: Final = TypeAdapter(Principal)


class Tokens:
    """Makes and reads internal tokens with a key derived from the secret all services share."""

    def __init__(self, secret: str) -> None:
        """Derive the key."""
        self._key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"dianxiaoer:internal-token").derive(secret.encode())

    def issue(self, principal: Principal, audience: str) -> str:
        """Return a token with which `principal` may ask the service named `audience`."""
        now = clock.now()
        claims: dict[str, Any] = {
            "iss": _ISSUER,
            "aud": audience,
            "iat": now,
            "exp": now + LIFE,
            "who": _PRINCIPAL.dump_python(principal, mode="json"),
        }
        return jwt.encode(claims, self._key, _ALGORITHM)

    def read(self, token: str, audience: str) -> Principal | None:
        """Return who is asking, or None when the token is not ours, not for this service, or too old."""
        try:
            claims = jwt.decode(
                token,
                self._key,
                [_ALGORITHM],
                audience=audience,
                issuer=_ISSUER,
                # The times are judged below, by the clock everything here goes by.
                options={"require": ["exp", "iat", "aud", "iss"], "verify_exp": False, "verify_iat": False},
            )
            now = clock.now().timestamp()
            if not claims["iat"] - _LEEWAY_S <= now <= claims["exp"] + _LEEWAY_S:
                return None
            return _PRINCIPAL.validate_python(claims["who"])
        except (jwt.InvalidTokenError, ValidationError, KeyError, TypeError):
            return None


class TokenAuthenticator:
    """The `Authenticator` of a service behind the gateway."""

    def __init__(self, tokens: Tokens, service: str) -> None:
        """Take the key, and the name tokens must be made out to."""
        self._tokens = tokens
        self._service = service

    async def authenticate(self, token: str) -> Principal | None:
        """Return the principal, or None for a guest's or an invalid token."""
        principal = self._tokens.read(token, self._service)
        return None if principal is None or principal.kind == "guest" else principal

    async def settle(self) -> None:
        """Nothing is noted beside a request here."""
