#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# What goes to a desktop is whole and consistent: desktop file, metainfo, icon, man page, package lists.
. "$(dirname "$0")/../support/check.sh"
cd "$repo/packaging" || exit 1

desktop=$(cat linux/galley.desktop)
for line in 'Exec=galley %F' 'Icon=galley' 'MimeType=text/markdown;' 'Categories=' 'Terminal=false'; do
    contains "the desktop file says $line" "$line" "$desktop"
done
check "its first line that is no comment opens the entry" test "$(grep -v '^#' linux/galley.desktop | head -n 1)" = '[Desktop Entry]'
if command -v desktop-file-validate >/dev/null; then check "the desktop file is valid" desktop-file-validate linux/galley.desktop; fi

for file in linux/galley.svg linux/org.galley_editor.Galley.metainfo.xml.in; do
    check "$file is well-formed" tidy -q -xml -e "$file"
done
contains "the metainfo names the desktop file" '>galley.desktop<' "$(cat linux/*.metainfo.xml.in)"
check "the metainfo says something of its version" grep -q '<release version=' linux/org.galley_editor.Galley.metainfo.xml.in

for option in line theme size picture new-instance help version; do
    check "the man page has --$option" grep -qE -- "(\\\\-){2}$(sed 's/-/\\\\-/g' <<<"$option")" linux/galley.1.in
done

check "the completion for bash can be read" bash -n completions/galley.bash

# Debian, one name a line; README.md has the commands for the others.
equal "the Debian list has no package twice" "" "$(sed 's/#.*//' debian/packages.txt | grep . | sort | uniq -d)"
equal "the Debian list has names only" "" "$(sed 's/#.*//' debian/packages.txt | grep . | grep -vE '^[a-z0-9][a-z0-9+.-]+$')"
finish
