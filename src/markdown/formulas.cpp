// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "formulas.h"

#include "html.h"

namespace galley::markdown
{

void writeFormula(PageWriter &out, const Resources &resources, std::string_view tex, bool display)
{
    std::string &html = out.html();
    out.page.borrows = true;
    std::expected<std::string, std::string> rendered = std::unexpected(std::string());
    if (resources.math) {
        rendered = resources.math->render(tex, display);
    }
    if (rendered) {
        html += *rendered;
        return;
    }
    const bool broken = !rendered.error().empty();
    html += broken ? "<span class=\"math-error\">" : "";
    html += display ? "<code class=\"math math-display\">" : "<code class=\"math\">";
    appendVisible(html, tex, BidiControls::All);
    html += "</code>";
    if (broken) {
        out.notice(Notice::Kind::BrokenMath, QString::fromStdString(rendered.error()));
        html += " <span class=\"math-error-message\">";
        appendVisible(html, rendered.error(), BidiControls::All);
        html += "</span></span>";
    }
}

} // namespace galley::markdown
