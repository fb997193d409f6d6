"""Passwords nobody may choose: built by rule from what people do, not taken from a leaked list."""

from functools import cache

_STEMS = (
    "password", "passw0rd", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsx", "qazwsxedc", "1qaz2wsx", "1qaz2wsx3edc",
    "admin", "administrator", "root", "user", "guest", "test", "welcome", "letmein", "login", "default", "secret", "changeme",
    "iloveyou", "woaini", "woaizuguo", "zhongguo", "beijing", "shanghai", "xinjiang", "bingtuan", "shuanghe", "bole", "wulumuqi",
    "zhaoshang", "zhaoshangju", "dianxiaoer", "shangwuju", "investment", "concierge", "government", "office", "company",
    "monkey", "dragon", "sunshine", "princess", "football", "master", "superman", "computer", "internet", "abcdef", "abcdefgh",
    "abc", "aaa", "lovely", "family", "huawei", "xiaomi", "wechat", "weixin", "taobao", "alibaba",
)  # fmt: skip
_ENDINGS = (
    "", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "321", "654321", "111", "111111",
    "000", "000000", "520", "1314", "5201314", "666", "666666", "888",
    "888888", "999", "2022", "2023", "2024", "2025", "2026", "2027", "2028",
)  # fmt: skip
_WALKS = ("1234567890", "0987654321", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "abcdefghijklmnopqrstuvwxyz")
_LOOKALIKES = str.maketrans({"@": "a", "$": "s", "!": "i"})


def _bare(password: str) -> str:
    """Return what is left when capitals and decoration are taken away."""
    return "".join(letter for letter in password.lower().translate(_LOOKALIKES) if letter.isalnum())


@cache
def obvious_passwords() -> frozenset[str]:
    """Return all obvious passwords, bare."""
    found = {stem + ending for stem in _STEMS for ending in _ENDINGS}
    found |= {ending + stem for stem in _STEMS for ending in _ENDINGS}
    found |= {(stem + stem) for stem in _STEMS}
    for walk in _WALKS:
        found |= {walk[start : start + length] for length in range(6, len(walk) + 1) for start in range(len(walk) - length + 1)}
    return frozenset(_bare(password) for password in found)


def is_obvious(password: str) -> bool:
    """Tell whether a password is a common one, also when decorated, or one or two characters over and over."""
    bare = _bare(password)
    least_distinct = 3
    return len(set(password.lower())) < least_distinct or bare in obvious_passwords() or bare.rstrip("i") in obvious_passwords()
