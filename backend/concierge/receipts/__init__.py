"""What an applicant holds in hand: the receipt as PDF, and the look-up with its number and query code."""
