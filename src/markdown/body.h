// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"
#include "resources.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

namespace galley::markdown
{

struct Heading {
    int level = 1;      ///< 1 to 6
    QString text;       ///< plain text
    QByteArray id;      ///< unique in the post
    int line = 0;       ///< 0-based, from the block's first line
    bool listed = true; ///< in tables of contents
    friend bool operator==(const Heading &, const Heading &) = default;
};

struct Link {
    QByteArray target; ///< as written, entities undone, percent signs kept
    QString text;
    int line = 0; ///< 0-based, from the block's first line
    friend bool operator==(const Link &, const Link &) = default;
};

struct Image {
    QByteArray source; ///< as written, entities undone
    QString alternative;
    int line = 0;     ///< 0-based, from the block's first line
    bool raw = false; ///< written as an HTML `<img>`
    friend bool operator==(const Image &, const Image &) = default;
};

/// What the source of one block became. Immutable and shared between renderings: a block that only moved keeps its content.
/// All lines in it (also the `data-line` marks in the HTML) count from the block's first line.
struct Content {
    /// Serialised exactly as a browser's `innerHTML` would (HTML Living Standard 13.3), well balanced, so that joining blocks
    /// gives the DOM that parsing them one by one gives. Never empty.
    QByteArray html;
    size_t hash = 0; ///< of `html`
    int nodes = 1;   ///< DOM nodes that `html` parses to at its top level
    int words = 0;   ///< of prose: code blocks left out
    int characters = 0;
    std::vector<Heading> headings;
    std::vector<Link> links;
    std::vector<Image> images;
};

/// A top-level piece of the page with its place in the source. Usually one Markdown block; several where raw HTML opened in one of
/// them is closed in another (`<details>` … `</details>`).
struct Block {
    std::shared_ptr<const Content> content;
    int firstLine = 0; ///< 0-based line of the post
    int lastLine = 0;  ///< inclusive

    /// Equal if they show the same; the place does not count.
    bool sameContent(const Block &other) const
    {
        return content == other.content || (content->hash == other.content->hash && content->html == other.content->html);
    }
};

/// What was cut short so that the page stays usable.
struct Notice {
    enum class Kind {
        OutputLimit,        ///< the HTML would be more than 16 times the text: what follows is missing
        NestingLimit,       ///< nested too deep, or raw HTML too tangled: left out, or shown as text
        UnclosedFence,      ///< no fence ends a block of code: it goes on to the end of the post, or of the quote or list around it
        UnclosedHtml,       ///< a raw element is closed nowhere: it ends with its block
        RemovedHtml,        ///< a raw script, style sheet or frame is not shown
        MissingNote,        ///< a footnote is referred to that is not in the post; `detail` is its label
        UnusedNote,         ///< a footnote that nothing refers to is not shown; `detail` is its label
        BrokenMath,         ///< a formula cannot be read; `detail` says why
        BrokenDiagram,      ///< a diagram cannot be drawn; `detail` says why
        GeneratorTag,       ///< a shortcode, template tag or component that only the site generator fills in; `detail` is the tag
        GeneratorAttribute, ///< the same for an attribute of an element, which is shown without it
    };
    Kind kind = Kind::OutputLimit;
    int line = 0; ///< 0-based line of the post
    QString detail{};
    friend bool operator==(const Notice &, const Notice &) = default;
};

struct Options {
    Dialect dialect = defaultDialect();
    /// Leave out what could act on the page, close what raw HTML leaves open at the end of its block, and join blocks that belong to
    /// one element. Off only for the comparison with the CommonMark specification, which wants raw HTML and addresses as written.
    bool safe = true;
    /// `data-line` on block elements inside a block.
    bool lineMarks = true;
    QString language = QStringLiteral("en"); ///< of the post (BCP 47): for quotation marks and the like
    MathMacros mathMacros{};                 ///< the post's own commands in formulas
    friend bool operator==(const Options &, const Options &) = default;
};

struct Body {
    std::vector<Block> blocks; ///< in source order
    std::vector<Notice> notices;
};

/// Renders Markdown (UTF-8, any line ends). `firstLine` is the line of the post (0-based) at which `text` starts.
/// Never fails; time and output grow linearly with the text.
Body render(QByteArrayView text, int firstLine, const Options &options, const Resources &resources);

} // namespace galley::markdown
