# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# kramdown with the options that Jekyll gives it (jekyllrb.com/docs/configuration/options): {name: Markdown} from standard input as
# JSON becomes {name: HTML} on standard output.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

OPTIONS = {
  input: "GFM", hard_wrap: false, auto_ids: true, auto_id_stripping: true, toc_levels: "1..6", entity_output: "as_char",
  smart_quotes: "lsquo,rsquo,ldquo,rdquo", footnote_nr: 1, guess_lang: true, syntax_highlighter: nil, show_warnings: false
}.freeze

Encoding.default_external = Encoding::UTF_8 # whatever the locale
puts JSON.generate(JSON.parse($stdin.read).transform_values { |text| Kramdown::Document.new(text, OPTIONS).to_html.scrub })
