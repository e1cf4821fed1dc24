// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inlinewriter.h"

#include "html.h"
#include "rawblocks.h"
#include "templatetags.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{

void InlineWriter::writeRaw(std::string_view piece)
{
    if (piece.empty()) {
        return; // a tag that the generator takes out
    }
    dropPending();
    std::vector<RawSegment> &segments = out_.page.segments;
    const size_t begin = out_.html().size();
    out_.html() += piece;
    if (!segments.empty() && segments.back().end == begin && begin > out_.draft.begin.html && piece.starts_with('\n')) {
        segments.back().end = out_.html().size();
    } else {
        segments.push_back({begin, out_.html().size(), lineHere()});
    }
}

/// A piece of raw HTML within text. A comment that ends the summary is shown.
void InlineWriter::writeTagText(std::string_view piece)
{
    if (options_.dialect.has(Extension::SummaryDividers) && isSummaryDivider(piece)) {
        dropPending();
        out_.html() += "<span class=\"summary-divider\"></span>";
    } else {
        writeRaw(piece);
    }
}

std::optional<std::string> InlineWriter::loneImage() const
{
    const std::string_view html = std::string_view(out_.page.html).substr(begin_.html);
    const bool alone = closedTag_ == begin_.html && closedEnd_ == out_.page.html.size() && html.starts_with("<img ");
    return alone ? std::optional(image_.title) : std::nullopt;
}

/// Text with tokens in it.
void InlineWriter::writeProse(std::string_view text, bool literal)
{
    size_t done = 0;
    for (FoundToken found = findToken(text); found.begin != std::string_view::npos; found = findToken(text, done)) {
        writeTyped(text.substr(done, found.begin - done), text, literal && done == 0);
        writeToken(prepared_.tokens[found.index]);
        done = found.begin + tokenSize;
        if (!out_.hasRoom()) {
            return; // the parser asks only behind the whole piece
        }
    }
    writeTyped(text.substr(done), text, literal && done == 0);
}

/// Text that an author typed; the typography is ours. It is a part of `piece`, which the parser gave.
void InlineWriter::writeTyped(std::string_view text, std::string_view piece, bool literal)
{
    if (text.empty()) {
        return;
    }
    if (inAutolink_ && linkText_.empty() && text.starts_with("www.") && options_.dialect.bareLinks == BareLinkRule::Goldmark) {
        secureAutolink();
    }
    if (inAutolink_ && !typography_.changesAddresses()) {
        writeText(text);
        return;
    }
    writeText(typography_.apply(text, isSource(piece.data()) ? source_ : piece, literal), text);
}

/// The address of a link without a scheme, which was just begun: Hugo's have the scheme https.
void InlineWriter::secureAutolink()
{
    constexpr std::string_view given = "http";
    const size_t scheme = out_.html().find("\"http://", linkTag_);
    if (scheme != std::string::npos && link_.target.startsWith("http://")) {
        out_.html().insert(scheme + 1 + given.size(), 1, 's');
        link_.target.insert(qsizetype(given.size()), 's');
    }
}

void InlineWriter::writeText(std::string_view text, std::string_view typed)
{
    if (text.empty()) {
        return;
    }
    if (text.data() == typed.data()) {
        typography_.pass(text);
    }
    if (pending_ && text.find_first_not_of(" \t") == std::string_view::npos) {
        return; // white space behind an attribute list
    }
    dropPending();
    const bool behindList = pending_ && pendingAtStart_;
    if ((lineEnds_ == LineEnds::AreSpaces || behindList) && out_.html().size() == begin_.html) {
        // md4c 0.5.2 leaves a tab between the marks and the text of a heading (its issue 248).
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        typed.remove_prefix(std::min(typed.find_first_not_of(" \t"), typed.size()));
    }
    if (inCodeSpan_ || prepared_.scope.abbreviations.empty()) {
        appendVisible(out_.html(), text, inCodeSpan_ ? BidiControls::All : BidiControls::Overrides);
    } else {
        writeAbbreviations(text);
    }
    out_.counter.add(typed);
    if (lineEnds_ == LineEnds::AreSpaces) {
        plainText_ += text;
        typedText_ += typed;
    }
    if (inLink_) {
        linkText_ += text;
    }
}

void InlineWriter::writeBreak(bool hard)
{
    if (imageDepth_ > 0) {
        imageText_ += ' ';
        return;
    }
    if (continuations_ > 0 || (pending_ && pendingAtStart_)) {
        return; // goes on inside of what a token stands for, or ends the line of an attribute list
    }
    dropPending();
    out_.html() += hard ? "<br>\n" : "\n";
    out_.counter.addSpace();
    if (hard) {
        typography_.pass("\n");
    } else {
        typography_.passLineEnd();
    }
    plainText_ += ' ';
    typedText_ += ' ';
    linkText_ += ' ';
}

static std::string withPlainPipes(std::string_view text)
{
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!text.substr(i).starts_with("\\|")) {
            plain += text[i];
        }
    }
    return plain;
}

void InlineWriter::text(TextType type, std::string_view piece)
{
    // A backslash in front that is no text itself made the first character literal.
    const bool literal = isSource(piece.data()) && piece.data() > source_.data() && piece.data()[-1] == '\\' &&
                         !(seen_.seen && seen_.end == size_t(piece.data() - source_.data()));
    if (type == TextType::HardBreak || type == TextType::SoftBreak || (type == TextType::Html && piece == "\n")) {
        noteLineEnd();
    } else {
        note(piece);
    }
    if (type == TextType::HardBreak || type == TextType::SoftBreak) {
        writeBreak(type == TextType::HardBreak);
        return;
    }
    std::string decoded;
    if (type == TextType::NulCharacter) {
        piece = "\xEF\xBF\xBD";
    } else if (type == TextType::Entity) {
        decoded = decodeEntity(piece);
        piece = decoded;
    }
    if (imageDepth_ > 0) {
        imageText_ += withoutTokens(piece, Expand::ToSource);
    } else if (type == TextType::Html) {
        writeTagText(withoutTokens(piece, Expand::ToValue));
    } else if (type == TextType::Prose) {
        writeProse(piece, literal);
    } else {
        if (inCodeSpan_ && std::exchange(owedSpace_, endsLine(piece))) {
            writeText(" ");
        }
        const bool escaped = inCodeSpan_ && pipes_ == Pipes::Escaped;
        const std::string written =
            escaped ? withPlainPipes(withoutTokens(piece, Expand::ToSource)) : withoutTokens(piece, Expand::ToSource);
        writeText(inCodeSpan_ ? withoutTemplateEscapes(written, options_.dialect) : written);
    }
}

} // namespace galley::markdown
