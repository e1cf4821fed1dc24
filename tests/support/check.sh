# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What our shell tests share: a scratch folder that goes at the end, checks that say what they saw. Sourced.
# A test file is a list of `check "sentence" command…` and ends with `finish`.
set -u

# shellcheck disable=SC2034  # for those who read this file
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

# The steps under test decide anew where they run, in a cache of their own.
unset GALLEY_DEV_INSIDE GALLEY_DEV_NATIVE GALLEY_DEV_MIRROR
export GALLEY_DEV_CACHE=$scratch/cache

fail() { printf 'FAIL %s\n' "$1"; shift; [ $# -eq 0 ] || printf '  %s\n' "$@"; failures=$((failures + 1)); }
pass() { printf 'ok   %s\n' "$1"; }

# check SENTENCE COMMAND…: passes if the command does.
check() {
    local sentence=$1 said; shift
    if said=$("$@" 2>&1); then pass "$sentence"; else fail "$sentence" "command: $*" "said: $said"; fi
}

# equal SENTENCE EXPECTED SEEN
equal() { if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "expected: $2" "seen:     $3"; fi; }

# contains SENTENCE PART WHOLE
contains() { case $3 in *"$2"*) pass "$1" ;; *) fail "$1" "expected in it: $2" "seen: $3" ;; esac; }

# Waits until a command succeeds; gives up after about 30 seconds.
await() {
    local pulse tries=0
    exec {pulse}<> <(:)
    until "$@" 2>/dev/null; do
        read -r -t 0.05 -u "$pulse" || true
        tries=$((tries + 1)); [ "$tries" -lt 600 ] || return 1
    done
    exec {pulse}<&-
}

# An executable on a PATH folder of the test's own: fake FOLDER NAME <<script
fake() { mkdir -p "$1"; cat >"$1/$2"; chmod +x "$1/$2"; }

finish() { [ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }; }
