// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "events.h"
#include "pagewriter.h"
#include "typography.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::markdown
{

/// Writes what stands inside one leaf block: text, emphasis, links, images, raw inline HTML. Takes down links, images, and where in
/// the source the text was seen.
class InlineWriter final
{
public:
    enum class LineEnds { Stay, AreSpaces };
    enum class Pipes { Plain, Escaped };

    InlineWriter(std::string_view source, const Prepared &prepared, const Options &options, const Resources &resources, PageWriter &out,
                 const Locator &locator);

    /// A leaf begins; in a heading line ends are spaces, and in a table a pipe in code has a backslash that is not shown (GFM 0.29, section
    /// 4.10).
    void begin(LineEnds lineEnds, Pipes pipes = Pipes::Plain);
    /// Ends what md4c 0.5.2 may have begun without ending it.
    void endSpans();
    /// What was found on the leaf's first line gets that line.
    void place(int firstLine);
    const LeafSource &seen() const { return seen_; }
    /// The leaf's text, if it was begun as a heading: as shown, and as it was typed.
    const std::string &plainText() const { return plainText_; }
    const std::string &typedText() const { return typedText_; }
    /// The attribute list that stood at the start or the end of the leaf, if there was one.
    std::optional<Attributes> takeAttributes();
    /// The leaf is nothing but the mark of a table of contents.
    bool isContents() const { return contents_; }
    /// The leaf shows nothing but an attribute list or tags that a generator takes out.
    bool isEmpty() const { return seen_.seen && out_.page.html.size() == begin_.html; }
    /// The leaf is a line that is nothing but this template tag; null if it is not.
    const Token *templateBlock() const { return templateBlock_; }
    /// The leaf is a line that is nothing but this attribute list; null if it is not.
    const Token *attributeLine() const { return attributeLine_; }
    /// The leaf begins with an attribute list.
    bool beginsWithAttributes() const { return pendingAtStart_; }
    /// The leaf is nothing but an image; gives its title.
    std::optional<std::string> loneImage() const;

    void enterSpan(SpanType type, const TargetEvent &target);
    void leaveSpan(SpanType type);
    void text(TextType type, std::string_view piece);
    /// A piece of raw HTML, as written.
    void writeRaw(std::string_view piece);
    /// How many tokens the text since the last call had that stand for nothing (blocksource.h).
    int takeGuards() { return std::exchange(guards_, 0); }
    /// Lists the attributes that a tag is shown without.
    void noteLeftOut(const Token &token, int line);

    /// Takes down where a piece of text stands in the source, if the parser handed out a pointer into it.
    void note(std::string_view piece);
    /// Text in which tokens are what they stand for.
    std::string withoutTokens(std::string_view text, Expand how) const { return expanded(text, prepared_.tokens, how); }
    void beginCell() { typography_.begin(); }
    void noteLineEnd() { (seen_.seen ? seen_.breaksAfter : seen_.breaksBefore) += 1; }

private:
    void enterLink(const TargetEvent &link);
    void leaveLink();
    void secureAutolink();
    void writeImage();
    void writeBreak(bool hard);
    void writeProse(std::string_view text, bool literal);
    void writeTyped(std::string_view text, std::string_view piece, bool literal);
    void writeText(std::string_view text) { writeText(text, text); }
    void writeText(std::string_view shown, std::string_view typed);
    void writeTagText(std::string_view piece);
    std::string wikiAddress(std::string_view target) const;
    void writeAbbreviations(std::string_view text);
    void writeToken(const Token &token);
    void noteTemplate(const Token &token);
    void writeMath(const Token &token);
    void writeNoteReference(const Token &token);
    void openElement(const Token &token);
    void closeElement(const Token &token);
    void openSpan(SpanType type, std::string_view name);
    void takeAttributeList(const Token &token);
    void attachToElement(const Attributes &attributes);
    void dropPending();
    void closeSpansAbove(size_t count);
    bool isSource(const char *byte) const;
    bool endsLine(std::string_view piece) const;
    int lineHere() const;

    /// An element that is open, or was closed last.
    struct Element {
        SpanType type = SpanType::Emphasis;
        std::string_view name; ///< of one that tokens open and close
        size_t tag = 0;        ///< where its start tag begins in the HTML
    };
    std::vector<Element> endLinkEarly();

    std::string_view source_;
    const Prepared &prepared_;
    const Options &options_;
    const Resources &resources_;
    PageWriter &out_;
    const Locator &locator_;

    LeafSource seen_;
    Extent begin_;
    size_t firstNotice_ = 0; ///< of the leaf
    int guards_ = 0;
    LineEnds lineEnds_ = LineEnds::Stay;
    Pipes pipes_ = Pipes::Plain;
    std::string plainText_;
    std::string typedText_;
    Typography typography_;

    std::vector<Element> spans_; ///< open ones that are elements of their own (not links and images)
    size_t closedTag_ = 0;       ///< where the start tag of the element that ended last begins
    size_t closedEnd_ = 0;       ///< where it ended
    bool contents_ = false;
    const Token *templateBlock_ = nullptr;
    const Token *attributeLine_ = nullptr;
    int continuations_ = 0;             ///< lines of a token that are still to come
    std::optional<Attributes> pending_; ///< an attribute list that nothing follows yet
    std::string pendingSource_;
    bool pendingAtStart_ = false;
    bool inCodeSpan_ = false;
    bool owedSpace_ = false; ///< md4c 0.5.2 forgets a line end in a code span if white space stands before it
    bool inLink_ = false;
    bool inAutolink_ = false;
    int ignoredLinks_ = 0;
    Link link_;
    size_t linkTag_ = 0;
    size_t spansInLink_ = 0; ///< that were open when the link began
    std::string linkText_;
    int imageDepth_ = 0;
    TargetEvent image_; ///< the one that is open, or was written last
    std::string imageText_;
    int imageLine_ = 0;
};

} // namespace galley::markdown
