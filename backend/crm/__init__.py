"""Enterprises and the people in them, activities, industry chains."""
