"""The command line: the same use-cases as in the window, for scripts and for people who type."""
