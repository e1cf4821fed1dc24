#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# Making the private root: what is interrupted or fails is never used and is cleaned up; two at once make one.
. "$(dirname "$0")/../support/check.sh"

bin=$scratch/bin
export PATH=$bin:$PATH GALLEY_DEV_NATIVE=0 GALLEY_DEV_MIRROR=http://mirror.example/debian STATE=$scratch/state
mkdir -p "$STATE"
fake "$bin" apt-get <<<'#!/bin/sh'
fake "$bin" newuidmap <<<'#!/bin/sh'
# The private root has no ids but the user's own in a test that runs in it.
fake "$bin" unshare <<'T'
#!/usr/bin/env bash
exec /usr/bin/unshare "${@/#--map-auto/--fork}"
T
# Enters nothing: says that it would have, in which root.
fake "$bin" bwrap <<'T'
#!/usr/bin/env bash
while [ "$1" != -- ]; do [ "$1" = --ro-bind ] && [ "$3" = /usr ] && echo "entered ${2%/usr}"; shift; done
T
# mmdebstrap's last two arguments are the folder and the mirror. STATE/how: hang, fail, offline, or make.
fake "$bin" mmdebstrap <<'T'
#!/usr/bin/env bash
set -e
folder=${@: -2:1}
echo made >>"$STATE/calls"
mkdir -p "$folder/usr" "$folder/var/lib" "$folder/etc"
case $(cat "$STATE/how") in
    hang) echo half >"$folder/half"; touch "$STATE/hanging"; exec tail -f /dev/null ;;
    fail) echo 'E: something broke' >&2; exit 25 ;;
    offline) echo half >"$folder/half"; echo "E: Could not resolve 'mirror.example'" >&2; exit 100 ;;
    make) until [ ! -e "$STATE/wait" ]; do read -r -t 0.05 <> <(:) || true; done; echo whole >"$folder/whole" ;;
esac
T
roots() { find "$GALLEY_DEV_CACHE" -mindepth 1 -maxdepth 1 -type d -name 'root-*' | wc -l; }
leftovers() { find "$GALLEY_DEV_CACHE" -name '*.making*' -type d | wc -l; }
hanging() { pgrep -fx "tail -f /dev/null" -s 0 >/dev/null; }

echo offline >"$STATE/how"
said=$("$repo/dev" shell true 2>&1); code=$?
equal "no network and no root: an error" 1 "$code"
contains "in one clear sentence" "no network: the Debian mirror http://mirror.example/debian does not answer, and there is no private root from an earlier run" "$said"
equal "nothing half is left" 0 "$(roots)"

echo fail >"$STATE/how"
said=$("$repo/dev" shell true 2>&1); code=$?
equal "a failing mmdebstrap: an error" 1 "$code"
contains "with its own words" "E: something broke" "$said"
contains "and the log's place" "$GALLEY_DEV_CACHE/root.log" "$said"
equal "nothing half is left after that either" 0 "$(roots)"

for signal in TERM INT HUP; do
    rm -f "$STATE/hanging"; echo hang >"$STATE/how"
    (trap - INT; exec setsid env --default-signal=INT "$repo/dev" shell true) >"$scratch/said" 2>&1 &
    dev=$!
    check "the making is under way ($signal)" await test -e "$STATE/hanging"
    kill -"$signal" "$dev"; wait "$dev"; code=$?
    check "interrupted by $signal it fails (with $code)" test "$code" -gt 128
    equal "and leaves no half root" 0 "$(roots)"
done

rm -f "$STATE/hanging"
setsid "$repo/dev" shell true >"$scratch/said" 2>&1 & dev=$!
check "the making is under way (KILL)" await test -e "$STATE/hanging"
kill -KILL "$dev"; wait "$dev" 2>/dev/null
equal "killed outright it leaves its folder behind" 1 "$(leftovers)"
check "but no process" await eval '! pgrep -f "$scratch/cache/root-.*making" >/dev/null'
echo make >"$STATE/how"
said=$("$repo/dev" shell true 2>/dev/null)
root=$(find "$GALLEY_DEV_CACHE" -maxdepth 1 -type d -name 'root-*')
equal "the next run enters a root" "entered $root" "$said"
check "that is whole" test -e "$root/whole" -a -e "$root/.complete"
check "and has nothing of the dead run" test ! -e "$root/half"
equal "whose folder is gone" 0 "$(leftovers)"

: >"$STATE/calls"
"$repo/dev" shell true >/dev/null 2>&1
equal "a root that is there is not made again" 0 "$(wc -l <"$STATE/calls")"

rm -rf "$GALLEY_DEV_CACHE"; touch "$STATE/wait"
"$repo/dev" shell true >"$scratch/one" 2>"$scratch/one.err" & one=$!
check "the first of two has begun" await test -s "$STATE/calls"
"$repo/dev" shell true >"$scratch/two" 2>"$scratch/two.err" & two=$!
check "the second one says that it waits" await grep -q "another dev is making the private root" "$scratch/two.err"
rm "$STATE/wait"
wait "$one"; check "the first ends well" test $? = 0
wait "$two"; check "the second ends well" test $? = 0
equal "both enter the same root" "$(cat "$scratch/one")" "$(cat "$scratch/two")"
equal "that was made once" 1 "$(wc -l <"$STATE/calls")"

# A copy of the project whose package list differs.
mkdir -p "$scratch/copy/packaging/debian"
cp "$repo/dev" "$scratch/copy/"; cp "$repo"/packaging/debian/* "$scratch/copy/packaging/debian/"
echo '# only a comment more' >>"$scratch/copy/packaging/debian/packages.txt"
equal "a comment in the package list changes nothing" "$(cat "$scratch/one")" "$("$scratch/copy/dev" shell true 2>/dev/null)"
echo 'a-package-more' >>"$scratch/copy/packaging/debian/packages.txt"
check "a package more makes another root" test "$(cat "$scratch/one")" != "$("$scratch/copy/dev" shell true 2>/dev/null)"
equal "the old one stays while it is young" 2 "$(roots)"

. "$repo/dev"
set +e
old=$(sed 's/entered //' "$scratch/one")
touch -d '30 days ago' "$old.lock"
exec {using}<"$old.lock"; flock -s "$using"
remove_outdated_roots none 2>/dev/null
check "an old root that a process uses stays" test -d "$old"
exec {using}<&-
touch -d '30 days ago' "$old.lock"
remove_outdated_roots none 2>/dev/null
check "an old root that nobody uses goes" test ! -e "$old"

mkdir -p "$scratch/top"/{usr,etc,home,data,'two words',proc}; ln -s home "$scratch/top/link"
equal "the host's own folders are found, whatever they are called" "$scratch/top/data|$scratch/top/home|$scratch/top/two words" \
    "$(host_folders "$scratch/top" | paste -sd'|')"
finish
