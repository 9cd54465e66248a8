#!/usr/bin/env bash
# Drill: a bare Debian 12 (python3, pip, make and git, nothing else), a fresh clone, and `make run`
# then `make test`, each alone in a clone of its own, must do all they need.
#
# Needs root, debootstrap, util-linux. What is tried is the last commit; DRILL_WORKTREE=1 takes the
# files as they lie. DRILL_BASE=/path/of/a/debootstrap saves the download. DRILL_STEPS="install" or
# "run test" chooses the steps, DRILL_ARGS goes to pytest. One verdict line goes to standard output,
# all else to standard error, and the exit status is the verdict's.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
steps=${DRILL_STEPS:-run test}
longest_start=${DRILL_PATIENCE:-180} # seconds, environment included

if [ -z "${DRILL_ROOT:-}" ]; then
  if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "- $(date +%F) fresh Debian: skipped, needs root and debootstrap"
    exit 0
  fi
  DRILL_ROOT=$(mktemp -d /var/tmp/fresh-debian.XXXXXX)
  export DRILL_ROOT
  trap 'rm -rf --one-file-system "$DRILL_ROOT"' EXIT
  # Mounts and processes of the drill die with these namespaces, however it ends.
  unshare --mount --pid --fork --kill-child bash "${BASH_SOURCE[0]}"
  exit
fi

debian=$DRILL_ROOT/debian
say() { echo "[$(date +%T)] $*" >&2; }

make_debian() {
  if [ -n "${DRILL_BASE:-}" ]; then
    cp -a "$DRILL_BASE" "$debian"
  else
    debootstrap --variant=minbase --include=python3,python3-pip,make,git bookworm "$debian" >&2
  fi
  mount -t proc proc "$debian/proc"
  mount --rbind /dev "$debian/dev"
}

# The host's package client settings: how its apt, pip and uv reach their packages.
copy_client_settings() {
  local setting
  for setting in etc/resolv.conf etc/hosts etc/pip.conf etc/uv root/.config/pip root/.pip \
    root/.config/uv etc/ssl/certs etc/apt/apt.conf.d etc/apt/sources.list etc/apt/sources.list.d; do
    [ -e "/$setting" ] || continue
    rm -rf "${debian:?}/$setting"
    mkdir -p "$debian/$(dirname "$setting")"
    cp -aL "/$setting" "$debian/$setting"
  done
}

inside() {
  local kept=() name
  while IFS='=' read -r name _; do
    if [[ $name =~ ^(PIP|UV|SSL|CURL|REQUESTS)_[A-Z_]+$|^(https?|no|HTTPS?|NO)_(proxy|PROXY)$ ]]; then
      kept+=("$name=${!name}")
    fi
  done < <(env)
  env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    "${kept[@]}" chroot "$debian" "$@"
}

clone() {
  local target=$debian/srv/$1
  if [ -n "${DRILL_WORKTREE:-}" ]; then
    mkdir -p "$target"
    (cd "$repository" && git ls-files -z --cached --others --exclude-standard \
      | tar --null --files-from=- --create) | tar -x -C "$target"
  else
    git clone --quiet --no-hardlinks "$repository" "$target"
  fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

home_page_answers() {
  inside python3 -c 'import sys, urllib.request
page = urllib.request.urlopen(sys.argv[1], timeout=5)
sys.exit(0 if b"<h1" in page.read() else "no h1 on the page")' "http://127.0.0.1:$1/" 2>&1
}

try_install() {
  clone install
  local before=$SECONDS
  inside make -C /srv/install install >&2 || return 1
  inside make -C /srv/install install >&2 || return 1
  inside /srv/install/.venv/bin/python -c 'import flask, sqlalchemy' || return 1
  verdict+="make install in $((SECONDS - before)) s; "
}

try_run() {
  clone run
  local port answer before=$SECONDS server
  port=$(free_port)
  set -m # a process group of its own, which an interrupt reaches whole
  inside make -C /srv/run run "PORT=$port" </dev/null >&2 &
  server=$!
  set +m
  until answer=$(home_page_answers "$port"); do
    if ! kill -0 "$server" 2>/dev/null || [ $((SECONDS - before)) -gt "$longest_start" ]; then
      verdict+="make run does not serve (${answer##*$'\n'}); "
      return 1
    fi
    sleep 1
  done
  verdict+="make run serves after $((SECONDS - before)) s; "
  kill -INT -- "-$server"
  wait "$server" || true
}

try_test() {
  clone test
  local before=$SECONDS log=$DRILL_ROOT/test.log status=0
  inside make -C /srv/test test "ARGS=${DRILL_ARGS:-}" </dev/null 2>&1 | tee "$log" >&2 || status=1
  verdict+="make test in $((SECONDS - before)) s: $(grep -E ' in [0-9.]+s' "$log" | tail -n 1); "
  return "$status"
}

verdict="" outcome=passed
say "building a bare Debian 12"
make_debian
copy_client_settings
for step in $steps; do
  say "make $step"
  "try_$step" || outcome=FAILED
done
echo "- $(date +%F) fresh Debian 12: $outcome; ${verdict%; }"
[ "$outcome" = passed ]
