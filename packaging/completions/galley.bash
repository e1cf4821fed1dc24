# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What bash offers behind `galley`. The words are those of `galley export --help`; a test compares them.

_galley_themes() {
    local folder
    echo galley essay manual notebook
    for folder in "${XDG_DATA_HOME:-$HOME/.local/share}"/galley/themes/*/; do
        [ -d "$folder" ] && basename "$folder"
    done
}

_galley() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words= files=yes
    COMPREPLY=()
    if [ "${COMP_WORDS[1]}" = export ] && [ "$COMP_CWORD" -gt 1 ]; then
        case $previous in
            -k | --kind) words="page folder one-file fragment pdf epub" files= ;;
            --theme) words=$(_galley_themes) ;;
            --dialect) words="galley hugo jekyll pelican zola eleventy astro commonmark" files= ;;
            --paper) words="A3 A4 A5 A6 B5 Letter Legal" files= ;;
            --report) words="text json" files= ;;
            -j | --jobs | --margin | --lang) return ;;
            *)
                case $current in
                    -*) files= words="--help --output --kind --theme --template --paper --margin --no-page-numbers --lang --dialect --jobs --force --strict --changed --report" ;;
                esac
                ;;
        esac
    else
        case $previous in
            --theme) words="desktop light dark sepia" files= ;;
            --size | --line) return ;;
            *)
                case $current in
                    -*) files= words="--help --version --line --picture --theme --size --new-instance" ;;
                    *) [ "$COMP_CWORD" = 1 ] && words=export ;;
                esac
                ;;
        esac
    fi
    [ -n "$words" ] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    [ -z "$files" ] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
}
complete -o filenames -F _galley galley
