"""Saved filters of the project list."""
