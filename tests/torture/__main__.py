"""``python -m tests.torture --kills 200 --seed 1``: prints one line of JSON; ends with 1 when anything was lost."""

import argparse
import json
import sys

from tests.torture.torture import torture

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--seed", type=int, default=1)
given = parser.parse_args()
result = torture(given.kills, given.seed)
print(json.dumps(result, ensure_ascii=False))
sys.exit(1 if result["failures"] else 0)
