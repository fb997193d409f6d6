"""The papers of a ticket: uploads on their way in, versions handed in, verdicts, downloads."""
