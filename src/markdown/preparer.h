// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "attributes.h"
#include "inlinesource.h"
#include "lines.h"
#include "prepare.h"
#include "sourceedits.h"

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// Goes through the lines of a text in front of md4c: finds the runs of prose, and the blocks that CommonMark does not know.
/// Knows fences, raw HTML, quotes and list items well enough to leave alone what is code.
class Preparer final
{
public:
    Preparer(std::string_view text, const Dialect &dialect, const RawSurroundings &raw);
    /// The text holds the token that stands for nothing (blocksource.h).
    void reserveNothingToken() { edits_.reserve(Token{Token::Kind::Nothing, {}, {}, std::string()}); }
    /// Definitions that are known already.
    void define(std::vector<PostDefinition> definitions) { result_.definitions = std::move(definitions); }
    Prepared run(const PostScope *scope);

private:
    /// What is left of a line behind the marks of quotes and list items.
    struct Rest {
        size_t begin = 0; ///< byte of the source
        std::string_view text;
        int quotes = 0;
        int column = 0;      ///< of the text behind the quotes
        bool item = false;   ///< a list item begins on the line
        bool inside = false; ///< in all containers of the line in front
        bool inItem = false; ///< the quotes stand in a list item
        bool lazy = false;   ///< it goes on with a paragraph in a list item without being indented (CommonMark 0.31.2, section 5.2)
    };
    /// Code or raw HTML that is open, and the containers in which it began: it ends with them.
    struct Verbatim {
        enum class Kind { None, Fence, HtmlToBlank, HtmlToEnd };
        Kind kind = Kind::None;
        std::string end; ///< the opening fence; what ends the raw HTML
        int quotes = 0;
        size_t items = 0;
        int indent = 0;       ///< that was taken off the fence
        bool changed = false; ///< the fence is written with the other mark
    };
    struct StoredRun {
        std::vector<ProseRun::Line> lines;
        InlineSource::Kind kind = InlineSource::Kind::Prose;
        InlineSource::Context context{};
    };

    void findRawLines();
    bool isRaw(int line) const;
    void readLine(int line);
    bool continuesVerbatim(const Rest &rest);
    void addHtml(const Rest &rest);
    bool beginsVerbatim(int line, const Rest &rest);
    std::string componentAsTag(std::string_view text) const;
    void readProse(int line, const Rest &rest);
    Rest restOf(int line);
    bool continuesLazily(int line, std::string_view text) const;
    bool isOnlyText(int line, std::string_view text) const;
    bool interrupts(std::string_view text) const;
    bool isInOpenParagraph(const Rest &rest) const;
    bool goesOnWithParagraph(const Rest &rest) const;
    void keepFromFence(const Rest &rest);
    void changeFence(const Rest &rest);
    void passItems(Rest &rest);
    size_t lineEnd(int line) const { return lines_.start(line) + lines_.line(line).size(); }
    void addProse(const Rest &rest);
    void endCode(const Rest &rest);
    void keepAsText(const Rest &rest);
    void endRun(InlineSource::Kind kind = InlineSource::Kind::Prose);

    // Blocks that CommonMark does not know; each says if it took the line.
    bool takeAlert(int line, const Rest &rest);
    bool takeMathBlock(int line, const Rest &rest);
    bool takeHighlight(int line, const Rest &rest);
    bool takeHighlightLine(const Rest &rest, size_t tagSize);
    std::optional<TemplateTag> templateAlone(int line, std::string_view text) const;
    bool takeTemplate(int line, const Rest &rest);
    std::optional<Attributes> attributesAlone(std::string_view text) const;
    bool takeAttributeLine(int line, const Rest &rest);
    std::string_view noteLabel(std::string_view text) const;
    bool beginsNote(int line, std::string_view text) const;
    void defineNote(int line, std::string_view label);
    bool takeFootnote(int line, const Rest &rest);
    void takeTextBelowNote(int line);
    bool takeInnerFootnote(int line, const Rest &rest, std::string_view label);
    bool goesOnBelow(int line);
    bool takeAbbreviation(int line, const Rest &rest);
    bool takeDefinition(int line, const Rest &rest);
    bool goesOnWithDefinitions(int quotes);
    void endDefinitions();
    std::string takeTerms(int line, const Rest &rest);
    void beginDefinition(int line, const Rest &rest, std::string marker);
    bool takeTable(int line, const Rest &rest);
    void seeTable(int line, const Rest &rest);
    int columnsBelow(int line, const Rest &rest);
    bool isHead(std::string_view row, int columns) const;
    std::optional<size_t> rowAt(int line, const Rest &head) const;
    bool hasBlockBelow(int line, const Rest &head) const;
    bool mayBeItem(const Rest &rest) const;
    void mendRow(size_t begin, std::string_view row);
    bool takeContents();
    bool takeModuleLines(int line, const Rest &rest);

