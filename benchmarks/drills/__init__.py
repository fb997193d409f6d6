"""What goes wrong is made to go wrong, as often as the bars of reliability ask for."""
