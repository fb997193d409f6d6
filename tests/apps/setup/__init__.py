"""The first set-up of an office."""
