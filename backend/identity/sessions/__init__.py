"""Sessions and the cookies that carry them."""
