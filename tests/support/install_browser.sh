#!/usr/bin/env bash
# Makes sure that the journeys find a Chromium, or says in one line why they will be skipped.
set -euo pipefail

libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
has_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
# The browser driver carries its own node, which needs this library.
has_atomic() { [[ $libraries == *libatomic.so.1* ]]; }

if has_browser && has_atomic; then
  exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "Journeys skipped: no Chromium here, and only root may install it (apt-get install chromium libatomic1)."
  exit 0
fi
echo "Installing Chromium for the journeys…"
log=$(mktemp)
if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes \
  --no-install-recommends chromium libatomic1; } </dev/null >"$log" 2>&1; then
  rm -f "$log"
else
  echo "Journeys skipped: Chromium could not be installed ($(grep -m 1 '^E:' "$log" || echo "see $log"))."
fi
