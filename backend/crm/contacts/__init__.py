"""People in enterprises; what reaches them is sealed, and shown for a reason only."""
