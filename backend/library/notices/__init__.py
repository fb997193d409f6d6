"""Telling the people of a project what waits for them."""
