"""Composition roots: the only place where services meet."""
