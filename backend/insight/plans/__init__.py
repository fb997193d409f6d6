"""Plans with editions and targets, and which of them applies."""
