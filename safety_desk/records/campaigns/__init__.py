"""Category 3 阶段性工作."""
