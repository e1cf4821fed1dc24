# shellcheck shell=bash disable=SC2154,SC2015  # `dev` sets the names; A && B || C is meant as it stands
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# The private Debian root that `dev` builds in where the host lacks the packages: made once by mmdebstrap in the
# user's cache folder, entered with bubblewrap, named after its package list. Sourced by `dev`, whose `say`, `die`,
# `watch`, `repo` and `cache` it uses.
#
# Rules it keeps:
#   - A root is used only after it was finished: it is made under another name and renamed at the end.
#   - Whatever has the name *.making while nobody holds the lock is of a dead run, and goes.
#   - Everything in it belongs to the user who made it, so that a plain `rm -r` removes it.
#   - Making runs in a mount and process namespace of its own that dies with `dev`: no mount, no process stays.

suite=trixie
package_lists=("$repo/packaging/debian/packages.txt") # `dev bench` adds one
keep_unused_roots_days=14

packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "${package_lists[@]}"; }

# The folder of the root for this package list.
root_dir() { echo "$cache/root-$({ echo "$suite"; packages; } | sha256sum | cut -c1-16)"; }

# --- the mirror ------------------------------------------------------------------------------------

# Reads apt sources (deb822 or one-line) and prints "RANK URI" for each one that may hold Debian itself: component main
# of a Debian release. Rank 1: path …/debian; rank 2: another path, as company proxies have it; rank 3: another path and
# no more than "stable", as other vendors have it, too.
rank_mirrors() { # files…
    [ $# -gt 0 ] || return 0
    awk '
        function offer(uri, suite, components) {
            if (uri !~ /^(https?|file|mirror\+(file|https?)):/) return
            if (components !~ /(^| )main( |$)/) return
            named = suite ~ /^(bullseye|bookworm|trixie|forky|duke|sid)$/
            if (!named && suite !~ /^(oldstable|stable|testing|unstable)$/) return
            print uri ~ /\/debian\/?$/ ? 1 : named ? 2 : 3, uri
        }
        function stanza(    u, s, nu, ns, i, j) {
            if (field["types"] ~ /(^| )deb( |$)/ && tolower(field["enabled"]) !~ /^ *no *$/) {
                nu = split(field["uris"], u, " "); ns = split(field["suites"], s, " ")
                for (i = 1; i <= nu; i++) for (j = 1; j <= ns; j++) offer(u[i], s[j], field["components"])
            }
            split("", field); name = ""
        }
        FNR == 1 { stanza(); deb822 = FILENAME ~ /\.sources$/ }
        { sub(/\r$/, "") }
        deb822 && /^#/ { next }
        deb822 && /^[ \t]*$/ { stanza(); next }
        deb822 && /^[ \t]/ { field[name] = field[name] " " $0; next }
        deb822 { name = tolower($0); sub(/[ \t]*:.*/, "", name); value = $0; sub(/^[^:]*:[ \t]*/, "", value); field[name] = value; next }
        /^[ \t]*deb[ \t]/ {
            sub(/#.*/, ""); sub(/^[ \t]*deb[ \t]+/, ""); sub(/^\[[^]]*\][ \t]*/, "")
            components = ""; for (i = 3; i <= NF; i++) components = components " " $i
            offer($1, $2, components)
        }
        END { stanza() }' "$@"
}

# The Debian mirror that this system's apt uses; nothing if it uses none. GALLEY_DEV_MIRROR overrides it.
mirror() {
    if [ -n "${GALLEY_DEV_MIRROR:-}" ]; then echo "$GALLEY_DEV_MIRROR"; return; fi
    local etc=${GALLEY_DEV_APT:-/etc/apt} files=() file uri
    for file in "$etc"/sources.list "$etc"/sources.list.d/*.list "$etc"/sources.list.d/*.sources; do
        [ -r "$file" ] && files+=("$file")
    done
    uri=$(rank_mirrors "${files[@]}" | sort -s -n -k1,1 | awk 'NR == 1 {print $2}')
    case $uri in
        mirror+file:*) file=${uri#mirror+file:}; awk '!/^#/ && NF {print $1; exit}' "/${file##*//}" ;;
        *) printf '%s\n' "$uri" ;;
    esac
}

