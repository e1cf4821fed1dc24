# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What bash offers behind `galley`. The options are those of each command's --help; a test compares them.

_galley_themes() {
    local folder
    echo galley essay manual notebook site
    for folder in "${XDG_DATA_HOME:-$HOME/.local/share}"/galley/themes/*/; do
        [ -d "$folder" ] && basename "$folder"
    done
}

# What stands behind an option: sets `words` and `files` of the caller. False if there is nothing to offer.
_galley_values() { # command, option
    files=
    case "$1 $2" in
        "export -k" | "export --kind") words="page folder one-file fragment pdf epub" ;;
        "export --theme") words=$(_galley_themes) files=yes ;;
        "export --dialect") words="galley hugo jekyll pelican zola eleventy astro mdx commonmark" ;;
        "export --paper") words="A3 A4 A5 A6 B5 Letter Legal" ;;
        "export --report") words="text json" ;;
        "export -o" | "export --output" | "export --template" | "new --in" | "window --picture") files=yes ;;
        "check --format") words="text json sarif" ;;
        "check --ignore") words=$(galley check --list-rules 2>/dev/null | cut -d ' ' -f 1) ;;
        "list --state") words="draft scheduled published broken expired" ;;
        "list --format") words="text json" ;;
        "convert --to") words="yaml toml json pelican" ;;
        "window --theme") words="light dark sepia" ;;
        "export -j" | "export --jobs" | "export --margin" | "export --lang" | "check --time-limit" | "new --slug" | "window --size" | "window --line") ;;
        *) return 1 ;;
    esac
}

_galley() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=window words='' files=yes
    COMPREPLY=()
    if [ "$COMP_CWORD" -gt 1 ]; then
        case ${COMP_WORDS[1]} in export | check | list | new | convert) verb=${COMP_WORDS[1]} ;; esac
    fi
    if ! _galley_values "$verb" "$previous"; then
        files=yes
        case $current in
            -*)
                files=
                case $verb in
                    export) words="--help --output --kind --theme --template --paper --margin --no-page-numbers --lang --dialect --jobs --force --strict --changed --fetch --watch --report" ;;
                    check) words="--help --format --ignore --spelling --diagrams --external --time-limit --list-rules" ;;
                    list) words="--help --state --format" ;;
                    new) words="--help --in --slug" ;;
                    convert) words="--help --to --in-place --strict" ;;
                    window) words="--help --version --line --picture --theme --size --new-instance" ;;
                esac
                ;;
            *) [ "$COMP_CWORD" = 1 ] && words="export check list new convert" ;;
        esac
    fi
    [ -n "$words" ] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    [ -z "$files" ] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
}
complete -o filenames -F _galley galley
