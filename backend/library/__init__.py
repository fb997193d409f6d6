"""The project library: four stages with gates, agreements, append-only ledgers."""
