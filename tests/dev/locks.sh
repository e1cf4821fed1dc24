#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# Two builds at once do not get into each other's way, a failing one says so, and neither floods a log.
. "$(dirname "$0")/../support/check.sh"

# A project with dev's shape and no sources: its build fails if another one is under way.
copy=$scratch/copy
mkdir -p "$copy/packaging/debian"
cp "$repo/dev" "$repo/CMakePresets.json" "$copy/"; cp "$repo"/packaging/debian/* "$copy/packaging/debian/"
cat >"$copy/CMakeLists.txt" <<'T'
cmake_minimum_required(VERSION 3.25)
project(two LANGUAGES NONE)
add_custom_target(work ALL COMMAND sh ${CMAKE_SOURCE_DIR}/work.sh)
T
cat >"$copy/work.sh" <<'T'
mkdir busy || exit 1
echo built >>../../built
seq 20000 | sort -R | md5sum >/dev/null
rmdir busy
T
export GALLEY_DEV_NATIVE=1
"$copy/dev" build >"$scratch/one" 2>&1 & one=$!
"$copy/dev" build >"$scratch/two" 2>&1 & two=$!
wait "$one"; equal "the first of two builds ends well" 0 $?
wait "$two"; equal "the second of two builds ends well" 0 $?
equal "both have built" 2 "$(wc -l <"$copy/built")"

said=$("$copy/dev" build 2>&1)
equal "a build with nothing to say is quiet" "" "$said"

echo 'seq -f "noise %g" 5000; echo the reason; exit 1' >"$copy/work.sh"
said=$("$copy/dev" build 2>&1); code=$?
check "a failing build fails" test "$code" -ne 0
contains "names its log" "build/dev.log" "$said"
check "and does not print thousands of lines" test "$(wc -l <<<"$said")" -le 210

echo elsewhere >"$copy/build/dev/made-in"; touch "$copy/build/dev/stale"; echo true >"$copy/work.sh"
said=$("$copy/dev" build 2>&1)
contains "a build folder of another root is said to be made anew" "anew" "$said"
check "and is" test ! -e "$copy/build/dev/stale"
finish
