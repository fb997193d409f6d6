"""Requests for more time, as supervisors see them all together."""
