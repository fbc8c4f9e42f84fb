#!/usr/bin/env bash
# Checks the synthesized templates with cfn-lint: infra/checks/cfn-lint.sh [folder ..., default cdk.out].
# Installs the pinned version into .build/venv when it is not there; fails loudly when it cannot.
set -euo pipefail

version=1.58.0
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
venv="$root/.build/venv"
[ $# -gt 0 ] || set -- "$root/cdk.out"

if ! "$venv/bin/cfn-lint" --version 2>/dev/null | grep -qF "cfn-lint $version"; then
  mkdir -p "$root/.build"
  python3 -m venv "$venv" || { echo "cfn-lint: python3 with venv is needed" >&2; exit 2; }
  "$venv/bin/pip" install --quiet --disable-pip-version-check "cfn-lint==$version" ||
    { echo "cfn-lint: version $version could not be installed" >&2; exit 2; }
fi

shopt -s nullglob
templates=()
for folder; do
  found=("$folder"/*.template.json)
  if [ ${#found[@]} -eq 0 ]; then
    echo "cfn-lint: no templates in $folder; synthesize first" >&2
    exit 2
  fi
  templates+=("${found[@]}")
done
# W3005: CDK states dependencies that a reference implies already; harmless and not ours to change.
"$venv/bin/cfn-lint" --ignore-checks W3005 --regions ap-southeast-1 -- "${templates[@]}"
echo "cfn-lint: ${#templates[@]} templates, 0 findings"
