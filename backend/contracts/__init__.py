"""What services know of each other: data and ports, no code."""
