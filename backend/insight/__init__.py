"""Numbers that prove themselves: indicators, plans, the cockpit."""
