"""Dianxiaoer: the services of an investment-promotion office."""
