"""Use-cases: typed functions on a Desk, called alike by window, command line and tests."""
