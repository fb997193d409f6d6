"""Projects: made, listed, shown on the board, changed."""
