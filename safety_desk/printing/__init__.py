"""Forms, ledgers and covers as PDF."""
