// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialect.h"

#include "text/ascii.h"

#include <QtTranslation>

#include <algorithm>
#include <array>

namespace galley::markdown
{
namespace
{

using enum Extension;

constexpr uint64_t setOf(std::initializer_list<Extension> extensions)
{
    uint64_t bits = 0;
    for (const Extension extension : extensions) {
        bits |= uint64_t(1) << unsigned(extension);
    }
    return bits;
}

constexpr uint64_t everything = (uint64_t(1) << unsigned(Count)) - 1;

/// What is on in each generator as it comes, without settings:
/// Hugo: gohugo.io/configuration/markup (goldmark). Alerts need a template in Hugo; they are shown, because a post that has them
/// has the template too.
/// Jekyll: jekyllrb.com/docs/configuration/options (kramdown, input GFM, hard_wrap off) and kramdown.gettalong.org/syntax.html.
/// Pelican: docs.getpelican.com, setting MARKDOWN (Python-Markdown with extra, codehilite, meta).
/// Zola: getzola.org/documentation/getting-started/configuration, section markdown (pulldown-cmark).
/// Eleventy: 11ty.dev/docs/languages/markdown (markdown-it with html: true, without indented code since version 2; Liquid runs first).
/// Astro: docs.astro.build/en/guides/markdown-content (remark with GFM and SmartyPants).
/// MDX: mdxjs.com/docs/what-is-mdx, as Astro and Docusaurus set it up; `{#id}` behind a heading is Docusaurus's.
constexpr std::array<Dialect, 9> all = {{
    {.name = "galley",
     .title = QT_TRANSLATE_NOOP("galley::StatusLine", "Galley (everything)"),
     .extensions = everything & ~setOf({HardBreaks, WikiLinks, Expressions})},
    {.name = "hugo",
     .title = "Hugo",
     .extensions = setOf({Tables, Strikethrough, TaskLists, BareLinks, Footnotes, Alerts, Callouts, HeadingAttributes, DefinitionLists,
                          Shortcodes, SmartTypography, SummaryDividers}),
     .ids = IdRule::Hugo,
     .quotes = QuoteRule::Goldmark,
     .quotesOfLanguage = false,
     .bareLinks = BareLinkRule::Goldmark,
     .attributeLists = AttributeLists::Goldmark,
     .noteLabels = NoteLabels::AsWritten,
     .blanksInNoteLabels = true,
     .definitions = Definitions::Bare,
     .headsMayBeShort = true},
    {.name = "jekyll",
     .title = "Jekyll",
     .extensions = setOf({Tables, Strikethrough, TaskLists, Footnotes, HeadingAttributes, ElementAttributes, TableOfContents,
                          DefinitionLists, Abbreviations, DoubleDollarMath, Liquid, SmartTypography, SummaryDividers}),
     .ids = IdRule::Kramdown,
     .quotes = QuoteRule::Kramdown,
     .quotesOfLanguage = false,
     .attributeLists = AttributeLists::Kramdown,
     .noteLabels = NoteLabels::AsWritten,
     .plainNoteLabels = true,
     .notesInLinks = false,
     .definitions = Definitions::Bare,
     .blocks = BlockRules::Kramdown,
     .escapable = "\\.*_+`<>()[]{}#!:|\"'$=-~",
     .blanksInAddresses = true,
     .quotesInTitles = true,
     .blanksInReferences = true,
     .starsAnywhere = true,
     .singleTildes = false},
    {.name = "pelican",
     .title = "Pelican",
     .extensions = setOf({Tables, Footnotes, HeadingAttributes, ElementAttributes, DefinitionLists, Abbreviations, LanguageLines}),
     .ids = IdRule::PythonMarkdown,
     .attributeLists = AttributeLists::PythonMarkdown,
     .noteLabels = NoteLabels::AsWritten,
     .blanksInNoteLabels = true,
     .blocks = BlockRules::PythonMarkdown,
     .escapable = "\\`*_{}[]()>#+-.!|",
     .backslashBreaks = false,
     .blanksInAddresses = true,
     .quotesInTitles = true,
     .wordsInHeadingLists = true,
     .blanksInReferences = true,
     .starsAnywhere = true},
    {.name = "zola",
     .title = "Zola",
     .extensions = setOf({Tables, Strikethrough, TaskLists, Footnotes, HeadingAttributes, Liquid, SummaryDividers}),
     .ids = IdRule::Zola,
     .attributeLists = AttributeLists::Goldmark,
     .blanksInNoteLabels = true,
     .notesInLinks = false,
     .wordsInHeadingLists = true},
    {.name = "eleventy",
     .title = "Eleventy",
     .extensions = setOf({Tables, Strikethrough, Liquid, SummaryDividers}),
     .ids = IdRule::Eleventy,
     .singleTildes = false,
     .indentedCode = false},
    {.name = "astro",
     .title = "Astro",
     .extensions = setOf({Tables, Strikethrough, TaskLists, BareLinks, Footnotes, SmartTypography, Components}),
     .ids = IdRule::Astro,
     .dashes = Dashes::EmOnly,
     .quotesOfLanguage = false,
     .bareLinks = BareLinkRule::Remark,
     .capitals = CapitalTags::AreComponents},
    {.name = "mdx",
     .title = "MDX",
     .extensions =
         setOf({Tables, Strikethrough, TaskLists, BareLinks, Footnotes, HeadingAttributes, SmartTypography, Components, Expressions}),
     .ids = IdRule::Astro,
     .dashes = Dashes::EmOnly,
     .quotesOfLanguage = false,
     .bareLinks = BareLinkRule::Remark,
     .attributeLists = AttributeLists::Goldmark,
     .capitals = CapitalTags::AreComponents,
     .indentedCode = false},
    {.name = "commonmark", .title = "CommonMark"},
}};

/// In the order of `Extension`.
constexpr std::array<std::string_view, size_t(Count)> extensionNames = {
    "tables",           "strikethrough", "task-lists",         "bare-links",         "footnotes",
    "alerts",           "callouts",      "heading-attributes", "element-attributes", "table-of-contents",
    "marked",           "inserted",      "superscript",        "subscript",          "definition-lists",
    "abbreviations",    "hard-breaks",   "dollar-math",        "double-dollar-math", "bracket-math",
    "shortcodes",       "liquid",        "smart-typography",   "emoji-names",        "figures",
    "summary-dividers", "components",    "expressions",        "language-lines",     "wiki-links"};

} // namespace

bool Dialect::hasAny(std::initializer_list<Extension> some) const
{
    return (extensions & setOf(some)) != 0;
}

Dialect Dialect::with(std::initializer_list<Extension> more) const
{
    Dialect changed = *this;
    changed.extensions |= setOf(more);
    return changed;
}

Dialect Dialect::without(std::initializer_list<Extension> less) const
{
    Dialect changed = *this;
    changed.extensions &= ~setOf(less);
    return changed;
}

std::span<const Dialect> dialects()
{
    return all;
}

const Dialect &defaultDialect()
{
    return all.front();
}

std::optional<Dialect> dialectByName(std::string_view name)
{
    const auto found = std::ranges::find_if(all, [&](const Dialect &dialect) { return isName(name, dialect.name); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Extension> extensionByName(std::string_view name)
{
    const auto found = std::ranges::find_if(extensionNames, [&](std::string_view known) { return isName(name, known); });
    return found == extensionNames.end() ? std::nullopt : std::optional(Extension(found - extensionNames.begin()));
}

} // namespace galley::markdown
