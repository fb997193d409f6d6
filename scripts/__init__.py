"""Checks and generators that keep derived files equal to their sources."""
