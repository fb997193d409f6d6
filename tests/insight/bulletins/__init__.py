"""Tests of bulletins, their templates and reports."""
