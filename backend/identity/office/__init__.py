"""The office itself: its name, its area, its logo."""
