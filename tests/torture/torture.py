"""Kill a desk at random moments, open it again, judge; many times (reliability R1)."""

import multiprocessing
import random
import shutil
import tempfile
import time
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any

from safety_desk.services import opening
from tests.torture.judge import judge, state_of
from tests.torture.told import Message, Told
from tests.torture.worker import work

_FRESH_AFTER = 20
"""Kills after which a new desk is begun, so that judging stays quick."""
_LONGEST = 2.5
_PROFILE = {"township": "青岭镇", "station": "青岭镇安监站", "division": "130824102", "fonds": "0056"}
_MOST_POINTS = 60


def torture(kills: int, seed: int) -> dict[str, Any]:
    """Kill ``kills`` times and return what happened: failures, acknowledged operations, how each process ended."""
    chance = random.Random(seed)
    started = time.monotonic()
    failures: list[str] = []
    counts: dict[str, int] = {}
    cut_off: dict[str, int] = {}
    for done in range(0, kills, _FRESH_AFTER):
        place = Path(tempfile.mkdtemp(prefix="safety-desk-torture-"))
        opening.new_desk(place / "台账", _PROFILE)
        told = Told()
        for number in range(done, min(done + _FRESH_AFTER, kills)):
            _kill_once(place / "台账", told, chance)
            name = told.cut_off.operation if told.cut_off else "between"
            cut_off[name] = cut_off.get(name, 0) + 1
            failures += [f"kill {number} during {name}: {fault}" for fault in _judged(place / "台账", told)]
        counts = {name: counts.get(name, 0) + told.counts.get(name, 0) for name in counts | told.counts}
        shutil.rmtree(place, ignore_errors=True)
    seconds = round(time.monotonic() - started, 1)
    said = {"kills": kills, "seed": seed, "failures": failures, "acknowledged": counts, "cut_off": cut_off}
    return said | {"seconds": seconds}


def _judged(folder: Path, told: Told) -> list[str]:
    try:
        found = judge(folder, told)
    except Exception as error:  # noqa: BLE001 - a desk that cannot be judged has failed
        found = [f"{type(error).__name__}: {error}"]
    _settle(folder, told)
    return found


def _settle(folder: Path, told: Told) -> None:
    """What was cut off is decided by now: take over what the desk holds, and forget the desks beside it."""
    if told.cut_off:
        for id_ in {told.cut_off.facts.get("id")} & set(told.records):
            _reread(folder, told, str(id_))
        if batch := told.uncertain("undo", "batch"):
            told.batches.pop(batch, None)
    for name in (*told.folders, told.uncertain("restore", "folder"), told.uncertain("upgrade", "folder")):
        if name:
            shutil.rmtree(name, ignore_errors=True)
    told.folders.clear()
    told.cut_off = None


def _reread(folder: Path, told: Told, id_: str) -> None:
    values, deleted = state_of(folder, told.records[id_]["kind"], id_)
    told.records[id_]["values"] = {name: values.get(name) for name in told.records[id_]["values"]}
    (told.deleted.add if deleted else told.deleted.discard)(id_)


def _kill_once(folder: Path, told: Told, chance: random.Random) -> None:
    here, there = multiprocessing.Pipe(duplex=False)
    point = chance.randrange(1, _MOST_POINTS) if chance.random() < 0.6 else 0
    seed = chance.randrange(10**9)
    child = _starter().Process(target=work, args=(folder, told, seed, there, point), daemon=True)
    child.start()
    there.close()
    deadline = time.monotonic() + 30
    told_before = _listen(here, told, deadline, until_open=True)
    if told_before:
        _listen(here, told, time.monotonic() + _patience(point, chance))
    child.kill()
    _listen(here, told, time.monotonic() + 1)
    child.join()
    here.close()


def _patience(point: int, chance: random.Random) -> float:
    """Seconds until the kill: long enough for its own fail point, now and then for a whole archive and package."""
    if point:
        return 5.0
    return chance.uniform(2, 9) if chance.random() < 0.25 else chance.uniform(0.02, _LONGEST)


@cache
def _starter() -> SpawnContext | ForkServerContext:
    """Fresh processes; where the system can, from a server that has everything imported."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.torture.worker"])
    return context


def _listen(pipe: Connection, told: Told, deadline: float, *, until_open: bool = False) -> bool:
    """Take messages until the deadline or the end of the pipe; True when the desk was opened."""
    while (left := deadline - time.monotonic()) > 0:
        try:
            if not pipe.poll(left):
                return False
            message: Message = pipe.recv()
        except (EOFError, OSError):
            return False
        if until_open and message.operation == "open":
            return True
        told.take(message)
    return False
