"""Enterprises that may be the one meant: found by credit code or by a name that is alike."""
