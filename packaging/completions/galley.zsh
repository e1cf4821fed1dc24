#compdef galley
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What zsh offers behind `galley`.

_galley_themes() {
    local -a themes
    themes=(galley essay manual notebook site ${XDG_DATA_HOME:-$HOME/.local/share}/galley/themes/*(N/:t))
    _alternative 'themes:page theme:compadd -a themes' 'folders:folder:_files -/'
}

_galley_export() {
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '(-o --output)'{-o,--output}'[where the export goes]:file or folder:_files' \
        '(-k --kind)'{-k,--kind}'[what to make]:kind:(page folder one-file fragment pdf epub)' \
        '--theme[how pages look]:theme:_galley_themes' \
        '--template[an HTML file that the post is put into]:file:_files -g "*.html"' \
        "--paper[the size of a PDF's pages]:size:(A3 A4 A5 A6 B5 Letter Legal)" \
        "--margin[the margins of a PDF's pages, in millimetres]:millimetres:" \
        '--no-page-numbers[PDFs without page numbers]' \
        '--lang[the language of posts that do not say theirs]:language:' \
        '--dialect[the Markdown of posts that do not say theirs]:dialect:(galley hugo jekyll pelican zola eleventy astro mdx commonmark)' \
        '(-j --jobs)'{-j,--jobs}'[how many posts at once]:number:' \
        '(-f --force)'{-f,--force}'[replace files that are not exports of Galley, too]' \
        '--strict[export no post that has problems]' \
        '--changed[leave files alone that would stay the same]' \
        '--fetch[take pictures on the web along]' \
        '--watch[export again what changes, until Ctrl-C]' \
        '--report[how to tell what was done]:form:(text json)' \
        '*:post or folder:_files'
}

_galley_check() {
    local -a rules
    rules=(${${(f)"$(galley check --list-rules 2>/dev/null)"}%% *})
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '--format[how findings are written]:format:(text json sarif)' \
        '*--ignore[a rule to leave out]:rule:($rules)' \
        '--spelling[check spelling, too]' \
        '--diagrams[draw diagrams that were not drawn yet]' \
        '--external[ask servers for links to the web]' \
        '--time-limit[for all links together, in seconds]:seconds:' \
        '--list-rules[print the rules]' \
        '*:post or folder:_files'
}

_galley_list() {
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '*--state[only posts in this state]:state:(draft scheduled published broken expired)' \
        '--format[how the list is written]:format:(text json)' \
        '1:folder:_files -/'
}

_galley_new() {
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '--in[a folder of the site]:folder:_files -/' \
        "--slug[the file's name]:slug:" \
        '1:title:'
}

_galley_convert() {
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '--to[the dialect]:dialect:(yaml toml json pelican)' \
        '(-i --in-place)'{-i,--in-place}'[change the files]' \
        '--strict[convert no post that would lose something]' \
        '*:post:_files'
}

_galley_window() {
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '--version[print the version]' \
        '--line[the line to go to]:line:' \
        '--picture[save a picture of the window]:file:_files' \
        "--theme[the window's colours]:theme:(light dark sepia)" \
        "--size[the window's size]:size:" \
        '--new-instance[open the posts in a process of their own]' \
        '1: : _alternative "verbs:verb:(export check list new convert)" "files:post:_files"' \
        '*:post:_files'
}

if (( CURRENT > 2 )) && (( $+functions[_galley_${words[2]}] )); then
    local verb=${words[2]}
    shift words
    (( CURRENT-- ))
    _galley_$verb
else
    _galley_window
fi
