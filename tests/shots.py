"""Pictures of every screen for eyes: ``make shots`` writes ``out/shots/<screen>-<window>.png`` of an invented year."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from safety_desk.gui.application import Starter, prepare
from safety_desk.gui.archive_wizard import BOXES, COLLECT, NUMBER, PACKAGE, PAPERS, PERIOD
from safety_desk.gui.facts import Route
from safety_desk.gui.first_use import FirstUse
from safety_desk.model.people import Role
from safety_desk.model.progress import finish
from safety_desk.services.archive import archive_year
from safety_desk.services.demo import make_demo
from safety_desk.services.opening import open_desk
from safety_desk.services.users import add_user, set_password
from tests import shots_hands as hands

STEPS = ("collect", "period", "number", "boxes", "papers", "package")
"""The steps of 归档 by the words of their pictures."""
PROFILE = {"township": "青岭镇", "station": "青岭镇安监站", "county": "滦平县应急管理局", "chief": "王磊"}
SECTIONS = ("station", "people", "look", "backup", "about")
WINDOWS = {"1366": (1366, 768, "1"), "1093": (1093, 614, "1.25"), "1920": (1920, 1080, "1")}
"""Name -> logical width and height, scale of the screen."""
YEAR = 2025


class Camera:
    """Goes to places in one window and takes their pictures."""

    def __init__(self, desk: Path, name: str, size: tuple[int, int], out: Path) -> None:
        self.starter = Starter(desk, None)
        self.window, self._name, self._out = self.starter.window, name, out
        self.window.resize(*size)
        self.window.show()
        self.starter.open()
        while self.window.context is None and self.starter.gate.cover is None:
            hands.wait(20)
        if self.window.context is not None:
            self.window.context.set_year(YEAR)

    def shot(self, screen: str, *steps: Route | Callable[[], object]) -> None:
        """Carry the steps out one after the other and keep what is seen then."""
        for step in steps:
            if isinstance(step, Route):
                self.window.go(step)
            else:
                step()
            self.rest()
        self.window.grab().save(str(self._out / f"{screen}-{self._name}.png"))

    def rest(self) -> None:
        hands.wait(400)
        while not self.starter.background.idle():
            hands.wait(20)
        hands.wait(80)

    def close(self) -> None:
        self.window.close()
        while not self.starter.is_over():
            hands.wait(20)


def take_all(camera: Camera) -> None:
    """Every screen, and the states that are seen most."""
    window = camera.window
    camera.shot("today", Route("today"))
    camera.shot("ledger", Route("ledger", "inspection"))
    camera.shot("ledger-checked", Route("ledger", "enterprise"), lambda: hands.check(window))
    camera.shot("ledger-nothing", Route("ledger", "incoming"), lambda: hands.search(window, "没有这样的词"))
    camera.shot("record", Route("ledger", "hazard"), lambda: hands.press("Space"))
    camera.shot("hazards", Route("hazards"))
    camera.shot("editor", Route("ledger", "inspection", action="new"), lambda: hands.offer_units(window))
    camera.shot(
        "editor-rows", Route("ledger", "meeting"), lambda: hands.press("Return"), lambda: hands.scroll_down(window)
    )
    camera.shot("editor-files", lambda: hands.see_files(window))
    camera.shot("preview", Route("ledger", "meeting"), lambda: hands.print_first(window))
    camera.shot("print", Route("print"), lambda: hands.wait(2500))
    camera.shot("import", Route("ledger", "hazard", action="import"))
    camera.shot("import-columns", Route("ledger", "enterprise", action="import"), lambda: hands.take(window))
    camera.shot("import-check", lambda: hands.forward(window))
    camera.shot("search", Route("today"), lambda: hands.find(window, "铁矿"))
    for section in SECTIONS:
        camera.shot(f"settings-{section}", Route("settings", action=section))
    camera.shot("help", Route("help"))
    window.set_size("特大")
    camera.shot("large-ledger", Route("ledger", "inspection"))
    camera.shot("large-today", Route("today"))
    window.set_size("标准")
    camera.shot("archive", Route("archive"))
    for step in (COLLECT, PERIOD, NUMBER):
        camera.shot(f"archive-{STEPS[step]}", Route("archive", action="year", values={"step": step}))


def take_archive(camera: Camera) -> None:
    """The steps that come after the archiving, on a year that is archived."""
    for step in (BOXES, PAPERS, PACKAGE):
        camera.shot(f"archive-{STEPS[step]}", Route("archive", action="year", values={"step": step}))


def take_first_use(camera: Camera) -> None:
    """The three steps to a desk of one's own, and the window on it."""
    assert camera.starter.gate.cover is not None
    card = camera.starter.gate.cover.card
    assert isinstance(card, FirstUse)
    camera.shot("first-use")
    for name, text in PROFILE.items():
        card.entries[name].line.setText(text)
    camera.shot("first-use-size", lambda: hands.click(card, "first_next"))
    camera.shot("first-use-begin", lambda: hands.click(card, "first_next"))
    camera.shot("first-use-opened", lambda: hands.click(card, "begin_start"))


def take_sign_in(camera: Camera) -> None:
    camera.shot("sign-in")


def main(out: Path) -> None:
    """Make the desk, then draw in one process a window: a scale is settled before Qt starts."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "台账"
        for _step in make_demo(desk, year=YEAR):
            pass
        _archive(desk)
        settings = {"QT_QPA_PLATFORM": "offscreen", "SAFETY_DESK_FONTS": "shipped", "XDG_CONFIG_HOME": folder}
        for name, (width, height, scale) in WINDOWS.items():
            command = [sys.executable, "-m", "tests.shots", str(out), str(desk), name, str(width), str(height)]
            subprocess.run(command, env=os.environ | settings | {"QT_SCALE_FACTOR": scale}, check=True)
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


def draw(out: Path, desk: Path, name: str, width: int, height: int) -> None:
    """All pictures of one window: of the desk, of its archived twin, and of one that is made on the way."""
    new = desk.with_name(f"新站{name}") / desk.name
    _app = prepare()
    scenes = ((desk, take_all), (_archived(desk), take_archive), (new, take_first_use), (new, take_sign_in))
    for place, take in scenes:
        if take is take_sign_in:
            _give_passwords(place)
        camera = Camera(place, name, (width, height), out)
        take(camera)
        camera.close()


def _archived(desk: Path) -> Path:
    """The same desk with its year archived."""
    return desk.with_name(f"{desk.name}-已归档")


def _archive(desk_folder: Path) -> None:
    shutil.copytree(desk_folder, _archived(desk_folder))
    desk = open_desk(_archived(desk_folder))
    finish(archive_year(desk, YEAR))
    desk.close()


def _give_passwords(desk_folder: Path) -> None:
    """Two people, so that somebody has to say who sits there."""
    desk = open_desk(desk_folder)
    add_user(desk, "赵敏", [Role.RECORDER])
    set_password(desk, desk.user.name, "qingling-2025")
    desk.close()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        draw(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
    else:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/shots"))
