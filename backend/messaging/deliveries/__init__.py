"""What leaves the house, and how it went."""
