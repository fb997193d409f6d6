"""Documents of a project."""
