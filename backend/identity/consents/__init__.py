"""Consent by purpose and version."""
