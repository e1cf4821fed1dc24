// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/fragment.h"

#include "export/tags.h"

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

/// Copies HTML without what is ours.
class Cleaner
{
public:
    QByteArray clean(QByteArrayView html)
    {
        qsizetype done = 0;
        while (const std::optional<Tag> tag = nextTag(html, done)) {
            m_out += html.sliced(done, tag->start - done);
            writeTag(*tag);
            done = tag->end;
        }
        m_out += html.sliced(done);
        return std::move(m_out);
    }

private:
    void writeTag(const Tag &tag)
    {
        if (tag.name == QByteArrayView("/span") && !m_spans.empty()) {
            if (m_spans.back()) {
                m_out += tag.text;
            }
            m_spans.pop_back();
            return;
        }
        const bool span = tag.name == QByteArrayView("span");
        if (span) {
            m_spans.push_back(!tag.text.startsWith("<span class=\"hl-"));
        }
        if (!span || m_spans.back()) {
            writeStartTag(tag);
        }
    }

    /// The tag without the attributes that are ours.
    void writeStartTag(const Tag &tag)
    {
        Attributes attributes(tag);
        m_out += tag.text.first(tag.text.size() - attributes.rest().size());
        while (attributes.next()) {
            const bool ours = attributes.name() == QByteArrayView("data-line") || attributes.name() == QByteArrayView("data-blocked") ||
                              (attributes.name() == QByteArrayView("class") && hasOnlyOurClasses(attributes.escapedValue()));
            if (!ours) {
                m_out += attributes.text();
            }
        }
        m_out += attributes.rest();
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