# --- making ----------------------------------------------------------------------------------------

# Makes sure of a command, installing its package if we may.
need_tool() { # command package
    command -v "$1" >/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing the Debian package $2 on this system, once"
        # An update that fails for one source (another vendor's, say) may still have brought what we want.
        { apt-get -qq -o Acquire::http::Timeout=30 update || true
          DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::http::Timeout=30 install --no-install-recommends "$2" || true
        } >"$cache/apt.log" 2>&1 </dev/null
        command -v "$1" >/dev/null && return
        die "could not install $2: is there a network? (what apt said: $cache/apt.log) Install it, then run this again."
    fi
    die "the private Debian root needs $1, which is not installed. As root: apt-get install $2. Then run this again."
}

# Before a command: runs it as root of a user name space (or as the real root), in mount and process name spaces that die
# with us. No function: between us and setpriv there must be no shell that could outlive us.
as_root_apart=(setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc)
[ "$(id -u)" = 0 ] || as_root_apart+=(--map-root-user --map-auto)
as_root_apart+=(--)

# Removes folders of ours, whoever owns the files in them; processes that were just ended may still be writing there.
remove_trees() {
    local tree try
    for tree in "$@"; do
        for try in 1 2 3 4 5; do
            [ -e "$tree" ] || break
            rm -rf --one-file-system -- "$tree" 2>/dev/null || "${as_root_apart[@]}" rm -rf --one-file-system -- "$tree" 2>/dev/null && break
            [ "$try" != 5 ] || say "could not remove all of $tree"
        done
    done
}

# Roots of other package lists that nobody has entered for two weeks and no process uses now.
remove_outdated_roots() { # the root to keep
    local root lock
    for root in "$cache"/root-????????????????; do
        [ -d "$root" ] && [ "$root" != "$1" ] || continue
        [ -n "$(find "$root.lock" -maxdepth 0 -mtime "+$keep_unused_roots_days" 2>/dev/null)" ] || continue
        exec {lock}<>"$root.lock"
        if flock -n -x "$lock"; then
            say "removing a private root that was last used over $keep_unused_roots_days days ago"
            mv -T "$root" "$root.making" && rm -f "$root.lock" && remove_trees "$root.making"
        fi
        exec {lock}<&-
    done
}

# What mmdebstrap is at, in a few words, from its log.
root_progress() {
    awk '
        /^I: / { phase = substr($0, 4); sub(/\.\.\.$/, "", phase); at = "" }
        / newly installed/ { for (i = 2; i <= NF; i++) if ($i == "newly") total += $(i - 1) }
        /^Get:/ && total { got++; at = "downloading" }
        /^Unpacking / { unpacked++; at = "unpacking" }
        /^Setting up / { ready++; at = "setting up" }
        END {
            done = at == "downloading" ? got : at == "unpacking" ? unpacked : ready
            if (at) printf "%s, %d of %d packages", at, done, total
            else printf "%s", phase ? phase : "starting"
        }' "$1" 2>/dev/null
}

unsupported_host() {
    say "this system lacks some of what Galley is built from, and has no apt, so no private Debian root can be made."
    say "Install the equivalents of these Debian 13 packages (README.md has their names on Fedora and Arch), then run this again:"
    packages | tr '\n' ' ' | fold -s -w 100 >&2; echo >&2
    [ -s "$cache/native.log" ] && say "What is missing first: $(grep -m1 -A4 -E '^(CMake Error|missing:)' "$cache/native.log" | tr -s ' \n' ' ')"
    exit 1
}

