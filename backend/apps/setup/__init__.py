"""The first set-up of an office, in the browser or on the command line: where all services' first facts meet in one transaction."""
