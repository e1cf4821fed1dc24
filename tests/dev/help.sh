#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# `dev` explains itself, refuses what it does not know, and hands arguments on as they are.
. "$(dirname "$0")/../support/check.sh"

help=$("$repo/dev" help)
commands=$(sed -n '/^main()/,/^}/p' "$repo/dev" | sed -n 's/^        \([a-z]*\)[)|].*/\1/p')
check "the command list was found" test "$(echo "$commands" | wc -l)" -ge 12
for command in $commands; do
    check "help lists $command" grep -qE "^  $command( |$)" <<<"$help"
done
for name in $(grep -oh '\${GALLEY_DEV_[A-Z]*' "$repo/dev" "$repo/packaging/debian/privateroot.sh" | tr -d '${' | sort -u | grep -vE 'INSIDE|APT'); do
    contains "help explains $name" "$name" "$help"
done

said=$("$repo/dev" frobnicate 2>&1); code=$?
equal "an unknown command exits 2" 2 "$code"
contains "an unknown command is named" "frobnicate" "$said"
equal "no command shows the help" "$help" "$("$repo/dev")"

cd "$scratch" || exit 1
mkdir "a folder"; cd "a folder" || exit 1
equal "arguments with spaces, quotes and line breaks survive" "$(printf '<%s>' 'a b' "it's" '"' '$HOME' $'two\nlines' '')" \
    "$(GALLEY_DEV_NATIVE=1 "$repo/dev" shell printf '<%s>' 'a b' "it's" '"' '$HOME' $'two\nlines' '')"
equal "a command runs in the current folder" "$PWD" "$(GALLEY_DEV_NATIVE=1 "$repo/dev" shell pwd)"
GALLEY_DEV_NATIVE=1 "$repo/dev" shell sh -c 'exit 7'
equal "the exit code of a command is handed on" 7 $?
finish
