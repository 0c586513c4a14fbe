"""Category 5 会议记录."""
