"""Filters people keep as tabs."""
