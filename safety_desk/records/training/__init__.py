"""Category 10 宣传教育培训."""
