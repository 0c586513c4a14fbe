"""The window. Holds ids and plain values, never database rows."""
