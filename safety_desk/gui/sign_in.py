"""Who sits at the desk: tiles of people and a password."""
