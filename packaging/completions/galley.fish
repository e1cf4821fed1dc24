# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What fish offers behind `galley`.

function __galley_themes
    printf '%s\n' galley essay manual notebook
    set -l data $HOME/.local/share
    set -q XDG_DATA_HOME; and set data $XDG_DATA_HOME
    for folder in $data/galley/themes/*/
        basename $folder
    end
end

set -l exporting '__fish_seen_subcommand_from export'
set -l opening 'not __fish_seen_subcommand_from export'
complete -c galley -n __fish_use_subcommand -a export -d 'Make web pages, PDFs or books of posts'
complete -c galley -s h -l help -d 'Explain the options'
complete -c galley -n $opening -l version -d 'Print the version'
complete -c galley -n $opening -l line -x -d 'The line to go to'
complete -c galley -n $opening -l picture -r -d 'Save a picture of the window'
complete -c galley -n $opening -l theme -x -a 'desktop light dark sepia' -d "The window's colours"
complete -c galley -n $opening -l size -x -d "The window's size"
complete -c galley -n $opening -l new-instance -d 'Open the posts in a process of their own'
complete -c galley -n $exporting -s o -l output -r -d 'Where the export goes'
complete -c galley -n $exporting -s k -l kind -x -a 'page folder one-file fragment pdf epub' -d 'What to make'
complete -c galley -n $exporting -l theme -r -a '(__galley_themes)' -d 'How pages look'
complete -c galley -n $exporting -l template -r -d 'An HTML file that the post is put into'
complete -c galley -n $exporting -l paper -x -a 'A3 A4 A5 A6 B5 Letter Legal' -d "The size of a PDF's pages"
complete -c galley -n $exporting -l margin -x -d "The margins of a PDF's pages, in millimetres"
complete -c galley -n $exporting -l no-page-numbers -d 'PDFs without page numbers'
complete -c galley -n $exporting -l lang -x -d 'The language of posts that do not say theirs'
complete -c galley -n $exporting -l dialect -x -a 'galley hugo jekyll pelican zola eleventy astro commonmark' -d 'The Markdown of posts that do not say theirs'
complete -c galley -n $exporting -s j -l jobs -x -d 'How many posts at once'
complete -c galley -n $exporting -s f -l force -d 'Replace files that are not exports of Galley, too'
complete -c galley -n $exporting -l strict -d 'Export no post that has problems'
complete -c galley -n $exporting -l changed -d 'Leave files alone that would stay the same'
complete -c galley -n $exporting -l report -x -a 'text json' -d 'How to tell what was done'
