"""Work beside the window: one writer after the other, cancelling closes the job, every end is told exactly once."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from safety_desk.gui.background import Background
from safety_desk.model.progress import Job, Progress


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


def counting(steps: int, log: list[str]) -> Job[str]:
    try:
        for done in range(1, steps + 1):
            log.append(threading.current_thread().name)
            yield Progress(done, steps, f"第 {done} 步")
    finally:
        log.append("closed")
    return "完"


def test_a_job_tells_its_steps_and_its_result_in_the_threads_of_the_window(
    qtbot: QtBot, background: Background
) -> None:
    log: list[str] = []
    seen: list[tuple[str, str]] = []
    task = background.job(counting(3, log))
    task.progressed.connect(lambda step: seen.append((step.text, threading.current_thread().name)))
    with qtbot.waitSignal(task.finished, timeout=5000) as ended:
        pass
    assert ended.args == ["完"]
    assert [text for text, _ in seen] == ["第 1 步", "第 2 步", "第 3 步"]
    assert {thread for _, thread in seen} == {threading.main_thread().name}
    assert threading.main_thread().name not in log


def test_cancelling_closes_the_job_and_reports_no_success(qtbot: QtBot, background: Background) -> None:
    log: list[str] = []
    finished: list[object] = []
    task = background.job(counting(10**6, log))
    task.finished.connect(finished.append)
    with qtbot.waitSignal(task.progressed, timeout=5000):
        pass
    with qtbot.waitSignal(task.cancelled, timeout=5000):
        task.cancel()
    assert log[-1] == "closed"
    assert len(log) < 10**6
    assert not finished


def test_a_fault_in_a_job_arrives_as_its_exception(qtbot: QtBot, background: Background) -> None:
    def broken() -> Job[None]:
        yield Progress(1, 2, "一")
        raise ValueError("坏了")

    task = background.job(broken())
    with qtbot.waitSignal(task.failed, timeout=5000) as told:
        pass
    assert isinstance(told.args[0], ValueError)


def test_writers_run_one_after_the_other_and_readers_beside_them(qtbot: QtBot, background: Background) -> None:
    gate, order = threading.Event(), list[str]()

    def first() -> None:
        gate.wait(5)
        order.append("写一")

    background.write(first)
    second = background.write(lambda: order.append("写二"))
    with qtbot.waitSignal(background.read(lambda: order.append("读")).finished, timeout=5000):
        pass
    assert order == ["读"]
    with qtbot.waitSignal(second.finished, timeout=5000):
        gate.set()
    assert order == ["读", "写一", "写二"]


def test_stopping_waits_for_what_runs(qtbot: QtBot, background: Background) -> None:
    log: list[str] = []
    task = background.job(counting(10**6, log))
    with qtbot.waitSignal(task.progressed, timeout=5000):
        pass
    background.stop()
    assert log[-1] == "closed"
    qtbot.waitUntil(background.idle)


class _Asker(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []

    def hear(self, value: object) -> None:
        self.told.append(value)


def test_a_result_does_not_reach_a_part_of_the_window_that_is_gone(qtbot: QtBot, background: Background) -> None:
    gone, there = _Asker(), _Asker()
    hold = threading.Event()
    background.read(lambda: hold.wait(5), partial(gone.hear))
    background.read(lambda: hold.wait(5), there.hear)
    delete(gone)
    hold.set()
    qtbot.waitUntil(lambda: there.told == [True] and background.idle())
    assert not gone.told


def test_nothing_is_told_after_the_window_has_stopped_it(qtbot: QtBot) -> None:
    background, asker = Background(), _Asker()
    background.read(lambda: 1, asker.hear)
    background.stop()
    qtbot.wait(50)
    assert not asker.told
    assert background.idle()


def test_stopping_carries_out_what_was_still_to_be_written(qtbot: QtBot, background: Background) -> None:
    log, written = list[str](), list[str]()
    first = background.job(counting(10**6, log))
    with qtbot.waitSignal(first.progressed, timeout=5000):
        pass
    background.write(lambda: written.append("草稿"))
    background.stop()
    assert written == ["草稿"]
    qtbot.waitUntil(background.idle)
