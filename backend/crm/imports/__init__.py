"""Enterprises from a workbook: read, mapped, looked over, brought in as one batch, and taken back as one."""
