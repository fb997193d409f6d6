"""Reports in the office's usual layouts: made of indicators' records, sent by schedule."""