make_root() { # the root's folder
    local root=$1 work=$1.making log=$cache/root.log lock from
    command -v apt-get >/dev/null || unsupported_host
    mkdir -p "$cache"
    need_tool bwrap bubblewrap
    need_tool mmdebstrap mmdebstrap
    [ "$(id -u)" = 0 ] || need_tool newuidmap uidmap
    exec {lock}>"$cache/making.lock"
    flock -n "$lock" || { say "another dev is making the private root; waiting for it"; flock "$lock"; }
    if [ -e "$root/.complete" ]; then exec {lock}>&-; return; fi
    remove_trees "$cache"/root-*.making*
    from=$(mirror)
    [ -n "$from" ] || die "this system's apt has no Debian mirror to make the private root from. Name one: GALLEY_DEV_MIRROR=ADDRESS ./dev …"
    "${as_root_apart[@]}" true 2>"$log" || no_name_spaces "$log"
    say "making the private Debian 13 root, once: about two minutes and 2 GB in $cache"
    unfinished_root=$work
    trap 'interrupted_making "$unfinished_root"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # Java puts links into man1, which would be left out with all manuals.
    # shellcheck disable=SC2016  # expanded by the inner shell
    watch "making the private root" "$log" root_progress "${as_root_apart[@]}" sh -euc '
        mmdebstrap --verbose --mode=root --variant=apt --include="$1" \
            --aptopt="APT::Install-Recommends \"false\"" --aptopt="Acquire::http::Timeout \"30\"" --aptopt="Acquire::Retries \"2\"" \
            --dpkgopt="path-exclude=/usr/share/doc/*" --dpkgopt="path-exclude=/usr/share/man/*" \
            --setup-hook="mkdir -p \"\$1/usr/share/man/man1\"" \
            "$2" "$4" "$3"
        chown -hR 0:0 "$4"; chmod -R u+rwX "$4"' sh "$(packages | paste -sd,)" "$suite" "$from" "$work" {lock}>&- \
        || root_failed "$log" "$from"
    touch "$work/.complete"
    mv -T "$work" "$root"
    trap - EXIT INT TERM HUP
    : >"$root.lock"
    say "the private root is ready after $(duration "$watched_seconds")"
    remove_outdated_roots "$root"
    exec {lock}>&-
}

interrupted_making() { # the unfinished folder
    local result=$?
    trap '' INT TERM HUP
    [ -n "${watched_pid:-}" ] && { kill -KILL "$watched_pid" 2>/dev/null; wait "$watched_pid" 2>/dev/null; } || true
    remove_trees "$1"
    exit "$result"
}

no_name_spaces() { # log
    [ "$(id -u)" = 0 ] && die "this system does not let root make name spaces (in a container: start it with --privileged): $(tail -n 1 "$1")"
    say "this system does not let you make the private root: $(tail -n 1 "$1")"
    grep -qs "^$(id -un):" /etc/subuid && grep -qs "^$(id -un):" /etc/subgid \
        || die "your account has no subordinate ids. As root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
    die "user name spaces are off (sysctl kernel.unprivileged_userns_clone or kernel.apparmor_restrict_unprivileged_userns). Ask for them, or run ./dev as root."
}

root_failed() { # log, mirror
    if grep -qiE 'could not resolve|temporary failure|could not connect|unable to connect|connection (timed out|refused)|network is unreachable|no route to host|timed out' "$1"; then
        die "no network: the Debian mirror $2 does not answer, and there is no private root from an earlier run. Connect, then run this again."
    fi
    grep -E '^(E:|W: .*(GPG|sign)|dpkg: error)' "$1" | tail -n 3 >&2
    if grep -qi 'no space left' "$1"; then die "the disk is full: the private root takes 2 GB in $cache. Free some space, or name another folder: GALLEY_DEV_CACHE=…"; fi
    die "could not make the private root; the log is $1"
}

# --- entering --------------------------------------------------------------------------------------

