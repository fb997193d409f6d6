"""Bulletins (简报、通报): drafted from figures, edited, published, and then the same for ever."""
