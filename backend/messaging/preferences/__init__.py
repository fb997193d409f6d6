"""How a person wants to be reached."""
