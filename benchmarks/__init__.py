"""What we measure, how, and the last figures (RESULTS.md)."""