    // MDX.
    struct TagLine {
        size_t size = 0; ///< up to the end of the last tag
        std::string html;
        std::vector<int> nesting; ///< 1 for a tag that opens, -1 for one that closes
        std::vector<std::string> leftOut{};
        bool unclosed = false;
    };
    static TagLine readTags(std::string_view text);
    bool isTagLine(std::string_view text) const;
    bool takeTagLine(int line, const Rest &rest);
    bool takeExpression(int line, const Rest &rest);
    void standIn(Token token, const Rest &rest, int line, int last);
    void showNothing(const Rest &rest, int line, int last);
    void hideInside(int line, size_t begin);
    std::optional<size_t> insideContainers(int line, int quotes) const;
    ProseRun reachInContainers(int line, size_t begin, int quotes) const;
    void unindent(Rest &rest, int columns);
    void leaveTagIndent(int line, Rest &rest);
    void nest(const std::vector<int> &nesting);
    enum class Hidden { No, Line, LiquidComment, KramdownComment, ModuleComment, Count };
    Hidden hiddenBy(int line, std::string_view text) const;
    bool takeHidden(int line, const Rest &rest);
    bool takeLongTag(int line, const Rest &rest);
    /// A tag that is not closed within so many lines is none: what a line is must not depend on all that follow.
    static constexpr int mostTagLines = 100;
    std::string_view reachOfTag(int line, size_t begin) const;
    int endBelow(int line, Hidden what, const std::function<bool(std::string_view)> &ends);
    void blankOut(int first, int last);
    int closingLine(int line, int quotes, std::string_view mark);
    std::string fenceFor(int first, int last) const;
    void verbatimUntil(int line) { verbatimUntil_ = line; }
    std::string nextMarker(size_t size);
    std::string nextInnerMarker(int last);
    void beginBlock();
    void beginList(size_t place, char mark, const Rest &rest);

    std::string_view text_;
    const Dialect &dialect_;
    const RawSurroundings raw_;
    LineIndex lines_;
    SourceEdits edits_;
    Prepared result_;
    std::vector<StoredRun> runs_;

    struct RawLines {
        int begin = 0;
        int end = 0; ///< the line of the end tag
    };
    std::vector<RawLines> rawLines_; ///< from a `{% raw %}` to its end
    ProseRun open_;                  ///< the run that goes on
    int openQuotes_ = 0;             ///< the quotes in which it began; it may go on lazily outside of them
    bool openIsPlain_ = true;        ///< it is a paragraph outside of quotes and lists
    bool openIsCode_ = false;        ///< its first line stands behind four columns of white space: it is code
    bool openIsItem_ = false;        ///< it begins on the line on which a list item does
    bool openIsList_ = false;        ///< and that is a list's outside of quotes and lists
    /// The containers in which a run of prose began.
    struct RunPlace {
        int quotes = 0;
        size_t items = 0;
        int itemsInFront = 0; ///< that began on its first line
    };
    RunPlace openPlace_;
    bool openIsLazy_ = false;           ///< a line of it goes on lazily
    std::optional<RunPlace> lastPlace_; ///< of the run that ended last, if its lines may be terms
    Verbatim verbatim_;
    bool changesFence_ = false; ///< the line's
    int verbatimUntil_ = -1;    ///< the lines up to here are done
    int quotesBefore_ = 0;
    bool leavesQuotes_ = false;  ///< the line is written outside of them
    int quotedLine_ = -1;        ///< this line is written in a quote
    bool emptyItem_ = false;     ///< the line in front is a list item's mark and nothing else
    std::vector<int> items_;     ///< columns at which the text of the open list items stands
    std::vector<int> leftItems_; ///< those that were open in front of the line, if it stands nearer to the margin
    bool blankBefore_ = true;
    bool belowRow_ = false;  ///< what `rowBefore_` was in front of the line
    bool rowBefore_ = false; ///< the line in front may be a row of a table, or of a paragraph that goes on
    struct Table {
        int head = -2;
        int last = -2; ///< its line that came last
        int quotes = 0;
        size_t items = 0;
    };
    Table table_;
    struct DefinitionList {
        int quotes = 0;
        size_t items = 0; ///< around it
        std::string marker;
    };
    std::vector<DefinitionList> definitionLists_; ///< in each other; no block began since their last definitions but those inside of it
    bool behindOwnList_ = false;                  ///< no block began since a list of ours but those inside of it
    char lastMark_ = 0;                           ///< of the list that began last: `-`, `*`, `+`, `.` or `)`
    char innerMark_ = 0;                          ///< of the list that began last within a quote or an item, or of ours there
    int itemsOnLine_ = 0;                         ///< how many items began on the line
    char changedMark_ = 0;                        ///< the author's, of a list that has another one for md4c
    bool mayGoOn_ = false;                        ///< a paragraph of link definitions has a line under it, which then is the paragraph's
    bool owedAttributes_ = false;                 ///< an attribute list stands in front that may be the next block's
    bool openFormula_ = false;   ///< the mark of a formula's block had no end: one further down would change what lies between
    bool openHighlight_ = false; ///< the same of a highlighted block
    /// By the elements that are open, how far what stands in them is indented; -1: that is not known yet.
    std::vector<int> tagIndents_;
    int indentedTags_ = 0;  ///< how many of these are indented
    int deepIndent_ = 0;    ///< what the line had in front of its text, where that is no code
    int openTagUntil_ = -1; ///< up to this line a tag would end that had no end
    struct Below {
        int end = 0;  ///< the blank line that ends a paragraph
        int next = 0; ///< the first one behind it that is not blank
    };
    Below below_;                                                       ///< of the definition that came last
    std::array<int, size_t(Hidden::Count)> noEnds_{-1, -1, -1, -1, -1}; ///< up to this line nothing ends what is hidden so
    int noDollarsEnd_ = -1;                                             ///< up to this line no `$$` stands alone
    int noBracketsEnd_ = -1;                                            ///< … no `\]`
};

} // namespace galley::markdown
