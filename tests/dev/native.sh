#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# Whether the steps run on this system is decided by what it can do, not by its name.
. "$(dirname "$0")/../support/check.sh"
. "$repo/dev"
set +e

bin=$scratch/bin
mkdir -p "$bin"
for tool in bash sh env stat sha256sum cut cat rm mkdir touch grep sed sort awk id; do ln -s "$(command -v "$tool")" "$bin/$tool"; done
decide() { (export PATH=$bin; host_is_enough && echo native || echo root); }

equal "an empty system takes the root" root "$(decide)"
equal "the first thing that is missing is remembered" "missing: cmake" "$(cat "$cache/native.log")"
for tool in ninja c++ node npm xvfb-run xauth dbus-daemon tidy pdftotext; do fake "$bin" "$tool" <<<'#!/bin/sh'; done
fake "$bin" pkg-config <<'T'
#!/bin/sh
exit 0
T
fake "$bin" cmake <<'T'
#!/bin/sh
echo "$*" >>"$GALLEY_DEV_CACHE/asked"
exit 0
T
equal "a system with everything is enough" native "$(decide)"
equal "and CMake's yes is remembered" native "$(decide)"
equal "so it is asked once" 1 "$(wc -l <"$cache/asked")"
contains "with a configure run that only looks" "GALLEY_PROBE=ON" "$(cat "$cache/asked")"
touch -d '2001-01-01' "$bin/c++"
equal "another compiler asks again" native "$(decide)"
equal "CMake was asked twice" 2 "$(wc -l <"$cache/asked")"

rm -f "$cache/native"
fake "$bin" cmake <<'T'
#!/bin/sh
cat >&2 <<'E'
-- Could NOT find XKB (missing: XKB_LIBRARY)
CMake Error at FindPkgConfig.cmake:1 (message):
  The following required packages were not found:

   - libqpdf
E
exit 1
T
equal "a package that CMake misses takes the root" root "$(decide)"
contains "and is named, not what CMake does without" "required packages were not found: - libqpdf" "$(unsupported_host 2>&1)"
equal "GALLEY_DEV_NATIVE=1 trusts the user" native "$(GALLEY_DEV_NATIVE=1 decide)"
fake "$bin" pkg-config <<'T'
#!/bin/sh
exit 1
T
equal "an older Qt takes the root" root "$(decide)"
contains "and is named" "Qt 6.8" "$(cat "$cache/native.log")"

said=$(unsupported_host 2>&1); code=$?
equal "an unknown distribution ends in an error" 1 "$code"
contains "that names the packages" "libkf6syntaxhighlighting-dev" "$said"
contains "and what is missing" "Qt 6.8" "$said"

probe=$(GALLEY_DEV_NATIVE=0 host_is_enough && echo native || echo root)
equal "GALLEY_DEV_NATIVE=0 always takes the root" root "$probe"
finish
