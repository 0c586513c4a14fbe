"""Category 9 应急救援与事故管理."""
