// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blockwriter.h"

#include "html.h"
#include "templateblocks.h"
#include "templatetags.h"

#include <algorithm>
#include <utility>

// What is shown in the place of a template tag, a line of tags or an expression that stands alone.

namespace galley::markdown
{

/// Markdown in an argument of a shortcode; what is more than one paragraph is shown as it is written.
std::string BlockWriter::renderedArgument(std::string_view text)
{
    using enum Extension;
    out_.page.borrows = out_.page.borrows || text.find_first_of("$\\`~:") != std::string_view::npos; // formulas, code
    Options options = options_;
    options.dialect = options_.dialect.without({Shortcodes, Liquid, Footnotes, TableOfContents, Figures});
    const Body body = render(QByteArrayView(text.data(), qsizetype(text.size())), 0, options, resources_);
    const QByteArray html = body.blocks.size() == 1 ? body.blocks.front().content->html : QByteArray();
    std::string shown;
    if (html.startsWith("<p>") && html.endsWith("</p>") && html.count("<p>") == 1) {
        shown = html.sliced(3).chopped(4).toStdString();
    } else {
        appendVisible(shown, text, BidiControls::Overrides);
    }
    return shown;
}

/// Code between two tags on a line.
void BlockWriter::writeHighlighted(const std::string &info, std::string_view codeAndEnd)
{
    const size_t brace = codeAndEnd.rfind('{');
    leafMark_ = out_.page.marks.size();
    code_.begin(true, info);
    code_.add(codeAndEnd.substr(0, brace - (brace > 0 && codeAndEnd[brace - 1] == '{' ? 1 : 0)));
    code_.addLineEnd();
    code_.end();
    giveAttributes(code_.takeAttributes(), leafMark_);
}

/// An expression of MDX that is a block.
void BlockWriter::writeExpression(const Token &token, LineSpan lines)
{
    constexpr std::string_view tag = "<div class=\"template\">";
    out_.notice(Notice::Kind::GeneratorTag, QString::fromStdString(token.source), lines.first);
    out_.html() += tag;
    leafMark_ = out_.addMark(tag, lines.first);
    appendVisible(out_.html(), token.text, BidiControls::All);
    out_.html() += "</div>";
}

/// What stands for a template tag takes the place of its line.
void BlockWriter::endTemplate(const Token &token, LineSpan lines)
{
    out_.close();
    out_.html().resize(leafBegin_);
    out_.page.marks[leafMark_].offset = std::string::npos;
    out_.draft.lines.last = std::max(out_.draft.lines.last, lines.last + token.linesBelow);
    if (token.kind == Token::Kind::RawBlock) {
        inline_.noteLeftOut(token, lines.first);
        inline_.writeRaw(token.text);
        out_.draft.htmlBlock = containers_.empty();
        return;
    }
    const auto tag = TemplateTags(token.source, options_.dialect).at(0);
    if (!tag) {
        writeExpression(token, lines);
        return;
    }
    if (const auto info = token.source.size() > tag->size ? highlightInfo(*tag) : std::nullopt) {
        writeHighlighted(*info, std::string_view(token.source).substr(tag->size));
        return;
    }
    TemplateBlock block = templateBlock(*tag, [this](std::string_view text) { return renderedArgument(text); });
    if (block.raw) {
        inline_.writeRaw(block.html);
        out_.draft.htmlBlock = containers_.empty();
        return;
    }
    if (block.stands && !tag->closes) {
        out_.notice(Notice::Kind::GeneratorTag, QString::fromStdString(token.source), lines.first);
    }
    out_.page.marks[leafMark_].offset = leafBegin_ + std::min(block.html.find_first_of(" >"), block.html.size());
    out_.html() += block.html;
    if (block.image) {
        block.image->line = lines.first;
        out_.page.images.push_back(std::move(*block.image));
    }
    if (block.link) {
        block.link->line = lines.first;
        out_.page.links.push_back(std::move(*block.link));
    }
}

} // namespace galley::markdown
