"""``make bench``: one line of JSON a case, the ratio first."""

import json
import os
import tempfile
from pathlib import Path

from tests.bench.cases import cases
from tests.bench.measure import measured

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
with tempfile.TemporaryDirectory(prefix="safety-desk-bench-") as folder:
    for case in cases(Path(folder)):
        found = measured(case)
        told = {
            "case": found.name,
            "ratio": round(found.ratio, 2),
            "says": found.says,
            "ours_s": round(found.ours, 4),
            "yardstick_s": round(found.yardstick, 4),
            "rounds": found.rounds,
        }
        print(json.dumps(told, ensure_ascii=False), flush=True)
