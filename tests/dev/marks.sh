#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# What no committed file may hold: notes to oneself, sleeps in tests, places of one machine, a missing licence line.
. "$(dirname "$0")/../support/check.sh"
cd "$repo" || exit 1

git() { command git -c safe.directory='*' "$@"; }
if ! git rev-parse --git-dir >/dev/null 2>&1; then echo "not a git checkout: nothing to look at"; exit 0; fi
# Corpora and lists of other people's packages are as they are.
ours=(. ':!tests/data' ':!tests/spec' ':!tests/fuzz/corpus' ':!*package-lock.json')

# One of Galley's own rules looks for such marks in posts.
rule=(':!src/checks/rules/todo.cpp' ':!resources/translations/*.ts' ':!docs/guide/checks.md' ':!tests/engine/cli/tst_cli_check.cpp' ':!tests/ui/window/tst_window_proof.cpp' ':!tests/ui/window/tst_window_german.cpp')
marks='TO''DO|FIX''ME|XX''X|HA''CK'
equal "no left-over mark" "" "$(git grep -nIE "\b($marks)\b" -- "${ours[@]}" "${rule[@]}")"
equal "no sleep in a test" "" "$(git grep -nE '\b(qWait|qSleep|msleep|usleep|sleep_for) *\(' -- tests)"
equal "no folder of one machine" "" "$(git grep -nIE '(^|[^a-zA-Z0-9_.])/(work|root|farm)/[a-zA-Z.]' -- "${ours[@]}")"
equal "every source says its licence" "" "$(git ls-files -- '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' '*.js' '*.css' ':!tests/data' ':!tests/spec' \
    | while read -r file; do [ ! -s "$file" ] || head -n 5 "$file" | grep -q 'SPDX-License-Identifier' || echo "$file"; done)"
finish
