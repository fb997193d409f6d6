"""Names of Chinese organisations: taken apart, the keys by which alike ones are found, and how alike two are.

A registered name is region + brand (字号) + trade + legal form, as in 新疆|天润|乳业|股份有限公司. People leave out,
shorten, reorder and mistype all but the brand, and write remarks around it; two that differ in region, branch,
number or trade are two organisations.
"""

from backend.kernel.organisation_names.keys import keys
from backend.kernel.organisation_names.likeness import ALIKE, may_be_alike, similarity
from backend.kernel.organisation_names.parts import Name, parse
from backend.kernel.organisation_names.sound import sounds
from backend.kernel.organisation_names.words import words
from backend.kernel.organisation_names.writing import plain

EDITION = 2
"""Raised when cores or keys of names change: what is stored with an older one is then made anew."""

__all__ = ["ALIKE", "EDITION", "Name", "keys", "may_be_alike", "parse", "plain", "similarity", "sounds", "words"]
