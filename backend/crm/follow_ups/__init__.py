"""What somebody promised to do next, and the reminder of it."""
