"""Service items (事项): their definitions, forms and materials."""
