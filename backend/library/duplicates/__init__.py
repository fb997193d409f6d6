"""Duplicates: found on save at four levels, resolved by a person."""
