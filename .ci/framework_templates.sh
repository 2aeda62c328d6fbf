#!/usr/bin/env bash
# Renders the framework's own request templates as ours are rendered in MappingTemplatesTest: framework_templates.sh ORACLE
# Their texts are taken from a run of the framework and kept nowhere. Without the framework there is nothing to compare.
set -euo pipefail
oracle=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/service"
cat >"$work/service/serverless.yml" <<'END'
service: probe
provider: {name: aws, runtime: nodejs20.x}
functions:
  probe:
    handler: probe.handler
    events: [{http: {path: plain, method: get, integration: lambda}}]
END
if ! command -v node >/dev/null || ! "$oracle" "$work/service" >"$work/template.json" 2>"$work/log"; then
  echo "the framework does not run here; its request templates are not rendered."
  exit 0
fi
python3 - "$work/template.json" >"$work/texts.json" <<'END'
import json, sys
method = json.load(open(sys.argv[1], encoding="utf-8"))["Resources"]["ApiGatewayMethodPlainGet"]
json.dump(method["Properties"]["Integration"]["RequestTemplates"], sys.stdout)
END
mvn -B -ntp -q surefire:test -Dtest=FrameworkTemplatesTest -Dhttpapi.framework.templates="$work/texts.json"
echo "the framework's request templates make the events that ours make."
