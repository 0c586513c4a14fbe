"""Category 2 综合性文档."""
