from safety_desk.printing.clean import clean


def test_marks_without_a_look_are_dropped() -> None:
    assert clean("a\u200bb\ufeff\u202ec\x07d葛\U000e0100e\u00ad") == "abcd葛e"


def test_blanks_and_line_ends_become_those_a_font_has() -> None:
    assert clean("一\u2003二\xa0三\t四\r\n五\r六\u2028七\u3000八") == "一 二 三  四\n五\n六\n七\u3000八"