# Top-level host folders that are not the system's own: homes, data, media, whatever the host has. One a line.
host_folders() { # the host's top, for tests
    local folder
    for folder in "${1%/}"/*/; do
        folder=${folder%/}
        [ -L "$folder" ] && continue
        case ${folder##*/} in bin|boot|dev|etc|lib|lib32|lib64|libx32|lost+found|proc|sbin|sys|usr|var) ;; *) echo "$folder" ;; esac
    done
}

# The host's time zone as TZ wants it; nothing if it cannot be told.
host_zone() {
    local zone
    zone=$(readlink -f /etc/localtime 2>/dev/null) || return 0
    case $zone in */zoneinfo/*) echo "${zone#*/zoneinfo/}" ;; esac
}

# Runs a command in the root, in the current folder.
#   shared  sees the host's processes, network and /tmp: for a shell
#   run     has its own processes, which end with it: for building and for the window on the user's display
#   alone   also its own /tmp, home, network (loopback only) and no display: for tests and measurements
enter_root() { # root, how, command…
    local root=$1 how=$2 lock folder file bind=() own=(); shift 2
    exec {lock}<>"$root.lock"
    flock -s "$lock"
    touch -c "$root.lock"
    for folder in usr var; do bind+=(--ro-bind "$root/$folder" "/$folder"); done
    for folder in bin sbin lib lib32 lib64 libx32; do
        [ -L "$root/$folder" ] && bind+=(--symlink "$(readlink "$root/$folder")" "/$folder")
    done
    bind+=(--ro-bind "$root/etc" /etc --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --perms 1777 --tmpfs /var/tmp)
    for file in resolv.conf hosts passwd group machine-id ssl/certs; do
        [ -e "/etc/$file" ] && [ -e "$root/etc/$file" ] && bind+=(--ro-bind "$(readlink -f "/etc/$file")" "/etc/$file")
    done
    [ -d /var/lib/dbus ] && [ -d "$root/var/lib/dbus" ] && bind+=(--ro-bind /var/lib/dbus /var/lib/dbus)
    [ -d /usr/share/fonts ] && [ "$how" = run ] && bind+=(--ro-bind /usr/share/fonts /usr/local/share/fonts)
    while read -r folder; do bind+=(--bind "$folder" "$folder"); done < <(host_folders /)
    [ "$how" = shared ] || own+=(--unshare-pid)
    if [ "$how" = alone ]; then
        own+=(--unshare-net --unshare-ipc --perms 1777 --tmpfs /tmp --dir /tmp/home --perms 0700 --dir /tmp/runtime
            --setenv HOME /tmp/home --setenv XDG_RUNTIME_DIR /tmp/runtime --unsetenv XDG_CONFIG_HOME --unsetenv XDG_DATA_HOME
            --unsetenv XDG_CACHE_HOME --unsetenv XDG_STATE_HOME --unsetenv DISPLAY --unsetenv WAYLAND_DISPLAY --unsetenv DBUS_SESSION_BUS_ADDRESS)
    fi
    for folder in "$repo" "$PWD" "$cache" "$HOME"; do
        [ -d "$folder" ] && [ "$folder" != / ] && own+=(--bind "$folder" "$folder")
    done
    for folder in "${GALLEY_CORPORA:-}" "${shown[@]}"; do
        [ "$how" = alone ] && [ -e "$folder" ] && [ "$folder" != / ] && own+=(--bind "$folder" "$folder")
    done
    for file in LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH PKG_CONFIG_PATH CMAKE_PREFIX_PATH QT_PLUGIN_PATH CC CXX; do
        own+=(--unsetenv "$file")
    done
    [ -n "${TZ:-}" ] || own+=(--setenv TZ "$(host_zone)")
    ${last_step:-} bwrap "${bind[@]}" "${own[@]}" --setenv GALLEY_DEV_INSIDE 1 --setenv PATH /usr/lib/ccache:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
        --chdir "$PWD" --die-with-parent -- "$@"
}
