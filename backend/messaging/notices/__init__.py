"""What other services ask to be told."""
