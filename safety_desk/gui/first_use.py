"""The first start: which station this is, and with what to begin."""
