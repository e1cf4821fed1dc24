// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "codewriter.h"

#include "code/highlighter.h"
#include "formulas.h"
#include "html.h"
#include "latemarks.h"
#include "templatetags.h"

namespace galley::markdown
{

void CodeWriter::begin(bool fenced, const std::string &info)
{
    fenced_ = fenced;
    lines_ = 0;
    code_.clear();
    if (dialect_.extensions != 0) {
        info_ = readCodeInfo(info);
        return;
    }
    info_ = {};
    info_.language = info.substr(0, info.find_first_of(" \t\n\v\f\r"));
    if (info_.language.starts_with("language-")) {
        info_.language.erase(0, std::string_view("language-").size());
    }
}

void CodeWriter::addLineEnd()
{
    code_ += '\n';
    ++lines_;
}

void CodeWriter::end()
{
    if (info_.language.empty() && dialect_.has(Extension::LanguageLines)) {
        code_.erase(0, readLanguageLine(code_, info_));
    }
    if (info_.language == "math") {
        out_.html() += "<p>";
        out_.addMark("<p>", 0);
        writeFormula(out_, resources_, code_, true);
        out_.html() += "</p>";
    } else if (!writeDiagram()) {
        writeBlock();
    }
}

bool CodeWriter::writeDiagram()
{
    out_.page.borrows = out_.page.borrows || !info_.language.empty(); // colours, if no picture
    if (!resources_.diagrams || !resources_.diagrams->knows(info_.language)) {
        return false;
    }
    const auto picture = resources_.diagrams->svgFor(info_.language, code_);
    if (!picture) {
        return false;
    }
    if (!picture->error.empty()) {
        out_.notice(Notice::Kind::BrokenDiagram, QString::fromStdString(picture->error));
    }
    out_.html() += "<figure class=\"diagram\">";
    out_.addMark("<figure class=\"diagram\">", 0);
    writePicture(*picture);
    out_.html() += "</figure>";
    return true;
}

/// Which of its copies on the page a picture is, is filled in when the whole post is known.
void CodeWriter::writePicture(const DiagramRenderer::Picture &picture)
{
    if (picture.idPrefix.empty() || !picture.html.contains(picture.idPrefix)) {
        out_.html() += picture.html;
        return;
    }
    out_.page.pictures.push_back(picture.idPrefix);
    out_.html() += latePicture;
    size_t done = 0;
    for (size_t at = picture.html.find(picture.idPrefix); at != std::string::npos; at = picture.html.find(picture.idPrefix, done)) {
        const size_t end = at + picture.idPrefix.size();
        out_.html().append(picture.html, done, end - done).append(lateCopy);
        done = end;
    }
    out_.html().append(picture.html, done);
}

void CodeWriter::writeBlock()
{
    std::string &html = out_.html();
    if (!info_.title.empty()) {
        constexpr std::string_view figure = "<figure class=\"code\">";
        html += figure;
        out_.addMark(figure, 0);
        html += "<figcaption>";
        appendVisible(html, info_.title, BidiControls::All);
        html += "</figcaption>";
    }
    html += "<pre>";
    if (info_.title.empty()) {
        out_.addMark("<pre>", 0);
    }
    html += "<code";
    const std::string coloured = colouredCode();
    // Neither colours nor lines may cost more than the output may grow.
    constexpr size_t costOfLine = 40;
    const bool inLines = (info_.firstNumber || !info_.marked.empty()) && size_t(lines_) * costOfLine <= 12 * code_.size() + 4096;
    if (!info_.language.empty() || (inLines && info_.firstNumber)) {
        html += " class=\"";
        if (!info_.language.empty()) {
            html += "language-";
            appendAttribute(html, info_.language);
        }
        html += inLines && info_.firstNumber ? (info_.language.empty() ? "numbered" : " numbered") : "";
        html += '"';
    }
    if (inLines && info_.firstNumber.value_or(1) != 1) {
        html += " style=\"counter-reset: line " + std::to_string(*info_.firstNumber - 1) + "\"";
    }
    html += '>';
    if (inLines) {
        appendLines(coloured);
    } else {
        html += coloured;
    }
    html += info_.title.empty() ? "</code></pre>" : "</code></pre></figure>";
}

std::string CodeWriter::colouredCode() const
{
    const std::string shown = withoutTemplateEscapes(code_, dialect_);
    std::string html;
    if (resources_.highlighter && !info_.language.empty()) {
        html = resources_.highlighter->toHtml(shown, info_.language).toStdString();
    }
    if (html.empty() || html.size() > 12 * code_.size() + 4096) {
        html.clear();
        appendVisible(html, shown, BidiControls::All);
    }
    return html;
}

/// Each line becomes an element; no colour goes over a line's end. The numbers are the style sheet's, so that they are not copied.
void CodeWriter::appendLines(std::string_view html)
{
    for (int line = 1; !html.empty(); ++line) {
        const size_t end = html.find('\n');
        out_.html() += info_.isMarked(line) ? "<span class=\"line marked\">" : "<span class=\"line\">";
        out_.html().append(html.substr(0, end)).append("</span>");
        out_.html() += end == std::string_view::npos ? "" : "\n";
        html.remove_prefix(end == std::string_view::npos ? html.size() : end + 1);
    }
}

} // namespace galley::markdown
