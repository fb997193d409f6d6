"""Department tasks: mirrored matters of a ticket, each with its own clock."""
