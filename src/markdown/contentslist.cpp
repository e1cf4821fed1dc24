// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "contentslist.h"

#include "html.h"

namespace galley::markdown
{
namespace
{

void appendEntry(std::string &out, const Heading &heading)
{
    const QByteArray text = heading.text.toUtf8();
    out += "<li><a href=\"#";
    appendAddress(out, {heading.id.constData(), size_t(heading.id.size())}, false);
    out += "\">";
    appendText(out, {text.constData(), size_t(text.size())});
    out += "</a>";
}

} // namespace

QByteArray contentsList(const std::vector<Block> &blocks)
{
    std::string out;
    std::vector<int> levels; // of the open lists
    for (const Block &block : blocks) {
        for (const Heading &heading : block.content->headings) {
            if (heading.id.isEmpty() || !heading.listed) {
                continue;
            }
            // A level that was left out stays so: behind an h1 and an h3, an h2 stands beside the h3.
            while (levels.size() > 1 && heading.level <= levels[levels.size() - 2]) {
                levels.pop_back();
                out += "</li>\n</ul>\n";
            }
            if (levels.empty() || heading.level > levels.back()) {
                levels.push_back(heading.level);
                out += "\n<ul>\n";
            } else {
                levels.back() = heading.level;
                out += "</li>\n";
            }
            appendEntry(out, heading);
        }
    }
    for (size_t i = 0; i < levels.size(); ++i) {
        out += "</li>\n</ul>\n";
    }
    return QByteArray::fromStdString(out);
}

} // namespace galley::markdown
