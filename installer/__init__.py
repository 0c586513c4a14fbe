"""Developers' tools: set-up, the main job as a show, checks of data files, pictures, new kinds of record."""
