"""Industry chains as data: a graph one can edit, and who could fill its gaps."""
