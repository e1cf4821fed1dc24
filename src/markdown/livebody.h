// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "assemble.h"
#include "body.h"
#include "complete.h"
#include "livedefinitions.h"
#include "livetext.h"

#include <QByteArray>

namespace galley::markdown
{

/// A body that follows the text as it is edited. It gives what `render` gives for the same text, but looks only at the blocks that an
/// edit can have changed: from the last block that starts before the edit to the first one behind it that starts where one started
/// before. Blocks that stay keep their content, also when they move. Belongs to one thread.
///
/// Renders everything again where blocks far apart depend on each other: an edit that changes a link definition, raw HTML tags
/// without a partner in the edited blocks, a page that is cut off at the output limit.
class LiveBody final
{
public:
    explicit LiveBody(const Options &options = {}, const Resources &resources = {});

    /// Everything is rendered again at the next `update`, if they differ.
    void setOptions(const Options &options);
    /// The same arguments as `render`. The result is good until the next call.
    const Body &update(const QByteArray &text, int firstLine);

    const Body &body() const { return completed_ ? whole_ : body_; }

    /// Renders everything again at the next `update`: more pictures of diagrams are there, say.
    void forget() { known_ = false; }

    /// What the last `update` did, for tests and measurements.
    struct Effort {
        enum class Reason { None, First, Bytes, Limit, Definitions, RawHtml };
        Reason reason = Reason::First; ///< why all was rendered again; None if it was not
        bool everything() const { return reason != Reason::None; }
        int lines = 0;      ///< lines that were parsed, again and again where the first try did not reach far enough
        int firstBlock = 0; ///< blocks in front of this one are the same as before
        int removed = 0;    ///< blocks that were replaced
        int inserted = 0;
    };
    const Effort &effort() const { return effort_; }

private:
    /// A part of the page that was rendered for itself.
    struct Part {
        Page page;
        int prefix = 0;     ///< lines that were put in front of it
        int first = 0;      ///< line of the text at which it starts
        int firstBlock = 0; ///< the old blocks it replaces
        int endBlock = 0;
        int end = 0; ///< line of the text behind it
        int oldEnd = 0;
        size_t drafts = 0;                  ///< how many of the page's drafts count
        std::vector<DefinitionLines> links; ///< link definitions in it
    };

    void renderAll(const QByteArray &text);
    Effort::Reason renderPart(const QByteArray &text);
    static bool startsFresh(const LiveText &text, int line, int lastLineBefore);
    int lineOf(int block) const { return body_.blocks[size_t(block)].firstLine - firstLine_; }
    int lastLineOf(int block) const { return block >= 0 ? body_.blocks[size_t(block)].lastLine - firstLine_ : -1; }
    void beginPart(const LiveText &text, int block, Part &part) const;
    int nextFresh(int block) const;
    bool parsePart(const LiveText &text, const LiveText::Change &change, Part &part);
    bool parseLines(const LiveText &text, int end, int oldEnd, std::string &source, Part &part);
    static bool findPartDefinitions(std::string_view source, Part &part);
    static bool reaches(Part &part, const LiveText &text, int boundary, bool last);
    static LiveDefinitions::Part definitionsOf(const Part &part);
    const Body &complete();
    bool keepsTies(const Part &part, const Grouping &grouping) const;
    std::vector<QByteArray> idsFor(const Part &part, const Grouping &grouping);
    void splice(const Part &part, std::vector<CutBlock> cut);
    void count();

    Options options_;
    Resources resources_;
    LiveText text_;
    int firstLine_ = 0;
    Body body_; ///< without what only the whole post tells
    Body whole_;
    bool completed_ = false; ///< there is such a thing, and `whole_` has it
    Completion completion_;
    std::vector<std::shared_ptr<const Ties>> ties_; ///< beside `body_.blocks`
    std::vector<char> fresh_;                       ///< beside `body_.blocks`: 1 if one is, see Draft
    LiveDefinitions definitions_;
    PostScope scope_;
    bool known_ = false; ///< the above is true of `text_`, and parts can be rendered
    bool loose_ = false; ///< there is raw HTML with tags without a partner
    size_t size_ = 0;    ///< of all blocks' HTML
    Effort effort_;
};

} // namespace galley::markdown
