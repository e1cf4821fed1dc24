// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "body.h"
#include "locator.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace galley::markdown
{

/// What the parser's events become before it is cut into blocks: one long piece of HTML and, beside it, what has to be filled in
/// or looked at later. All lines count in the text that was parsed; all offsets are bytes of `Page::html`.

/// A place behind a tag's name where attributes are filled in: a heading's id, a line.
struct Mark {
    size_t offset = 0;
    int line = 0;
    int heading = -1; ///< index in `Page::headings`
};

/// A piece of raw HTML, copied as written.
struct RawSegment {
    size_t begin = 0;
    size_t end = 0;
    int line = 0;
};

struct DraftHeading {
    Heading heading;
    QByteArray slug;
};

/// Where the parts of a block begin in the page's lists; they end where those of the next block begin.
struct Extent {
    size_t html = 0;
    size_t marks = 0;
    size_t segments = 0;
    size_t headings = 0;
    size_t links = 0;
    size_t images = 0;
};

/// A top-level block, not yet cut out.
struct Draft {
    Extent begin;
    Extent end;
    LineSpan lines;
    int words = 0;
    int characters = 0;
    bool htmlBlock = false; ///< raw HTML that stands for itself, not in a paragraph or list
    bool raw() const { return end.segments > begin.segments; }
};

struct Page {
    std::string html;
    std::vector<Draft> drafts;
    std::vector<Mark> marks; ///< in the order of their offsets
    std::vector<RawSegment> segments;
    std::vector<DraftHeading> headings;
    std::vector<Link> links;
    std::vector<Image> images;
    std::vector<Notice> notices;
    std::vector<LineSpan> leaves; ///< the lines that show something, in order; link definitions are in none of them
};

/// Runs the parser over a text (valid UTF-8).
Page parse(std::string_view text, const Options &options, const Resources &resources);

} // namespace galley::markdown
