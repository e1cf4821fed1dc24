#compdef galley
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What zsh offers behind `galley`.

_galley_themes() {
    local -a themes
    themes=(galley essay manual notebook ${XDG_DATA_HOME:-$HOME/.local/share}/galley/themes/*(N/:t))
    _alternative 'themes:page theme:compadd -a themes' 'folders:folder:_files -/'
}

if [[ ${words[2]} == export ]] && (( CURRENT > 2 )); then
    shift words
    (( CURRENT-- ))
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
        '--dialect[the Markdown of posts that do not say theirs]:dialect:(galley hugo jekyll pelican zola eleventy astro commonmark)' \
        '(-j --jobs)'{-j,--jobs}'[how many posts at once]:number:' \
        '(-f --force)'{-f,--force}'[replace files that are not exports of Galley, too]' \
        '--strict[export no post that has problems]' \
        '--changed[leave files alone that would stay the same]' \
        '--report[how to tell what was done]:form:(text json)' \
        '*:post or folder:_files'
else
    _arguments \
        '(-h --help)'{-h,--help}'[explain the options]' \
        '--version[print the version]' \
        '--line[the line to go to]:line:' \
        '--picture[save a picture of the window]:file:_files' \
        "--theme[the window's colours]:theme:(desktop light dark sepia)" \
        "--size[the window's size]:size:" \
        '--new-instance[open the posts in a process of their own]' \
        '1: :_alternative "verbs:verb:(export)" "files:post:_files"' \
        '*:post:_files'
fi
