#!/usr/bin/env python3
"""Runs the conformance cases and fails when one that is listed as holding does not, or when something else is said of a
case that compiles than is listed.

    conformance.py CONFORMANCE_FOLDER LIST FINDINGS

The list names one case a line, the findings a case and a code; a `#` begins a comment.
"""
import json
import os
import re
import subprocess
import sys
import tempfile


def words(listing):
    """The lines of a list without comments."""
    with open(listing, encoding="utf-8") as lines:
        return {name for name in (line.split("#")[0].strip() for line in lines) if name}


def said(folder, *command):
    """What a command says of the service of a case, called as the case asks."""
    settings = {}
    if os.path.exists(os.path.join(folder, "case.json")):
        with open(os.path.join(folder, "case.json"), encoding="utf-8") as handle:
            settings = json.load(handle)
    done = subprocess.run([os.path.abspath("bin/httpapi"), *command, "--color", "never", *settings.get("args", [])],
                          cwd=folder, env={**os.environ, **settings.get("env", {})}, check=False,
                          capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return done.stdout


def findings(folder):
    """What is said of a service, by code; notes tell of nothing wrong."""
    output = said(folder, "validate", "serverless.yml")
    return set(re.findall(r"^(?:error|warning)\[([a-z-]+)\]", output, re.MULTILINE))


def compare_with_themselves(cases, compiled):
    """How many services differ from themselves."""
    different = [name for name in compiled
                 if not said(os.path.join(cases, name), "diff", "serverless.yml", "serverless.yml")
                 .startswith("httpapi: no changes ")]
    for name in different:
        print(f"differs from itself: {name}", file=sys.stderr)
    print(f"{len(compiled) - len(different)} of {len(compiled)} cases do not differ from themselves.")
    return len(different)


def compare_findings(cases, compiled, listing):
    """How many findings of cases that compile are not listed, or listed and not found."""
    found = {f"{name} {code}" for name in compiled for code in findings(os.path.join(cases, name))}
    listed = words(listing)
    for finding in sorted(found - listed):
        print(f"found, and not in {listing}: {finding}", file=sys.stderr)
    for finding in sorted(listed - found):
        print(f"in {listing}, and no longer found: {finding}", file=sys.stderr)
    print(f"{len(found)} findings in the {len(compiled)} cases that compile; {len(listed)} are listed.")
    return len(found ^ listed)


def main(conformance, listing, listed_findings):
    expected = words(listing)
    cases = os.path.join(conformance, "cases")
    with tempfile.TemporaryDirectory() as folder:
        result = os.path.join(folder, "result.json")
        runner = os.path.join(conformance, "run_cases.py")
        # Its own status says whether every case holds, which is not the question here. Templates are compared of services,
        # too, that AWS would refuse; which ones those are is what the findings say.
        done = subprocess.run([sys.executable, runner, cases, "--json", result, "--show", "0",
                               "--cli", os.path.abspath("bin/httpapi") + " compile {file} --format json --no-rules"],
                              check=False)
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
    compiled = sorted(name for name, outcome in outcomes.items() if outcome == "identical")
    other = compare_findings(cases, compiled, listed_findings) + compare_with_themselves(cases, compiled)
    return 1 if broken or other else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
