"""Files people send: take them in, make them harmless, keep them, hand them out again."""
