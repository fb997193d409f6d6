"""Named, versioned definitions of figures, and the records behind each."""
