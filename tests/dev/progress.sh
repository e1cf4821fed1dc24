#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# What `dev` says while something takes long.
. "$(dirname "$0")/../support/check.sh"
. "$repo/dev"
set +e

at() { printf '%s\n' "$@" >"$scratch/log"; root_progress "$scratch/log"; }
start=("I: running apt-get update..." "Get:1 http://mirror.example/debian trixie InRelease [140 kB]")
essential=("I: downloading packages with apt..." "0 upgraded, 2 newly installed, 0 to remove and 0 not upgraded." "Get:1 x" "Get:2 y")
rest=("I: installing remaining packages inside the chroot..." "0 upgraded, 3 newly installed, 0 to remove and 0 not upgraded.")

equal "before anything" "starting" "$(at '')"
equal "while asking the mirror" "running apt-get update" "$(at "${start[@]}")"
equal "while downloading" "downloading, 2 of 2 packages" "$(at "${start[@]}" "${essential[@]}")"
equal "between two steps" "extracting archives" "$(at "${start[@]}" "${essential[@]}" "I: extracting archives...")"
equal "while unpacking" "unpacking, 1 of 5 packages" "$(at "${start[@]}" "${essential[@]}" "${rest[@]}" "Unpacking a (1) ...")"
equal "while setting up" "setting up, 2 of 5 packages" "$(at "${start[@]}" "${essential[@]}" "${rest[@]}" "Unpacking a (1) ..." "Setting up a" "Setting up b")"

equal "seconds" "99 s" "$(duration 99)"
equal "minutes" "1 min 40 s" "$(duration 100)"

said=$(watch "waiting" "$scratch/log" last_line sh -c 'echo out; echo err >&2; exit 7' 2>&1); code=$?
equal "a watched command's exit code is kept" 7 "$code"
equal "and what is short is not told" "" "$said"
equal "its words go to the log" "out err" "$(paste -sd' ' "$scratch/log")"
finish
