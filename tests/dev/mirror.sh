#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# The Debian mirror is found in any kind of apt sources.
. "$(dirname "$0")/../support/check.sh"
. "$repo/dev"
set +e

# ranked NAME <<file: what rank_mirrors makes of one file
ranked() { cat >"$scratch/$1"; rank_mirrors "$scratch/$1"; }

equal "deb822" "1 http://mirror.example/debian" "$(ranked a.sources <<'T'
Types: deb
# a comment
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
T
)"
equal "deb822 with several types, addresses and folded lines" \
    "1 https://one.example/debian/
1 http://two.example/debian" "$(ranked b.sources <<'T'
Types: deb deb-src
URIs:
 https://one.example/debian/
 http://two.example/debian
Suites: trixie
Components: main contrib
 non-free-firmware
T
)"
equal "a stanza that is switched off, one for sources only, another vendor's" "" "$(ranked c.sources <<'T'
Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://source.example/debian
Suites: bookworm
Components: main

Types: deb
URIs: https://vendor.example/node_20.x
Suites: nodistro
Components: main
T
)"
equal "one line" "1 http://mirror.example/debian" "$(ranked d.list <<'T'
# deb http://commented.example/debian bookworm main
deb http://mirror.example/debian bookworm main contrib # why
deb-src http://mirror.example/debian bookworm main
deb http://mirror.example/debian-security bookworm-security main
T
)"
equal "one line with options in brackets" "1 https://mirror.example/debian" "$(ranked e.list <<'T'
deb [arch=amd64 signed-by=/usr/share/keyrings/x.gpg] https://mirror.example/debian bookworm main
deb	[ trusted=yes ]	http://vendor.example/linux/debian	bookworm	stable
T
)"
equal "a disc is no mirror" "" "$(ranked f.list <<'T'
deb cdrom:[Debian GNU/Linux 12.5.0 _Bookworm_ - Official amd64 NETINST]/ bookworm main non-free-firmware
T
)"
equal "a company proxy with a path of its own ranks second" "2 https://proxy.example/artifacts/deb-remote" "$(ranked g.list <<'T'
deb https://proxy.example/artifacts/deb-remote bookworm main
T
)"
equal "another vendor who has a stable main ranks last" "3 https://vendor.example/linux/chat" "$(ranked i.list <<'T'
deb [arch=amd64] https://vendor.example/linux/chat stable main
T
)"
equal "an Ubuntu mirror is no Debian mirror" "" "$(ranked h.list <<'T'
deb http://archive.example/ubuntu jammy main universe
T
)"

export GALLEY_DEV_APT=$scratch/apt
mkdir -p "$GALLEY_DEV_APT/sources.list.d"
equal "no sources at all" "" "$(mirror)"
codename=bookworm
echo "deb https://proxy.example/remote $codename main" >"$GALLEY_DEV_APT/sources.list"
equal "the second rank where there is no first" "https://proxy.example/remote" "$(mirror)"
echo "deb http://late.example/debian $codename main" >"$GALLEY_DEV_APT/sources.list.d/z.list"
equal "the first rank wins over the order of the files" "http://late.example/debian" "$(mirror)"
rm "$GALLEY_DEV_APT"/sources.list "$GALLEY_DEV_APT"/sources.list.d/z.list
printf '# cloud image\nhttp://cloud.example/debian\n' >"$scratch/debian.list"
printf 'Types: deb\nURIs: mirror+file:%s\nSuites: %s\nComponents: main\n' "$scratch/debian.list" "$codename" >"$GALLEY_DEV_APT/sources.list.d/d.sources"
equal "a list of mirrors in a file, as cloud images have it" "http://cloud.example/debian" "$(mirror)"
equal "the user's word wins" "http://mine.example/debian" "$(GALLEY_DEV_MIRROR=http://mine.example/debian mirror)"
finish
