"""The demo of promoting investment: enterprises, projects, activities and agreements since 2022."""
