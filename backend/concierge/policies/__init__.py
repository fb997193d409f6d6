"""Policies (招商政策): documents, clauses with conditions as data, their review, and whom they fit."""
