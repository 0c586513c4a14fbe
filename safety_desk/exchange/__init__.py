"""Workbooks in and out, and the yearly package."""
