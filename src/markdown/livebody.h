// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "assemble.h"
#include "body.h"
#include "definitions.h"

#include <QByteArray>

#include <unordered_map>

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
    explicit LiveBody(const Options &options = {}, code::Highlighter *highlighter = nullptr);

    /// The same arguments as `render`. The result is good until the next call.
    const Body &update(const QByteArray &text, int firstLine);

    const Body &body() const { return body_; }

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
    struct Change {
        int firstLine = 0; ///< first line that differs
        int oldEnd = 0;    ///< line of the old text behind the last one that differs
        int newEnd = 0;    ///< the same line of the new text
    };
    /// A part of the page that was rendered for itself.
    struct Part {
        Page page;
        int prefix = 0;     ///< lines that were put in front of it
        int first = 0;      ///< line of the text at which it starts
        int firstBlock = 0; ///< the old blocks it replaces
        int endBlock = 0;
        int end = 0; ///< line of the text behind it
        int oldEnd = 0;
        size_t drafts = 0; ///< how many of the page's drafts count
        std::vector<DefinitionLines> definitions;
    };

    void renderAll(const QByteArray &text);
    Effort::Reason renderPart(const QByteArray &text);
    bool compare(const QByteArray &text, Change &change, std::vector<uint32_t> &starts) const;
    bool startsFresh(const QByteArray &text, const std::vector<uint32_t> &starts, int line, int lastLineBefore) const;
    bool parsePart(const QByteArray &text, const std::vector<uint32_t> &starts, const Change &change, Part &part);
    bool reaches(Part &part, const QByteArray &text, const std::vector<uint32_t> &starts, int boundary, bool last) const;
    bool definitionsFor(std::string_view chunk, std::string &text, int &lines) const;
    bool keepsDefinitions(const Part &part) const;
    bool keepsTies(const Part &part, const Grouping &grouping) const;
    std::vector<QByteArray> idsFor(const Part &part, const Grouping &grouping);
    void renewIds(const Part &part, const Grouping &grouping, std::vector<QByteArray> &ids);
    void splice(const Part &part, std::vector<CutBlock> cut);
    void replaceIds(size_t block, const std::vector<QByteArray> &ids);
    void count();

    Options options_;
    code::Highlighter *highlighter_;
    QByteArray text_;
    std::vector<uint32_t> starts_; ///< of the lines; one more than there are lines
    int firstLine_ = 0;
    Body body_;
    std::vector<std::shared_ptr<const Ties>> ties_; ///< beside `body_.blocks`
    std::vector<DefinitionLines> definitions_;
    std::unordered_map<std::string, size_t> labels_; ///< -> index in `definitions_`; the first definition of a label counts
    bool known_ = false;                             ///< the above is true of `text_`, and parts can be rendered
    bool loose_ = false;                             ///< there is raw HTML with tags without a partner
    size_t size_ = 0;                                ///< of all blocks' HTML
    Effort effort_;
};

} // namespace galley::markdown
