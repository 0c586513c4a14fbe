"""设置: the station, its people, the look, backups and what this program is."""
