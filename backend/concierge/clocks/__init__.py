"""Clocks of a ticket: when something is due and why, and whose time it was."""
