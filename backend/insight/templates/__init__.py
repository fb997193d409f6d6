"""Word templates of bulletins: the program's own, and those an office brings, rendered in a sandbox."""
