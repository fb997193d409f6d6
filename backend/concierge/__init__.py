"""The one-stop concierge: service items, tickets and the problem ledger."""
