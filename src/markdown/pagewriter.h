// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "counts.h"
#include "page.h"

#include <string_view>
#include <vector>

namespace galley::markdown
{

/// A line that is filled in when the end of the block tells where it began.
inline constexpr int noLine = -1;

/// The page while it is written: elements within the limit of depth, marks, drafts one after another, and the limit of the output.
/// What the block and inline writers share.
class PageWriter final
{
public:
    /// `sourceSize`: bytes of the text as its author wrote it.
    explicit PageWriter(size_t sourceSize);

    Page page;
    Draft draft;          ///< that is being written
    ProseCounter counter; ///< of the draft

    Extent extent() const;
    std::string &html() { return page.html; }

    void beginDraft(int lineCount);
    /// `place` is its line where no part of it told one.
    void endDraft(int place);
    /// Lines of a part of the draft.
    void widen(LineSpan lines);

    /// Writes a start tag, unless the page would become too deep; `close` then leaves out the end tag too.
    void open(std::string_view tag, std::string_view endTag);
    /// Says if the element was written.
    bool close();
    size_t openElements() const { return closers_.size(); }
    /// True if no container should be opened any more: there must be room for the paragraphs, cells and emphasis in the innermost one.
    bool isTooDeepForContainers() const;
    /// An element that is left out, because the page is too deep for it; `close` ends it as any other.
    void skipElement();
    /// For a block that is no element of the page; `close` ends it.
    void openNothing();

    /// Goes to the start of a line of the output, as the CommonMark examples are laid out.
    void freshLine();
    /// Remembers that attributes may have to be filled in behind the name of the tag that was just written.
    size_t addMark(std::string_view tag, int line);
    /// Without a line it gets that of the leaf or block that it is found in.
    void notice(Notice::Kind kind, const QString &detail = {}, int line = noLine);

    /// What a page counts in the limit of the output; what the limit is for a text of so many bytes.
    static size_t costOf(const Page &page);
    static size_t limitFor(size_t sourceSize);

    /// False when the output has reached its limit: then parsing has to stop.
    bool hasRoom();
    /// Closes what is open, so that what there is can be shown. True if the limit was reached.
    bool finish(int place);

private:
    void endEmptyDraft();

    size_t limit_;                          ///< 16 times the text and 1 MiB, less what one more piece of text may add
    std::vector<std::string_view> closers_; ///< end tags of what is open; empty ones for what was left out
    int depth_ = 0;                         ///< open elements that were written
    bool nestingNoticed_ = false;           ///< in this draft
    size_t firstNotice_ = 0;                ///< of this draft
    bool stopped_ = false;
};

} // namespace galley::markdown
