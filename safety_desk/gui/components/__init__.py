"""The parts every screen is put together from (blueprint §5.4)."""
