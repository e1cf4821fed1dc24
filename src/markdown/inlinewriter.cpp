// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inlinewriter.h"

#include "html.h"
#include "ids.h"
#include "safety.h"

#include <functional>
#include <utility>

namespace galley::markdown
{
namespace
{

struct Tags {
    std::string_view start;
    std::string_view end;
};

Tags tagsOf(SpanType type)
{
    switch (type) {
    case SpanType::Emphasis:
        return {"<em>", "</em>"};
    case SpanType::Strong:
        return {"<strong>", "</strong>"};
    case SpanType::Deleted:
        return {"<del>", "</del>"};
    case SpanType::Underlined:
        return {"<u>", "</u>"};
    default:
        return {"<code>", "</code>"};
    }
}

/// Of an element that tokens open and close.
Tags tagsOf(std::string_view name)
{
    return name == "mark"  ? Tags{"<mark>", "</mark>"}
           : name == "ins" ? Tags{"<ins>", "</ins>"}
           : name == "sup" ? Tags{"<sup>", "</sup>"}
                           : Tags{"<sub>", "</sub>"};
}

bool isTarget(SpanType type)
{
    return type == SpanType::Link || type == SpanType::Image || type == SpanType::WikiLink;
}

} // namespace

InlineWriter::InlineWriter(std::string_view source, const Prepared &prepared, const Options &options, const Resources &resources,
                           PageWriter &out, const Locator &locator)
    : source_(source)
    , prepared_(prepared)
    , options_(options)
    , resources_(resources)
    , out_(out)
    , locator_(locator)
    , typography_(options.dialect, options.language)
{
}

void InlineWriter::begin(LineEnds lineEnds, Pipes pipes)
{
    seen_ = LeafSource();
    begin_ = out_.extent();
    firstNotice_ = out_.page.notices.size();
    lineEnds_ = lineEnds;
    pipes_ = pipes;
    plainText_.clear();
    typedText_.clear();
    typography_.begin();
    closedTag_ = 0;
    closedEnd_ = 0;
    contents_ = false;
    templateBlock_ = nullptr;
    attributeLine_ = nullptr;
    continuations_ = 0;
    pending_.reset();
    pendingAtStart_ = false;
}

void InlineWriter::endSpans()
{
    closeSpansAbove(0);
    ignoredLinks_ = 0;
    if (inLink_) {
        leaveLink();
    }
    inCodeSpan_ = false;
    imageDepth_ = 0;
}

void InlineWriter::place(int firstLine)
{
    const auto fill = [firstLine](auto &items, size_t begin) {
        for (size_t i = begin; i < items.size(); ++i) {
            items[i].line = items[i].line == noLine ? firstLine : items[i].line;
        }
    };
    fill(out_.page.links, begin_.links);
    fill(out_.page.images, begin_.images);
    fill(out_.page.segments, begin_.segments);
    fill(out_.page.notices, firstNotice_);
}

// --- places in the source --------------------------------------------------------------------------

bool InlineWriter::isSource(const char *byte) const
{
    const std::less<const char *> before;
    return !before(byte, source_.data()) && before(byte, source_.data() + source_.size());
}

void InlineWriter::note(std::string_view piece)
{
    if (piece.empty() || !isSource(piece.data())) {
        return;
    }
    const auto offset = size_t(piece.data() - source_.data());
    if (!seen_.seen) {
        seen_.seen = true;
        seen_.begin = offset;
    }
    seen_.end = offset + piece.size();
    seen_.breaksAfter = 0;
    seen_.endsInMarkup = inCodeSpan_ || inLink_ || imageDepth_ > 0;
}

/// The line of what comes next; `noLine` at the start of a block, where nothing was seen yet.
int InlineWriter::lineHere() const
{
    return seen_.seen ? locator_.lineAt(seen_.end - 1) + seen_.breaksAfter : noLine;
}

/// True for white space of the source that stands at the end of a line.
bool InlineWriter::endsLine(std::string_view piece) const
{
    if (!isSource(piece.data()) || piece.find_first_not_of(" \t") != std::string_view::npos) {
        return false;
    }
    const auto next = size_t(piece.data() - source_.data()) + piece.size();
    return next < source_.size() && (source_[next] == '\n' || source_[next] == '\r');
}

// --- spans -----------------------------------------------------------------------------------------

void InlineWriter::enterSpan(SpanType type, const TargetEvent &written)
{
    const TargetEvent target{withoutTokens(type == SpanType::WikiLink ? wikiAddress(written.address) : written.address, Expand::ToValue),
                             withoutTokens(written.title, Expand::ToSource), written.automatic};
    if (imageDepth_ > 0) {
        imageDepth_ += type == SpanType::Image ? 1 : 0;
        return;
    }
    if (type == SpanType::Image) {
        imageDepth_ = 1;
        image_ = target;
        imageText_.clear();
        imageLine_ = lineHere();
        return;
    }
    if (isTarget(type)) {
        enterLink(target);
        return;
    }
    dropPending();
    openSpan(type, {});
    if (type == SpanType::Code) {
        seen_.startsInCode = seen_.startsInCode || !seen_.seen;
        inCodeSpan_ = true;
        owedSpace_ = false;
    }
}

/// An element of tokens has a name.
void InlineWriter::openSpan(SpanType type, std::string_view name)
{
    const Tags tags = name.empty() ? tagsOf(type) : tagsOf(name);
    spans_.push_back({type, name, out_.html().size()});
    out_.open(tags.start, tags.end);
}

void InlineWriter::leaveSpan(SpanType type)
{
    if (imageDepth_ > 0) {
        imageDepth_ -= type == SpanType::Image ? 1 : 0;
        if (imageDepth_ == 0) {
            writeImage();
            seen_.endsInMarkup = true;
        }
        return;
    }
    if (!isTarget(type)) {
        // Elements of tokens that begin in here end in here.
        size_t open = spans_.size();
        while (open > 0 && !spans_[open - 1].name.empty()) {
            --open;
        }
        const bool outside = inLink_ && open <= spansInLink_;
        if (open == 0 || outside || spans_[open - 1].type != type) {
            return; // md4c 0.5.2 ends some spans that it did not begin: `[](*)*`
        }
        closeSpansAbove(open - 1);
    } else if (type != SpanType::Image) {
        leaveLink();
    }
    if (type == SpanType::Code) {
        inCodeSpan_ = false;
    }
    seen_.endsInMarkup = seen_.endsInMarkup || isTarget(type) || type == SpanType::Code;
}

void InlineWriter::enterLink(const TargetEvent &link)
{
    if (inLink_) {
        // HTML has no link in a link; the outer one wins.
        ++ignoredLinks_;
        return;
    }
    dropPending();
    inLink_ = true;
    inAutolink_ = link.automatic;
    linkTag_ = out_.html().size();
    spansInLink_ = spans_.size();
    link_ = {QByteArray::fromStdString(link.address), {}, lineHere()};
    linkText_.clear();
    std::string tag = "<a";
    if (!options_.safe || isSafeLink(link.address)) {
        tag += " href=\"";
        appendAddress(tag, link.address, options_.safe);
        tag += '"';
    } else {
        tag += " class=\"blocked\" data-blocked=\"";
        appendAttribute(tag, link.address);
        tag += '"';
    }
    if (!link.title.empty()) {
        tag += " title=\"";
        appendAttribute(tag, link.title);
        tag += '"';
    }
    out_.open(tag + '>', "</a>");
}

/// `[[page#A heading]]`: the fragment becomes the heading's id.
std::string InlineWriter::wikiAddress(std::string_view target) const
{
    const size_t sharp = target.find('#');
    if (sharp == std::string_view::npos || sharp + 1 == target.size()) {
        return std::string(target);
    }
    const QString heading = QString::fromUtf8(target.substr(sharp + 1));
    return std::string(target.substr(0, sharp + 1)) + slug(options_.dialect.ids, {heading, heading, heading}).toStdString();
}

void InlineWriter::leaveLink()
{
    if (ignoredLinks_ > 0) {
        --ignoredLinks_;
        return;
    }
    if (!inLink_) {
        return; // md4c 0.5.2 ends some autolinks that it did not begin: `<` line end `http://a.example>`
    }
    inLink_ = false;
    inAutolink_ = false;
    closeSpansAbove(spansInLink_);
    out_.close();
    closedTag_ = linkTag_;
    closedEnd_ = out_.html().size();
    link_.text = QString::fromUtf8(linkText_);
    out_.page.links.push_back(std::move(link_));
}

void InlineWriter::writeImage()
{
    dropPending();
    std::string &html = out_.html();
    closedTag_ = html.size();
    if (!options_.safe || isSafeImage(image_.address)) {
        html += "<img src=\"";
        appendAddress(html, image_.address, options_.safe);
    } else {
        html += "<img class=\"blocked\" data-blocked=\"";
        appendAttribute(html, image_.address);
    }
    html += "\" alt=\"";
    appendAttribute(html, imageText_);
    if (!image_.title.empty()) {
        html += "\" title=\"";
        appendAttribute(html, image_.title);
    }
    html += "\">";
    closedEnd_ = html.size();
    typography_.pass("i");
    out_.page.images.push_back({QByteArray::fromStdString(image_.address), QString::fromUtf8(imageText_), imageLine_, false});
}

} // namespace galley::markdown
