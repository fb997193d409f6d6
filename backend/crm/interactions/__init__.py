"""Calls, visits and mails with enterprises, append-only."""
