// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "codewriter.h"

#include "code/highlighter.h"
#include "formulas.h"
#include "html.h"

namespace galley::markdown
{

void CodeWriter::begin(bool fenced, const std::string &info)
{
    fenced_ = fenced;
    lines_ = 0;
    code_.clear();
    language_ = info.substr(0, info.find_first_of(" \t\n\v\f\r"));
    if (language_.starts_with("language-")) {
        language_.erase(0, std::string_view("language-").size());
    }
}

void CodeWriter::addLineEnd()
{
    code_ += '\n';
    ++lines_;
}

void CodeWriter::end()
{
    std::string &html = out_.html();
    if (language_ == "math") {
        html += "<p>";
        out_.addMark("<p>", 0);
        writeFormula(out_, resources_, code_, true);
        html += "</p>";
        return;
    }
    if (resources_.diagrams && resources_.diagrams->knows(language_)) {
        if (const auto picture = resources_.diagrams->svgFor(language_, code_)) {
            html += "<figure class=\"diagram\">";
            out_.addMark("<figure class=\"diagram\">", 0);
            html.append(*picture).append("</figure>");
            return;
        }
    }
    html += "<pre>";
    out_.addMark("<pre>", 0);
    if (language_.empty()) {
        html += "<code>";
    } else {
        html += "<code class=\"language-";
        appendAttribute(html, language_);
        html += "\">";
    }
    QByteArray coloured;
    if (resources_.highlighter && !language_.empty()) {
        coloured = resources_.highlighter->toHtml(code_, language_);
    }
    // Colours that would cost more than the output may grow are left out.
    if (coloured.isEmpty() || size_t(coloured.size()) > 12 * code_.size() + 4096) {
        appendText(html, code_);
    } else {
        html.append(coloured.constData(), size_t(coloured.size()));
    }
    html += "</code></pre>";
}

} // namespace galley::markdown
