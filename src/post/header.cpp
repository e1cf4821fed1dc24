// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/header.h"

#include "post/escape.h"
#include "post/language.h"

using namespace Qt::StringLiterals;

namespace galley::post
{

using frontmatter::FrontMatter;

namespace
{

/// Writes the header's elements, each on a line of its own.
class HeaderWriter
{
public:
    HeaderWriter(const FrontMatter &frontMatter, const QString &language, const markdown::Options &options)
        : m_frontMatter(frontMatter)
        , m_language(language)
        , m_lineMarks(options.lineMarks)
    {
    }

    /// Empty if there is nothing to show.
    QByteArray html()
    {
        element("h1", "post-title", escapeText(m_frontMatter.title()), {u"title"_s});
        element("p", "post-summary", escapeText(m_frontMatter.summary()), {u"summary"_s, u"description"_s, u"excerpt"_s});
        element("p", "post-meta", meta(), {u"date"_s});
        element("ul", "post-tags", tags(), {u"tags"_s});
        return m_html.isEmpty() ? QByteArray() : "<header class=\"post-header\">\n" + m_html + "</header>";
    }

private:
    /// `keys` say which field the element comes from, for its line mark.
    void element(const QByteArray &name, const QByteArray &className, const QByteArray &content, const QStringList &keys)
    {
        if (!content.isEmpty()) {
            m_html += "<" + name + " class=\"" + className + "\"" + lineMark(keys) + ">" + content + "</" + name + ">\n";
        }
    }

    QByteArray lineMark(const QStringList &keys) const
    {
        for (const QString &key : keys) {
            if (const frontmatter::Field *field = m_frontMatter.field(key); m_lineMarks && field != nullptr) {
                return " data-line=\"" + QByteArray::number(field->line) + "\"";
            }
        }
        return {};
    }

    QByteArray meta() const
    {
        QByteArrayList parts;
        if (const std::optional<frontmatter::Date> date = m_frontMatter.date()) {
            const QByteArray machine = machineDate(*date);
            const QByteArray readable = escapeText(readableDate(*date, m_language));
            parts += machine.isEmpty() ? QByteArray("<span>" + readable + "</span>")
                                       : QByteArray("<time datetime=\"" + machine + "\">" + readable + "</time>");
        }
        const QStringList authors = m_frontMatter.authors();
        for (const QString &author : authors) {
            parts += "<span class=\"post-author\">" + escapeText(author) + "</span>";
        }
        return parts.join(' ');
    }

    QByteArray tags() const
    {
        QByteArray items;
        const QStringList tags = m_frontMatter.tags();
        for (const QString &tag : tags) {
            items += "<li>" + escapeText(tag) + "</li>";
        }
        return items;
    }

    const FrontMatter &m_frontMatter;
    const QString m_language;
    const bool m_lineMarks;
    QByteArray m_html;
};

} // namespace

std::optional<markdown::Block> headerBlock(const FrontMatter &frontMatter, const QString &language, const markdown::Options &options)
{
    auto content = std::make_shared<markdown::Content>();
    content->html = HeaderWriter(frontMatter, language, options).html();
    if (content->html.isEmpty()) {
        return std::nullopt;
    }
    content->hash = qHash(content->html);
    return markdown::Block{content, 0, std::max(0, frontMatter.bodyLine - 1)};
}

} // namespace galley::post
