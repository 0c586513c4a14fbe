"""The steps that bring an older desk to this release; they never import ``records/``."""
