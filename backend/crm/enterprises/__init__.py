"""Enterprises: kept, found, listed, and shown on one page with all that is known of them."""
