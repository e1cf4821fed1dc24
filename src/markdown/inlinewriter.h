// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "events.h"
#include "pagewriter.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// Writes what stands inside one leaf block: text, emphasis, links, images, raw inline HTML. Takes down links, images, and where in
/// the source the text was seen.
class InlineWriter final
{
public:
    enum class LineEnds { Stay, AreSpaces };

    InlineWriter(std::string_view source, const Options &options, PageWriter &out, const Locator &locator);

    /// A leaf begins; in a heading line ends are spaces.
    void begin(LineEnds lineEnds);
    /// Ends what md4c 0.5.2 may have begun without ending it.
    void endSpans();
    /// What was found on the leaf's first line gets that line.
    void place(int firstLine);
    const LeafSource &seen() const { return seen_; }
    /// The leaf's text, if it was begun as a heading.
    const std::string &plainText() const { return plainText_; }

    void enterSpan(SpanType type, const TargetEvent &target);
    void leaveSpan(SpanType type);
    void text(TextType type, std::string_view piece);
    /// A piece of raw HTML, as written.
    void writeRaw(std::string_view piece);

    /// Takes down where a piece of text stands in the source, if the parser handed out a pointer into it.
    void note(std::string_view piece);
    void noteLineEnd() { (seen_.seen ? seen_.breaksAfter : seen_.breaksBefore) += 1; }

private:
    void enterLink(const TargetEvent &link);
    void leaveLink();
    void writeImage();
    void writeBreak(bool hard);
    void writeProse(std::string_view text);
    bool isSource(const char *byte) const;
    bool endsLine(std::string_view piece) const;
    int lineHere() const;

    std::string_view source_;
    const Options &options_;
    PageWriter &out_;
    const Locator &locator_;

    LeafSource seen_;
    Extent begin_;
    LineEnds lineEnds_ = LineEnds::Stay;
    std::string plainText_;

    std::vector<SpanType> spans_; ///< open ones that are elements of their own (not links and images)
    bool inCodeSpan_ = false;
    bool owedSpace_ = false; ///< md4c 0.5.2 forgets a line end in a code span if white space stands before it
    bool inLink_ = false;
    int ignoredLinks_ = 0;
    Link link_;
    std::string linkText_;
    int imageDepth_ = 0;
    TargetEvent image_;
    std::string imageText_;
    int imageLine_ = 0;
};

} // namespace galley::markdown
