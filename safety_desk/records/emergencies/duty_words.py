"""The shifts of the duty roster 9.3 and the duty log 9.4."""

from enum import StrEnum


class Shift(StrEnum):
    """班次."""

    DAY = "白班"
    NIGHT = "夜班"
    ROUND_THE_CLOCK = "全天24小时"
