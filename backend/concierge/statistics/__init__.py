"""The service in figures: lights, first-time-complete rate, 三率, and whose time it was."""
