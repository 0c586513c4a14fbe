"""The boxes of a year as spines on a shelf."""
