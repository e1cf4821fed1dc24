// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What tokens become in a line of text.
#include "abbreviations.h"
#include "formulas.h"
#include "html.h"
#include "inlinewriter.h"
#include "latemarks.h"
#include "templatetags.h"

#include <algorithm>

namespace galley::markdown
{

void InlineWriter::writeToken(const Token &token)
{
    using Kind = Token::Kind;
    if (token.kind != Kind::Attributes && token.kind != Kind::LeafAttributes && token.kind != Kind::Continuation) {
        dropPending();
    }
    continuations_ = token.kind == Kind::Continuation ? continuations_ - 1 : token.continuations;
    switch (token.kind) {
    case Kind::Math:
    case Kind::DisplayMath:
        writeMath(token);
        break;
    case Kind::NoteReference:
        writeNoteReference(token);
        break;
    case Kind::MissingNote:
        out_.notice(Notice::Kind::MissingNote, QString::fromStdString(token.text));
        writeText(token.source);
        break;
    case Kind::Open:
        openElement(token);
        break;
    case Kind::Close:
        closeElement(token);
        break;
    case Kind::Attributes:
    case Kind::LeafAttributes:
        takeAttributeList(token);
        break;
    case Kind::AttributeLine:
        attributeLine_ = &token;
        break;
    case Kind::Contents:
        contents_ = out_.html().size() == begin_.html;
        if (!contents_) {
            writeText(token.source); // it goes on lazily with a paragraph
        }
        break;
    case Kind::RawTag:
        noteLeftOut(token, lineHere());
        writeTagText(token.text);
        break;
    case Kind::Text:
        writeText(token.text);
        break;
    case Kind::RawBlock:
    case Kind::TemplateBlock:
    case Kind::Template:
        noteTemplate(token);
        out_.html() += "<code class=\"template\">";
        appendVisible(out_.html(), token.text, BidiControls::All);
        out_.html() += "</code>";
        typography_.pass("x");
        break;
    case Kind::Nothing:
        guards_ += token.source.empty() ? 1 : 0;
        break;
    case Kind::Continuation:
        break;
    }
}

/// What a tag alone on its line becomes is the block writer's to say.
void InlineWriter::noteTemplate(const Token &token)
{
    if (token.kind == Token::Kind::TemplateBlock || token.kind == Token::Kind::RawBlock) {
        templateBlock_ = &token;
        return;
    }
    const auto tag = TemplateTags(token.source, options_.dialect).at(0);
    const bool expression = !tag && options_.dialect.has(Extension::Expressions);
    if (expression || (tag && !tag->closes)) {
        out_.notice(Notice::Kind::GeneratorTag, QString::fromStdString(token.source), lineHere());
    }
}

void InlineWriter::noteLeftOut(const Token &token, int line)
{
    for (const std::string &attribute : token.leftOut) {
        out_.notice(Notice::Kind::GeneratorAttribute, QString::fromStdString(attribute), line);
    }
}

void InlineWriter::writeMath(const Token &token)
{
    const bool display = token.kind == Token::Kind::DisplayMath;
    plainText_ += token.text;
    typedText_ += token.text;
    typography_.pass("x");
    if (inLink_) {
        linkText_ += token.text;
    }
    writeFormula(out_, resources_, token.text, display);
}

void InlineWriter::writeNoteReference(const Token &token)
{
    const std::vector<Element> inside = inLink_ ? endLinkEarly() : std::vector<Element>(); // HTML has no link in a link
    out_.page.notes.push_back(token.text);
    out_.html().append("<sup class=\"footnote-ref\"><a href=\"#fn:").append(lateNote);
    out_.html().append("\" id=\"fnref:").append(lateNumber).append(lateRepeat);
    out_.html().append("\" data-footnote-ref=\"\" role=\"doc-noteref\">").append(lateNumber).append("</a></sup>");
    for (const Element &element : inside) {
        openSpan(element.type, element.name);
    }
}

/// Ends the link that is open, as browsers do where another one begins in it. Gives the elements that were open in it.
std::vector<InlineWriter::Element> InlineWriter::endLinkEarly()
{
    std::vector<Element> inside(spans_.begin() + std::ptrdiff_t(spansInLink_), spans_.end());
    leaveLink();
    ++ignoredLinks_; // its end is still to come
    return inside;
}

void InlineWriter::openElement(const Token &token)
{
    openSpan(SpanType::Emphasis, token.text);
}

void InlineWriter::closeElement(const Token &token)
{
    if (!spans_.empty() && spans_.back().name == token.text && (!inLink_ || spans_.size() > spansInLink_)) {
        closeSpansAbove(spans_.size() - 1);
    } else {
        writeText(token.source);
    }
}

void InlineWriter::closeSpansAbove(size_t count)
{
    for (; spans_.size() > count; spans_.pop_back()) {
        out_.close();
        closedTag_ = spans_.back().tag;
        closedEnd_ = out_.html().size();
    }
}

/// Text in which the post's abbreviations say what they mean.
void InlineWriter::writeAbbreviations(std::string_view text)
{
    size_t done = 0;
    for (FoundAbbreviation found = findAbbreviation(text, 0, prepared_.scope); found.size > 0;
         found = findAbbreviation(text, done, prepared_.scope)) {
        appendVisible(out_.html(), text.substr(done, found.begin - done), BidiControls::Overrides);
        out_.html() += "<abbr";
        if (!found.meaning.empty()) {
            out_.html() += " title=\"";
            appendAttribute(out_.html(), found.meaning);
            out_.html() += '"';
        }
        out_.html() += '>';
        appendText(out_.html(), text.substr(found.begin, found.size));
        out_.html() += "</abbr>";
        done = found.begin + found.size;
        if (!out_.hasRoom()) {
            return; // the parser asks only behind the whole piece
        }
    }
    appendVisible(out_.html(), text.substr(done), BidiControls::Overrides);
}

// --- attribute lists -------------------------------------------------------------------------------

/// One directly behind an element is the element's, one at the start or end of a leaf the leaf's; any other is text.
void InlineWriter::takeAttributeList(const Token &token)
{
    dropPending();
    std::optional<Attributes> attributes = readAttributes(token.text);
    if (attributes) {
        attributes = withReferences(*attributes, prepared_.scope.attributeLists);
    }
    const bool behind = closedEnd_ == out_.html().size() && closedEnd_ > begin_.html;
    if (token.kind == Token::Kind::Attributes && behind && attributes) {
        attachToElement(*attributes);
    } else if (token.kind == Token::Kind::Attributes ||
               (!options_.dialect.has(Extension::ElementAttributes) && lineEnds_ != LineEnds::AreSpaces)) {
        writeText(token.source);
    } else {
        pending_ = std::move(attributes);
        pendingSource_ = token.source;
        pendingAtStart_ = out_.html().size() == begin_.html;
    }
}

void InlineWriter::attachToElement(const Attributes &attributes)
{
    constexpr size_t longest = 64 * 1024; // what stands behind has to be moved
    std::string &html = out_.html();
    if (html.size() - closedTag_ > longest) {
        return;
    }
    std::string written;
    if (!attributes.id.empty()) {
        written += " id=\"";
        appendAttribute(written, attributes.id);
        written += '"';
    }
    const size_t nameEnd = html.find_first_of(" >", closedTag_);
    Attributes others = attributes;
    others.classes = html.compare(nameEnd, 7, " class=") == 0 ? std::string() : attributes.classes;
    const std::string_view startTag = std::string_view(html).substr(nameEnd, html.find('>', nameEnd) - nameEnd);
    std::erase_if(others.others, [&](const auto &other) { return startTag.contains(" " + other.first + "="); });
    appendAttributes(written, others);
    html.insert(nameEnd, written);
    closedEnd_ = html.size();
    std::vector<RawSegment> &segments = out_.page.segments;
    for (size_t i = segments.size(); i > begin_.segments && segments[i - 1].begin >= nameEnd; --i) {
        segments[i - 1].begin += written.size();
        segments[i - 1].end += written.size();
    }
}

/// Something follows an attribute list that was taken for the leaf's.
void InlineWriter::dropPending()
{
    if (!pending_ || pendingAtStart_) {
        return;
    }
    pending_.reset();
    writeText(pendingSource_);
}

std::optional<Attributes> InlineWriter::takeAttributes()
{
    return std::exchange(pending_, std::nullopt);
}

} // namespace galley::markdown
