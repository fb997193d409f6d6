"""Accounts as administrators handle them."""
