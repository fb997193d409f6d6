"""首报首谈: who reported a lead first."""
