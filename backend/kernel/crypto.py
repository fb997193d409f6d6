"""Keys derived from SECRET_KEY: field encryption, blind indexes, and hashes of secrets we hand out."""

import hashlib
import hmac
import os
import secrets

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12
# No 0/O, 1/I/L: the code is read out over the telephone.
_READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


class Vault:
    """All uses of the secret key, each under a key of its own."""

    def __init__(self, secret: str) -> None:
        """Derive the keys."""
        self._field = AESGCM(self._derive(secret, b"field"))
        self._index = self._derive(secret, b"index")
        self._mac = self._derive(secret, b"mac")
        # Names the key and tells nothing of it.
        self.fingerprint = self._derive(secret, b"fingerprint")[:16].hex()

    @property
    def audit_key(self) -> str:
        """Return what keyed hashes are made with, to be kept encrypted when this key is retired."""
        return self._mac.hex()

    @staticmethod
    def _derive(secret: str, purpose: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"dianxiaoer:" + purpose).derive(secret.encode())

    def encrypt(self, plain: str) -> bytes:
        """Return nonce + AES-256-GCM ciphertext of one field."""
        nonce = os.urandom(_NONCE)
        return nonce + self._field.encrypt(nonce, plain.encode(), None)

    def decrypt(self, sealed: bytes) -> str:
        """Return the field; raises InvalidTag if it was tampered with."""
        return self._field.decrypt(sealed[:_NONCE], sealed[_NONCE:], None).decode()

    def blind_index(self, value: str) -> bytes:
        """Return a keyed hash by which an encrypted field can be looked up exactly."""
        return hmac.digest(self._index, value.encode(), "sha256")

    def mac(self, message: bytes) -> bytes:
        """Return a keyed hash that shows whether `message` was altered."""
        return hmac.digest(self._mac, message, "sha256")


def token_hash(token: str) -> bytes:
    """Return what is stored of a random token; the token itself never is."""
    return hashlib.sha256(token.encode()).digest()


def new_token() -> str:
    """Return a random token of 256 bits."""
    return secrets.token_urlsafe(32)


def readable_code(length: int = 8) -> str:
    """Return a random code without look-alike characters (about 5 bits a character)."""
    return "".join(secrets.choice(_READABLE) for _ in range(length))
