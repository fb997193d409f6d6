"""What an operator does: back up, restore, look after the whole, change the key."""
