"""Files on their way in, resumable after a dropped network."""
