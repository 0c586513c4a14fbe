"""The lists of words of the enterprise register 7.1; the trades are also those of campaigns and hazards."""

from enum import StrEnum


class Economy(StrEnum):
    """经济类型."""

    STATE = "国有"
    COLLECTIVE = "集体"
    SHARE_COOPERATIVE = "股份合作"
    LIMITED = "有限责任公司"
    JOINT_STOCK = "股份有限公司"
    PRIVATE = "私营"
    INDIVIDUAL = "个体工商户"
    FARM_COOPERATIVE = "农民专业合作社"
    HONG_KONG_MACAO_TAIWAN = "港澳台商投资"
    FOREIGN = "外商投资"
    OTHER = "其他"


class Industry(StrEnum):
    """行业领域."""

    MINE = "非煤矿山"
    CHEMICALS = "危险化学品"
    FIREWORKS = "烟花爆竹"
    METALLURGY = "工贸-冶金"
    NONFERROUS = "工贸-有色"
    BUILDING_MATERIALS = "工贸-建材"
    MACHINERY = "工贸-机械"
    LIGHT_INDUSTRY = "工贸-轻工"
    TEXTILES = "工贸-纺织"
    TOBACCO = "工贸-烟草"
    TRADE = "工贸-商贸"
    DUST = "工贸-粉尘涉爆"
    AMMONIA = "工贸-涉氨制冷"
    CONSTRUCTION = "建筑施工"
    ROAD_TRANSPORT = "道路运输"
    PIPELINE = "油气管道"
    TOWN_GAS = "城镇燃气"
    CROWDED_PLACE = "消防与人员密集场所"
    SPECIAL_EQUIPMENT = "特种设备"
    TOURISM = "旅游"
    FISHING = "渔业船舶"
    FARM_MACHINERY = "农机"
    SCHOOL = "学校"
    OTHER = "其他"


class Size(StrEnum):
    """企业规模."""

    LARGE = "大"
    MEDIUM = "中"
    SMALL = "小"
    MICRO = "微"
    INDIVIDUAL = "个体"


class Grade(StrEnum):
    """监管级别: A–D of Hebei, or 重点/一般."""

    A = "A级"
    B = "B级"
    C = "C级"
    D = "D级"
    KEY = "重点"
    ORDINARY = "一般"


class RiskLevel(StrEnum):
    """风险等级, with its colour."""

    MAJOR = "重大(红)"
    LARGER = "较大(橙)"
    ORDINARY = "一般(黄)"
    LOW = "低(蓝)"


class Standardization(StrEnum):
    """标准化等级."""

    FIRST = "一级"
    SECOND = "二级"
    THIRD = "三级"
    MICRO = "小微"
    NONE = "未创建"


class Operation(StrEnum):
    """经营状态."""

    NORMAL = "正常"
    SUSPENDED = "停产"
    BUILDING = "在建"
    CLOSED = "关闭"
    MOVED = "搬迁"
