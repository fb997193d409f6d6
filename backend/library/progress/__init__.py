"""The progress ledger and its sums."""
