// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/tags.h"

#include <algorithm>

namespace galley::exporting
{

namespace
{

qsizetype endOfTag(QByteArrayView html, qsizetype start)
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

} // namespace

std::optional<Tag> nextTag(QByteArrayView html, qsizetype from)
{
    const qsizetype start = html.indexOf('<', from);
    if (start < 0) {
        return std::nullopt;
    }
    Tag tag{.start = start, .end = endOfTag(html, start), .text = {}, .name = {}};
    tag.text = html.sliced(start, tag.end - start);
    if (!tag.text.startsWith("<!--")) {
        const auto end = std::ranges::find_if(tag.text, [](char character) { return character == ' ' || character == '>'; });
        tag.name = tag.text.sliced(1, std::max<qsizetype>(end - tag.text.begin() - 1, 0));
    }
    return tag;
}

Attributes::Attributes(const Tag &tag)
    : m_tag(tag.text)
    , m_at(tag.name.isEmpty() ? tag.text.size() : tag.name.size() + 1)
{
}

bool Attributes::next()
{
    if (m_at >= m_tag.size() || m_tag[m_at] != ' ') {
        return false;
    }
    const qsizetype equals = m_tag.indexOf("=\"", m_at);
    const qsizetype close = equals < 0 ? -1 : m_tag.indexOf('"', equals + 2);
    if (close < 0) {
        return false;
    }
    m_name = m_tag.sliced(m_at + 1, equals - m_at - 1);
    m_value = m_tag.sliced(equals + 2, close - equals - 2);
    m_text = m_tag.sliced(m_at, close + 1 - m_at);
    m_at = close + 1;
    return true;
}

QByteArray Attributes::value() const
{
    QByteArray value = m_value.toByteArray();
    if (value.contains('&')) {
        value.replace("&quot;", "\"").replace("&nbsp;", "\u00a0").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    return value;
}

} // namespace galley::exporting
