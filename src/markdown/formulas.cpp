// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "formulas.h"

#include "html.h"

namespace galley::markdown
{

void writeFormula(PageWriter &out, const Resources &resources, std::string_view tex, bool display)
{
    std::string &html = out.html();
    std::expected<std::string, std::string> rendered = std::unexpected(std::string());
    if (resources.math) {
        rendered = resources.math->render(tex, display);
    }
    if (rendered) {
        html += *rendered;
        return;
    }
    html += display ? "<code class=\"math math-display" : "<code class=\"math";
    if (!rendered.error().empty()) {
        out.notice(Notice::Kind::BrokenMath, QString::fromStdString(rendered.error()));
        html += " math-error\" title=\"";
        appendAttribute(html, rendered.error());
    }
    html += "\">";
    appendText(html, tex);
    html += "</code>";
}

} // namespace galley::markdown
