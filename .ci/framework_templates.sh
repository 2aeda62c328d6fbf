#!/usr/bin/env bash
# Renders the framework's own request templates as ours are rendered in MappingTemplatesTest: framework_templates.sh ORACLE
# Their texts are taken from a run of the framework and kept nowhere. Without the framework there is nothing to compare.
set -euo pipefail
oracle=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
command -v node >/dev/null || status=3
[ "$status" -ne 0 ] || PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=fixtures python3 - "$oracle" >"$work/texts.json" <<'END' || status=$?
import json, sys
from record import FrameworkTexts

texts = FrameworkTexts(sys.argv[1])
try:
    texts.take()
except SystemExit:
    sys.exit(3)
json.dump({kind: head + tail for kind, (head, tail) in texts.requests.items()}, sys.stdout)
END
if [ "$status" -eq 3 ]; then
  echo "the framework does not run here; its request templates are not rendered."
  exit 0
fi
[ "$status" -eq 0 ] || exit "$status"
mvn -B -ntp -q surefire:test -Dtest=FrameworkTemplatesTest -Dhttpapi.framework.templates="$work/texts.json"
echo "the framework's request templates make the events that ours make."
