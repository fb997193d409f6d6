"""Jobs that gave up, for the system administrator to look at and start again."""
