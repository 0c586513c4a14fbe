"""Everything that is printed for archive boxes, under one name."""

from safety_desk.printing.boxes import draw_covers, draw_remarks, draw_spines
from safety_desk.printing.catalogue import draw_catalogue, draw_handover
from safety_desk.printing.stamps import draw_stamps

__all__ = ["draw_catalogue", "draw_covers", "draw_handover", "draw_remarks", "draw_spines", "draw_stamps"]
