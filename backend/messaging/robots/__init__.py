"""Group chats of units."""
