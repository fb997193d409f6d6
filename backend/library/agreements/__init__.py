"""Agreements and promises, and what became of them."""
