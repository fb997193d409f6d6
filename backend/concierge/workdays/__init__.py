"""The office's calendar of working days, edited by hand where it differs."""
