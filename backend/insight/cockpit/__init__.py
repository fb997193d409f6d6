"""Everything the phone and the wall need, in one answer."""
