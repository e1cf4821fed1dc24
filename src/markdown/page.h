// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "attributes.h"
#include "body.h"
#include "ids.h"
#include "locator.h"
#include "prepare.h"

#include <QByteArrayView>

#include <deque>
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
    int heading = -1;    ///< index in `Page::headings`
    int attributes = -1; ///< index in `Page::attributes`
};

/// A piece of raw HTML, copied as written.
struct RawSegment {
    size_t begin = 0;
    size_t end = 0;
    int line = 0;
};

struct DraftHeading {
    Heading heading;
    HeadingSlug slug;
};

/// Where the parts of a block begin in the page's lists; they end where those of the next block begin.
struct Extent {
    size_t html = 0;
    size_t marks = 0;
    size_t segments = 0;
    size_t headings = 0;
    size_t links = 0;
    size_t images = 0;
    size_t notes = 0;
    size_t pictures = 0;
};

/// A top-level block, not yet cut out.
struct Draft {
    Extent begin;
    Extent end;
    LineSpan lines;
    int words = 0;
    int characters = 0;
    std::optional<std::string> footnote; ///< it is the definition of this one, and stands at the end of the post
    bool contents = false;               ///< a table of contents stands in it
    bool fresh = true;                   ///< it can be read without what stands in front, see Prepared
    bool htmlBlock = false;              ///< raw HTML that stands for itself, not in a paragraph or list
    bool raw() const { return end.segments > begin.segments; }
};

struct Page {
    std::string html;
    std::deque<Draft> drafts; ///< long lists of them are not moved
    std::vector<Mark> marks;  ///< in the order of their offsets
    std::vector<RawSegment> segments;
    std::vector<DraftHeading> headings;
    std::vector<Link> links;
    std::vector<Image> images;
    std::vector<Notice> notices;
    std::vector<PostDefinition> definitions;
    std::vector<LiteralTag> literalTags; ///< sorted
    PostScope scope;
    bool beginsEmpty = false;          ///< a block that shows nothing stands in front of the first draft
    std::string parsed;                ///< the text as it was prepared, if that changed it
    std::vector<std::string> notes;    ///< labels of the footnotes that are referred to, in order
    std::vector<std::string> pictures; ///< with what the ids in the pictures of diagrams begin, in order
    std::vector<Attributes> attributes;
    bool borrows = false;         ///< something in it is made with the resources, or would be
    bool exhausted = false;       ///< see Locator
    std::vector<LineSpan> leaves; ///< the lines that show something, in order; link definitions are in none of them
};

/// A part of a post that is parsed by itself.
struct PartOfPost {
    const PostScope *scope = nullptr; ///< what the whole post defines; null: the text is the whole
    RawSurroundings raw{};
};

/// A text (valid UTF-8, which outlives this) on its way through the parser, in two steps: what has to be known of all parts of a post
/// before one of them is parsed is known in between.
class Parsing final
{
public:
    /// Prepares the text.
    Parsing(std::string_view text, const Options &options, const PartOfPost &part);
    Parsing(const Parsing &) = delete;
    Parsing &operator=(const Parsing &) = delete;

    const Prepared &prepared() const { return prepared_; }
    /// What the parser is to read; line by line the same as the text.
    std::string_view text() const;
    /// Runs the parser; once. The page's HTML gets room for so many bytes, if they are more than its own text needs.
    Page run(const Resources &resources, size_t room = 0);
    /// Adds to the page what is needed to render edits of the text: definitions, scope and the text that was parsed.
    void handOver(Page &page);

private:
    const Options &options_;
    const std::string mended_;
    const std::string_view source_;
    Prepared prepared_;
};

/// Prepares a text (valid UTF-8) and runs the parser over it. Lines and offsets of the page are those of the text.
Page parse(std::string_view text, const Options &options, const Resources &resources, const PartOfPost &part = {});

} // namespace galley::markdown
