"""Work beside the window's thread: jobs that write one after the other, readings side by side."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from safety_desk.model.progress import Job, Progress


class Task(QObject):
    """One piece of work. Exactly one of ``finished``, ``failed`` and ``cancelled`` comes at the end.

    Every signal arrives in the thread that made the task, whatever is connected to it.
    """

    progressed = Signal(object)
    """A ``Progress``."""
    finished = Signal(object)
    """The result."""
    failed = Signal(object)
    """The exception."""
    cancelled = Signal()
    ended = Signal(object)
    """The task itself, after whichever end it came to."""
    _told = Signal(str, object)

    def __init__(self, work: Callable[[], Any] | None, job: Job[Any] | None) -> None:
        super().__init__()
        self._work, self._job, self._stop = work, job, Event()
        self.must_run = False
        """A plain write: it is carried out even when the window closes meanwhile."""
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Close the job after its present step; what it had begun is taken back by the job itself."""
        self._stop.set()

    def run(self) -> None:
        """Carry the work out in the thread that calls."""
        try:
            if self._job is not None:
                self._step(self._job)
            elif self._work is not None and not self._stop.is_set():
                self._told.emit("finished", self._work())
            else:
                self._told.emit("cancelled", None)
        except Exception as error:  # noqa: BLE001 - every fault becomes a sentence in the window
            self._told.emit("failed", error)

    def _step(self, job: Job[Any]) -> None:
        try:
            while not self._stop.is_set():
                step: Progress = next(job)
                self._told.emit("progressed", step)
        except StopIteration as end:
            self._told.emit("finished", end.value)
            return
        job.close()
        self._told.emit("cancelled", None)

    def _deliver(self, what: str, value: object) -> None:
        if what == "cancelled":
            self.cancelled.emit()
        else:
            {"progressed": self.progressed, "finished": self.finished, "failed": self.failed}[what].emit(value)
        if what != "progressed":
            self.ended.emit(self)


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


def _call_living(callback: Callable[[Any], object], value: Any) -> None:
    """Call back, unless the part of the window that asked has gone in the meantime."""
    asker = getattr(callback.func if isinstance(callback, partial) else callback, "__self__", None)
    if not isinstance(asker, QObject) or isValid(asker):
        callback(value)


class Background(QObject):
    """The two queues: ``write`` with a single worker, ``read`` with two beside it."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writers, self._readers = QThreadPool(self), QThreadPool(self)
        self._writers.setMaxThreadCount(1)
        self._readers.setMaxThreadCount(2)
        self._live: set[Task] = set()

    def job(self, job: Job[Any]) -> Task:
        """Step a generator in the writing queue."""
        return self._start(Task(None, job), self._writers)

    def write(self, work: Callable[[], Any]) -> Task:
        """Change something in the writing queue."""
        task = Task(work, None)
        task.must_run = True
        return self._start(task, self._writers)

    def read(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object] | None = None,
        wrong: Callable[[BaseException], object] | None = None,
    ) -> Task:
        """Fetch something; ``then`` gets the result and ``wrong`` the exception, both in the window's thread."""
        task = Task(work, None)
        if then is not None:
            task.finished.connect(partial(_call_living, then))
        if wrong is not None:
            task.failed.connect(partial(_call_living, wrong))
        return self._start(task, self._readers)

    def stop(self) -> None:
        """Cancel jobs and readings, carry out what was still to be written, and wait: the window closes."""
        for task in list(self._live):
            if not task.must_run:
                task.cancel()
        self._writers.waitForDone()
        self._readers.waitForDone()
        for task in self._live:
            task.blockSignals(True)
        self._live.clear()

    def idle(self) -> bool:
        return not self._live

    def _start(self, task: Task, pool: QThreadPool) -> Task:
        self._live.add(task)
        task.ended.connect(self._done)
        if len(self._live) == 1:
            self.busy_changed.emit(True)
        pool.start(_Run(task))
        return task

    def _done(self, task: Task) -> None:
        self._live.discard(task)
        if not self._live:
            self.busy_changed.emit(False)
