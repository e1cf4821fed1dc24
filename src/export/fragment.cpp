// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/fragment.h"

#include <algorithm>

namespace galley::exporting
{

namespace
{

/// A class that only our style sheet knows.
bool isOurs(QByteArrayView className)
{
    static const QByteArrayList names = {"blocked", "embed", "task-list-item", "task-list-item-checkbox"};
    return names.contains(className) || className.startsWith("hl-");
}

bool hasOnlyOurClasses(QByteArrayView value)
{
    const QByteArrayList classes = value.toByteArray().split(' ');
    return std::ranges::all_of(classes, [](const QByteArray &name) { return isOurs(name); });
}

/// Copies HTML that is serialised in the one way that `markdown::Content::html` is: every `<` in it starts a tag or a comment, and
/// every attribute is `name="value"` with one space before it. So tags can be read without a parser.
class Cleaner
{
public:
    QByteArray clean(QByteArrayView html)
    {
        qsizetype done = 0;
        for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', done)) {
            m_out += html.sliced(done, at - done);
            const qsizetype end = endOfTag(html, at);
            writeTag(html.sliced(at, end - at));
            done = end;
        }
        m_out += html.sliced(done);
        return std::move(m_out);
    }

private:
    static qsizetype endOfTag(QByteArrayView html, qsizetype start)
    {
        if (html.sliced(start).startsWith("<!--")) {
            const qsizetype end = html.indexOf("-->", start);
            return end < 0 ? html.size() : end + 3;
        }
        bool quoted = false;
        for (qsizetype i = start; i < html.size(); ++i) {
            if (html[i] == '"') {
                quoted = !quoted;
            } else if (html[i] == '>' && !quoted) {
                return i + 1;
            }
        }
        return html.size();
    }

    void writeTag(QByteArrayView tag)
    {
        if (tag == QByteArrayView("</span>") && !m_spans.empty()) {
            if (m_spans.back()) {
                m_out += tag;
            }
            m_spans.pop_back();
            return;
        }
        const bool span = tag == QByteArrayView("<span>") || tag.startsWith("<span ");
        if (span) {
            m_spans.push_back(!tag.startsWith("<span class=\"hl-"));
        }
        if (!span || m_spans.back()) {
            writeStartTag(tag);
        }
    }

    /// The tag without the attributes that are ours.
    void writeStartTag(QByteArrayView tag)
    {
        qsizetype at = tag.indexOf(' ');
        if (at < 0 || tag.startsWith("<!--")) {
            m_out += tag;
            return;
        }
        m_out += tag.first(at);
        while (at < tag.size() && tag[at] == ' ') {
            const qsizetype equals = tag.indexOf("=\"", at);
            const qsizetype close = equals < 0 ? -1 : tag.indexOf('"', equals + 2);
            if (close < 0) {
                break;
            }
            const QByteArrayView name = tag.sliced(at + 1, equals - at - 1);
            const QByteArrayView value = tag.sliced(equals + 2, close - equals - 2);
            const bool ours = name == QByteArrayView("data-line") || name == QByteArrayView("data-blocked") ||
                              (name == QByteArrayView("class") && hasOnlyOurClasses(value));
            if (!ours) {
                m_out += tag.sliced(at, close + 1 - at);
            }
            at = close + 1;
        }
        m_out += tag.sliced(at);
    }

    QByteArray m_out;
    std::vector<bool> m_spans; ///< open ones; false for those that are left out
};

} // namespace

QByteArray fragment(const post::Rendering &rendering)
{
    QByteArray html;
    for (const markdown::Block &block : rendering.blocks) {
        if (!block.content->html.startsWith("<header class=\"post-header\">")) {
            html += Cleaner().clean(block.content->html) + '\n';
        }
    }
    return html;
}

} // namespace galley::exporting
