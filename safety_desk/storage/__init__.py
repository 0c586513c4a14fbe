"""The desk on disk: SQLite, files, backups, search, audit. Nothing of SQLite's own is seen above."""
