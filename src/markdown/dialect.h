// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace galley::markdown
{

/// What a dialect may add to CommonMark, one bit each.
enum class Extension : uint8_t {
    Tables,            ///< GitHub's
    Strikethrough,     ///< `~~gone~~`
    TaskLists,         ///< `- [x] done`
    BareLinks,         ///< `https://a.example` is a link without brackets
    Footnotes,         ///< `[^1]` and `[^1]: …`
    Alerts,            ///< GitHub's five: a quote that begins with `[!NOTE]`
    Callouts,          ///< Obsidian's further kinds, titles and folds of alerts
    HeadingAttributes, ///< `## Title {#id .class}`
    ElementAttributes, ///< `{: #id .class}` behind a block or a piece of inline markup
    TableOfContents,   ///< `[TOC]`, `[[_TOC_]]`, `{:toc}`
    Marked,            ///< `==text==`
    Inserted,          ///< `++text++`
    Superscript,       ///< `x^2^`
    Subscript,         ///< `H~2~O`
    DefinitionLists,   ///< `Term`, and on the next line `: Definition`
    Abbreviations,     ///< `*[HTML]: Hypertext Markup Language`
    HardBreaks,        ///< each line end is a `<br>`
    DollarMath,        ///< `$…$` and `$$…$$`
    DoubleDollarMath,  ///< `$$…$$` alone, also within a line (kramdown)
    BracketMath,       ///< `\(…\)` and `\[…\]`
    Shortcodes,        ///< Hugo's `{{< … >}}` and `{{% … %}}`
    Liquid,            ///< `{% … %}` and `{{ … }}` of Liquid, Nunjucks and Tera
    SmartTypography,   ///< `"a" -- b...` becomes “a” – b…
    EmojiNames,        ///< `:tada:`
    Figures,           ///< an image with a title that is a paragraph of its own has the title as its caption
    SummaryDividers,   ///< `<!--more-->` and its like
    Components,        ///< `<Name a={b} />`, `{/* … */}`, imports and exports of MDX and Astro
    Expressions,       ///< MDX: `{…}` is JavaScript, `<>` a fragment, any tag alone on its line a block with Markdown in it
    LanguageLines,     ///< `:::python` as the first line of a block of code (CodeHilite)
    WikiLinks,         ///< `[[page]]`, `[[page|text]]`
    Count
};

/// How headings get the ids by which they are linked: see ids.h.
enum class IdRule : uint8_t { GitHub, Hugo, Kramdown, PythonMarkdown, Zola, Eleventy, Astro };

/// What two hyphens become where the dialect has typography.
enum class Dashes : uint8_t {
    EnAndEm, ///< an en dash; three become an em dash
    EmOnly,  ///< an em dash
};

/// What becomes of straight quotation marks where the dialect has typography.
enum class QuoteRule : uint8_t {
    SmartyPants, ///< by what stands in front
    Goldmark,    ///< by what stands on both sides, as its typographer does (quoterules.h)
    Kramdown,    ///< by the plain text in front and behind (quoterules.h)
};

/// How attribute lists are written, where the dialect has them.
enum class AttributeLists : uint8_t {
    Any,            ///< all of the following
    Goldmark,       ///< `{#id .class key=value}`, also pulldown-cmark's
    Kramdown,       ///< `{: #id .class key="value"}`, also on a line of its own for the block in front or behind; `{#id}` in a heading
    PythonMarkdown, ///< with a colon or without, also on the last line of a block
};

/// Which addresses are links without brackets, where the dialect has bare links.
enum class BareLinkRule : uint8_t {
    GitHub,   ///< section 6.9 of its specification: any host, behind white space or an opening mark
    Remark,   ///< any host, behind anything but a letter or digit (micromark-extension-gfm-autolink-literal)
    Goldmark, ///< its own pattern: a host with a point in it, ASCII only, behind white space or one of `*_~(`
};

/// What a tag is that begins with a capital letter and that HTML has too, where the dialect has components: `<Code>`, `<Image />`.
enum class CapitalTags : uint8_t {
    AreHtml,       ///< unless it has an expression in braces
    AreComponents, ///< JSX
};

/// What a definition's text is, that stands directly below its term.
enum class Definitions : uint8_t {
    Paragraphs, ///< in a paragraph, if further blocks follow (PHP Markdown Extra, Python-Markdown)
    Bare,       ///< never in one (goldmark, kramdown)
};

/// By which rules lines become paragraphs, lists and the like.
enum class BlockRules : uint8_t {
    CommonMark,
    PythonMarkdown, ///< see pythonmarkdown.h
    Kramdown,       ///< see kramdown.h
};

/// Whether `[^Note]` refers to `[^note]:`.
enum class NoteLabels : uint8_t {
    AnyCase,   ///< GitHub, remark, pulldown-cmark
    AsWritten, ///< goldmark, kramdown, Python-Markdown
};

/// A way to read Markdown: data, and nothing else. Named after the generator whose default settings it has.
struct Dialect {
    std::string_view name;  ///< as in `--dialect` and in front matter
    std::string_view title; ///< as in a menu
    uint64_t extensions = 0;
    IdRule ids = IdRule::GitHub;
    Dashes dashes = Dashes::EnAndEm;
    QuoteRule quotes = QuoteRule::SmartyPants;
    bool quotesOfLanguage = true; ///< typographic quotes are those of the post's language; else English ones
    BareLinkRule bareLinks = BareLinkRule::GitHub;
    AttributeLists attributeLists = AttributeLists::Any;
    NoteLabels noteLabels = NoteLabels::AnyCase;
    bool blanksInNoteLabels = false; ///< `[^a note]` refers to a footnote
    bool plainNoteLabels = false;    ///< only letters and digits of ASCII, `_` and `-` may stand in a footnote's label
    bool notesInLinks = true;        ///< a link ends at a footnote in its text; else it is none
    Definitions definitions = Definitions::Paragraphs;
    CapitalTags capitals = CapitalTags::AreHtml;
    BlockRules blocks = BlockRules::CommonMark;
    std::string_view escapable{}; ///< what a backslash escapes; empty: all ASCII punctuation
    bool backslashBreaks = true;  ///< one at the end of a line is a line break
    bool blanksInAddresses = false;
    bool quotesInTitles = false;      ///< `"a "b" c"` is a title; a backslash in it is one
    bool wordsInHeadingLists = false; ///< an attribute list at the end of a heading may hold anything
    bool headsMayBeShort = false;     ///< a table's head may have less cells than its row of dashes
    /// `[text] [label]` is a link if the label is defined.
    bool blanksInReferences = false;
    /// A star ends emphasis wherever no white space is in front, and begins it where none is behind, whatever stands on the other side.
    bool starsAnywhere = false;
    bool singleTildes = true; ///< `~a~` is struck through, as `~~a~~` is
    bool indentedCode = true; ///< four columns of white space make code of a paragraph

    bool has(Extension extension) const { return (extensions >> unsigned(extension) & 1) != 0; }
    bool hasAny(std::initializer_list<Extension> some) const;
    Dialect with(std::initializer_list<Extension> more) const;
    Dialect without(std::initializer_list<Extension> less) const;
    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// galley, hugo, jekyll, pelican, zola, eleventy, astro, mdx, commonmark; the first is the default, with everything on.
std::span<const Dialect> dialects();
const Dialect &defaultDialect();
/// Letter case does not count.
std::optional<Dialect> dialectByName(std::string_view name);

/// An extension by the name that an author uses: "smart-typography", "wiki-links". Letter case does not count.
std::optional<Extension> extensionByName(std::string_view name);

} // namespace galley::markdown
