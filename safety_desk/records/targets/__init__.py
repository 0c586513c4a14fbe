"""Category 6 目标管理."""
