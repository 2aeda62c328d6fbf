#!/usr/bin/env python3
"""Runs the conformance cases and fails when one that is listed as holding does not.

    conformance.py CONFORMANCE_FOLDER LIST

The list names one case a line; a `#` begins a comment.
"""
import json
import os
import subprocess
import sys
import tempfile


def main(conformance, listing):
    with open(listing, encoding="utf-8") as lines:
        expected = {name for name in (line.split("#")[0].strip() for line in lines) if name}
    with tempfile.TemporaryDirectory() as folder:
        result = os.path.join(folder, "result.json")
        cases = os.path.join(conformance, "cases")
        runner = os.path.join(conformance, "run_cases.py")
        # Its own status says whether every case holds, which is not the question here.
        done = subprocess.run([sys.executable, runner, cases, "--json", result, "--show", "0"], check=False)
        if not os.path.exists(result):
            print(f"run_cases.py ended with status {done.returncode} and no result", file=sys.stderr)
            return 1
        with open(result, encoding="utf-8") as handle:
            outcomes = {row["case"]: row["outcome"] for row in json.load(handle)}
    holding = {name for name, outcome in outcomes.items() if outcome in ("identical", "refused")}
    broken = sorted(expected - holding)
    for name in broken:
        print(f"no longer holds: {name} ({outcomes.get(name, 'no such case')})", file=sys.stderr)
    for name in sorted(holding - expected):
        print(f"holds, and may be added to {listing}: {name}")
    print(f"{len(holding)} of {len(outcomes)} cases hold; of the {len(expected)} listed, {len(expected) - len(broken)}.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
