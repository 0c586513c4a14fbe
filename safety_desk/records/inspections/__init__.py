"""Category 8 监督检查."""
