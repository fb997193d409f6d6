"""Tickets: drafts, steps, lists, timelines and clocks."""
