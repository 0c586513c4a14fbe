"""The lists of words of accidents: 9.6 事故快报, 9.7 事故调查处理, 9.8 事故整改落实."""

from enum import StrEnum


class AccidentType(StrEnum):
    """事故类别: first GB 6441—1986 in the order of its codes 01–20, then what GB 6441—2025 has besides."""

    OBJECT_STRIKE = "物体打击"
    VEHICLE = "车辆伤害"
    MACHINE = "机械伤害"
    LIFTING = "起重伤害"
    ELECTRIC_SHOCK = "触电"
    DROWNING = "淹溺"
    BURN = "灼烫"
    FIRE = "火灾"
    FALL_FROM_HEIGHT = "高处坠落"
    COLLAPSE = "坍塌"
    ROOF_FALL = "冒顶片帮"
    WATER_INRUSH = "透水"
    BLASTING = "放炮"
    POWDER_EXPLOSION = "火药爆炸"
    MINE_GAS_EXPLOSION = "瓦斯爆炸"
    BOILER_EXPLOSION = "锅炉爆炸"
    VESSEL_EXPLOSION = "容器爆炸"
    OTHER_EXPLOSION = "其他爆炸"
    POISONING_ASPHYXIA = "中毒和窒息"
    OTHER_INJURY = "其他伤害"
    WORKS_VEHICLE = "厂（场）内车辆致害"
    ROAD_VEHICLE = "道路（轨道）车辆致害"
    MACHINE_2025 = "机械致害"
    LIFTING_2025 = "起重致害"
    TRIP = "跌落"
    WATER = "水害"
    PIPE_EXPLOSION = "管道爆炸"
    GAS_EXPLOSION = "可燃气体爆炸"
    VAPOUR_EXPLOSION = "可燃液体蒸汽爆炸"
    DUST_EXPLOSION = "粉尘爆炸"
    CIVIL_EXPLOSIVE = "民用爆炸物品爆炸"
    FIREWORKS = "烟花爆竹爆炸"
    OTHER_SOLID_EXPLOSION = "其他可燃固体爆炸"
    MOLTEN_METAL_EXPLOSION = "高温熔融物爆炸"
    POISONING = "中毒"
    ASPHYXIA = "窒息"
    LANDSLIDE = "滑坡"
    LEAK = "泄漏"
    OTHER = "其他事故"


TYPE_HELP = "2026年7月1日以前的事故按GB 6441—1986的二十类填，以后的按GB 6441—2025填"
"""Which of the two lists holds for an accident, said at the field."""


class AccidentLevel(StrEnum):
    """等级."""

    ORDINARY = "一般"
    LARGER = "较大"
    MAJOR = "重大"
    EXTRAORDINARY = "特别重大"
    LARGER_NEAR_MISS = "较大涉险"
    NOT_GRADED = "非等级"


class ReportOrder(StrEnum):
    """报告序号."""

    FIRST = "首报"
    FOLLOW_UP = "续报"
    SUPPLEMENT = "补报"
    FINAL = "终报"


class ReportedBy(StrEnum):
    """上报方式."""

    TELEPHONE = "电话"
    FAX = "传真"
    SYSTEM = "系统"


class AccidentNature(StrEnum):
    """事故性质."""

    LIABILITY = "责任"
    NO_LIABILITY = "非责任"
    SABOTAGE = "破坏"
    NATURAL = "自然"


class ClosingEvaluation(StrEnum):
    """评估结论."""

    DONE = "已落实"
    PARTLY = "部分落实"
    NOT_DONE = "未落实"
