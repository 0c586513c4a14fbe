"""The module 归档: the years, and the year's way into the boxes."""
