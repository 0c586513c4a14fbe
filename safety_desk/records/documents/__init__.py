"""Category 1 收发文件."""
