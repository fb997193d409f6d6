"""Messaging: telling people things, in the house and outside it."""
