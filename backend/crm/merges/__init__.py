"""Two records of one enterprise made one, and made two again."""
