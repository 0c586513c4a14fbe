"""Workbooks in and out, and the yearly package."""

import os

# Before the first openpyxl: lxml, which other packages bring along, never parses a foreign file (reliability I2).
os.environ["OPENPYXL_LXML"] = "False"
