"""What every service stands on; knows no noun of the office."""
