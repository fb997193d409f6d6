"""Codes, passwords, dynamic codes: proving who one is."""
