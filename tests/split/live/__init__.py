"""Tests that need the gateway: the whole system runs as processes of their own."""
