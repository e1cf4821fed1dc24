// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codewriter.h"
#include "events.h"
#include "inlinewriter.h"
#include "pagewriter.h"
#include "tablewriter.h"

#include <string_view>
#include <vector>

namespace galley::markdown
{

/// Writes blocks: containers and leaves, with the lines they stand on. The parser drives it.
class BlockWriter final
{
public:
    /// `lines` are those of the text that the parser reads, `prepared` what it was made of; `sourceSize`: the bytes that the author wrote,
    /// which the limit of the output counts from.
    BlockWriter(const LineIndex &lines, size_t sourceSize, const Prepared &prepared, const Options &options, const Resources &resources);

    void enterContainer(const ContainerEvent &event);
    void leaveContainer();
    void enterParagraph();
    void enterHeading(int level);
    void enterCode(const CodeEvent &event);
    void enterHtml();
    void enterTable(int bodyRows);
    void enterTablePart(TablePart part, Alignment alignment);
    void leaveTablePart(TablePart part);
    void leaveLeaf();
    void writeRule();

    void enterSpan(SpanType type, const TargetEvent &target);
    void leaveSpan(SpanType type);
    void text(TextType type, std::string_view piece);

    bool hasRoom() { return out_.hasRoom(); }
    /// Of HTML, in bytes.
    void reserve(size_t room) { out_.html().reserve(room); }
    Page finish();

private:
    enum class Leaf { None, Loose, Paragraph, Heading, AlertTitle, Code, Html, Table };
    struct Container {
        ContainerType type;
        bool tracked = false;     ///< the locator knows it
        bool leaves = false;      ///< something stands in it
        std::ptrdiff_t mark = -1; ///< of its start tag; a list's line is that of its first item
        int line = -1;            ///< on which it begins; not of a list
        const LineRole *role = nullptr;
        std::optional<bool> bare{}; ///< an item's first text stands in no `<p>`, or in one, whatever CommonMark says
    };

    void beginBlock();
    void endBlock();
    void beginLeaf(Leaf leaf, InlineWriter::LineEnds lineEnds = InlineWriter::LineEnds::Stay);
    void beginLoose();
    void endLoose();
    void endHeading(LineSpan lines);
    bool isInHtml(int line) const;
    std::string headingSource(LineSpan lines) const;
    std::string languageIn(int line) const;
    void endTemplate(const Token &token, LineSpan lines);
    void writeExpression(const Token &token, LineSpan lines);
    void unwrapParagraph();
    void writeHighlighted(const std::string &info, std::string_view codeAndEnd);
    std::string renderedArgument(std::string_view text);
    void openList(const ContainerEvent &event, Container &container);
    int openItem(const ContainerEvent &event, Container &container);
    int openQuote(Container &container);
    void openAlert(const LineRole &role, int line);
    void endAlertTitle();
    void endParagraph(LineSpan lines);
    void endHtml(LineSpan lines);
    void writeFigure(const std::string &caption);
    void writeContents();
    const LineRole *roleOf(int line, bool quote) const;
    const LineRole *roleOfList(int line) const;
    bool isIn(LineRole::Kind kind) const;
    void giveAttributes(const Attributes &attributes, size_t mark);
    void endAttributeLine(const Token &token, LineSpan lines);
    void giveOwed(size_t mark, size_t depth);
    std::optional<Attributes> attributesIn(std::string_view list) const;
    bool beginsItem() const;
    bool isBare() const;
    std::optional<bool> bareAt(int line) const;
    void seeLines(LineSpan lines);

    const Prepared &prepared_;
    const Options &options_;
    const Resources &resources_;
    const LineIndex &lines_;
    Locator locator_;
    PageWriter out_;
    InlineWriter inline_;
    TableWriter table_;
    CodeWriter code_;

    std::vector<Container> containers_;
    Leaf leaf_ = Leaf::None;
    size_t leafMark_ = 0;
    size_t leafBegin_ = 0; ///< of the leaf's HTML
    static constexpr std::ptrdiff_t noMark = -1;
    static constexpr std::ptrdiff_t lostMark = -2; ///< the block takes attributes, but is not written
    std::ptrdiff_t markBefore_ = noMark;           ///< of the block that ended last
    int lineBefore_ = -1;                          ///< its last one
    size_t depthBefore_ = 0;                       ///< containers around it
    std::optional<Attributes> owed_;               ///< those of the block that comes next
    size_t owedDepth_ = 0;                         ///< containers around them
    int htmlLines_ = 0;
    int headingLevel_ = 0;
};

} // namespace galley::markdown
