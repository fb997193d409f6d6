"""Good and bad ratings, and the case a bad one opens."""
