# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# What fish offers behind `galley`.

function __galley_themes
    printf '%s\n' galley essay manual notebook site
    set -l data $HOME/.local/share
    set -q XDG_DATA_HOME; and set data $XDG_DATA_HOME
    for folder in $data/galley/themes/*/
        basename $folder
    end
end

set -l verbs export check list new convert
set -l opening "not __fish_seen_subcommand_from $verbs"
complete -c galley -n __fish_use_subcommand -a export -d 'Make web pages, PDFs or books of posts'
complete -c galley -n __fish_use_subcommand -a check -d 'List what to mend in posts'
complete -c galley -n __fish_use_subcommand -a list -d 'List the posts of a site'
complete -c galley -n __fish_use_subcommand -a new -d 'Start a post'
complete -c galley -n __fish_use_subcommand -a convert -d 'Write front matter in another dialect'
complete -c galley -s h -l help -d 'Explain the options'
complete -c galley -n $opening -l version -d 'Print the version'
complete -c galley -n $opening -l line -x -d 'The line to go to'
complete -c galley -n $opening -l picture -r -d 'Save a picture of the window'
complete -c galley -n $opening -l theme -x -a 'light dark sepia' -d "The window's colours"
complete -c galley -n $opening -l size -x -d "The window's size"
complete -c galley -n $opening -l new-instance -d 'Open the posts in a process of their own'

set -l exporting '__fish_seen_subcommand_from export'
complete -c galley -n $exporting -s o -l output -r -d 'Where the export goes'
complete -c galley -n $exporting -s k -l kind -x -a 'page folder one-file fragment pdf epub' -d 'What to make'
complete -c galley -n $exporting -l theme -r -a '(__galley_themes)' -d 'How pages look'
complete -c galley -n $exporting -l template -r -d 'An HTML file that the post is put into'
complete -c galley -n $exporting -l paper -x -a 'A3 A4 A5 A6 B5 Letter Legal' -d "The size of a PDF's pages"
complete -c galley -n $exporting -l margin -x -d "The margins of a PDF's pages, in millimetres"
complete -c galley -n $exporting -l no-page-numbers -d 'PDFs without page numbers'
complete -c galley -n $exporting -l lang -x -d 'The language of posts that do not say theirs'
complete -c galley -n $exporting -l dialect -x -a 'galley hugo jekyll pelican zola eleventy astro mdx commonmark' -d 'The Markdown of posts that do not say theirs'
complete -c galley -n $exporting -s j -l jobs -x -d 'How many posts at once'
complete -c galley -n $exporting -s f -l force -d 'Replace files that are not exports of Galley, too'
complete -c galley -n $exporting -l strict -d 'Export no post that has problems'
complete -c galley -n $exporting -l changed -d 'Leave files alone that would stay the same'
complete -c galley -n $exporting -l fetch -d 'Take pictures on the web along'
complete -c galley -n $exporting -l watch -d 'Export again what changes, until Ctrl-C'
complete -c galley -n $exporting -l report -x -a 'text json' -d 'How to tell what was done'

set -l checking '__fish_seen_subcommand_from check'
complete -c galley -n $checking -l format -x -a 'text json sarif' -d 'How findings are written'
complete -c galley -n $checking -l ignore -x -a "(galley check --list-rules 2>/dev/null | string split -f 1 ' ')" -d 'A rule to leave out'
complete -c galley -n $checking -l spelling -d 'Check spelling, too'
complete -c galley -n $checking -l diagrams -d 'Draw diagrams that were not drawn yet'
complete -c galley -n $checking -l external -d 'Ask servers for links to the web'
complete -c galley -n $checking -l time-limit -x -d 'For all links together, in seconds'
complete -c galley -n $checking -l list-rules -d 'Print the rules'

set -l listing '__fish_seen_subcommand_from list'
complete -c galley -n $listing -l state -x -a 'draft scheduled published broken expired' -d 'Only posts in this state'
complete -c galley -n $listing -l format -x -a 'text json' -d 'How the list is written'

set -l starting '__fish_seen_subcommand_from new'
complete -c galley -n $starting -l in -x -a '(__fish_complete_directories)' -d 'A folder of the site'
complete -c galley -n $starting -l slug -x -d "The file's name"

set -l converting '__fish_seen_subcommand_from convert'
complete -c galley -n $converting -l to -x -a 'yaml toml json pelican' -d 'The dialect'
complete -c galley -n $converting -s i -l in-place -d 'Change the files'
complete -c galley -n $converting -l strict -d 'Convert no post that would lose something'
