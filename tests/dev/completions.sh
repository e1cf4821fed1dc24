#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# What the shells offer behind `galley`, and what the manual has, is what the program's own --help says. GALLEY is the program.
. "$(dirname "$0")/../support/check.sh"
cd "$repo/packaging" || exit 1

# The long options in what comes in, in alphabetical order, on one line.
options() { grep -oE -- '--[a-z][a-z-]*' | sort -u | tr '\n' ' '; }
# Those that a command knows: the help's lines that begin with options.
known() { "$GALLEY" "$@" --help | grep -E '^ +(-[a-zA-Z],)? *--[a-z]' | sed -E 's/^ +((-[a-zA-Z],)? *--[a-z-]+).*/\1/' | options; }

# bash, asked as the shell asks.
# shellcheck source=packaging/completions/galley.bash
. completions/galley.bash
bash_offers() { # words…: the last one is being typed
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _galley
    printf '%s\n' "${COMPREPLY[@]}"
}
# Nothing runs fish or zsh here: what the files say.
fish_offers() { # name of the variable that holds the condition
    { echo --help; sed -n "s/^complete -c galley -n \$$1 .*-l \([a-z-]*\).*/--\1/p" completions/galley.fish; } | options
}
zsh_offers() { sed -n "/^_galley_$1()/,/^}/p" completions/galley.zsh | options; }
# The manual: --help stands among the options of the window.
manual_has() { { echo --help; sed -n "/^\.SH OPTIONS OF $1\$/,/^\.SH [^O]/p" linux/galley.1.in | awk 'NR > 1 && /^\.SH/ {exit} NR > 1' | sed 's/\\-/-/g' | grep -E '^\.(B|BI|BR) '; } | options; }

declare -A condition=([export]=exporting [check]=checking [list]=listing [new]=starting [convert]=converting)
for verb in export check list new convert; do
    expected=$(known "$verb")
    contains "$verb has options to compare" "--help " "$expected"
    equal "bash offers the options of $verb" "$expected" "$(bash_offers galley "$verb" -- | options)"
    equal "fish offers the options of $verb" "$expected" "$(fish_offers "${condition[$verb]}")"
    equal "zsh offers the options of $verb" "$expected" "$(zsh_offers "$verb")"
    equal "the manual has the options of $verb" "$expected" "$(manual_has "${verb^^}")"
done

verbs=$("$GALLEY" --help | sed -n '/^SUBCOMMANDS/,$p;/^Subcommands/,$p' | sed -nE 's/^  ([a-z]+) .*/\1/p' | sort | tr '\n' ' ')
contains "the help lists the commands" "export " "$verbs"
equal "bash offers the commands" "$verbs" "$(cd "$scratch" && bash_offers galley '' | sort | tr '\n' ' ')"
equal "fish offers the commands" "$verbs" "$(sed -n 's/.*__fish_use_subcommand -a \([a-z]*\).*/\1/p' completions/galley.fish | sort | tr '\n' ' ')"
for verb in $verbs; do
    check "zsh offers $verb" grep -qE "verbs:verb:\([a-z ]*\b$verb\b" completions/galley.zsh
    check "the manual has galley $verb" grep -q "^\.B galley $verb" linux/galley.1.in
done

# Words that an option takes: those that the program accepts.
words_are_taken() { # verb, option, arguments behind it…
    local verb=$1 option=$2 word; shift 2
    for word in $(bash_offers galley "$verb" "$option" ''); do
        check "$verb $option $word is taken" "$GALLEY" "$verb" "$@" "$option" "$word"
    done
}
printf -- '---\ntitle: A\n---\nA post.\n' >"$scratch/a.md"
cd "$scratch" || exit 1
words_are_taken export --dialect a.md -o out.html
equal "bash offers the page themes" "essay galley manual notebook site " "$(XDG_DATA_HOME=$scratch bash_offers galley export --theme '' | grep -v '[.]' | sort | tr '\n' ' ')"
for theme in galley essay manual notebook; do check "export --theme $theme is taken" "$GALLEY" export a.md -o out.html --theme "$theme"; done
words_are_taken export --paper a.md -o out.html
words_are_taken export --report a.md -o out.html
words_are_taken check --format a.md
words_are_taken list --format .
words_are_taken list --state .
words_are_taken convert --to a.md
for kind in page folder one-file fragment epub; do
    check "export --kind $kind is taken" "$GALLEY" export a.md --kind "$kind" -o "out/" --force
done
equal "the kinds are those of the help" "$("$GALLEY" export --help | grep -oE 'page, folder, [a-z, -]*' | head -n 1 | sed 's/, /\n/g; s/ *$//' | sort)" \
    "$(bash_offers galley export --kind '' | sort)"
finish
