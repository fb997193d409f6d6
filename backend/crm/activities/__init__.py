"""Activities of the six kinds, and the enterprises met on them."""
