// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace galley::exporting
{

/// One tag (or comment) of HTML that is serialised in the one way that `markdown::Content::html` is: every `<` in it starts a tag or
/// a comment, and every attribute is `name="value"` with one space before it. So tags can be read without a parser.
struct Tag {
    qsizetype start = 0; ///< bytes
    qsizetype end = 0;   ///< behind its `>`
    QByteArrayView text; ///< all of it
    QByteArrayView name; ///< as written: "img", "/p"; empty for a comment
};

/// The first tag from that byte on.
std::optional<Tag> nextTag(QByteArrayView html, qsizetype from);

/// Goes through the attributes of a tag.
class Attributes
{
public:
    explicit Attributes(const Tag &tag);
    /// False at the end.
    bool next();
    QByteArrayView name() const { return m_name; }
    /// As it stands in the HTML.
    QByteArrayView escapedValue() const { return m_value; }
    QByteArray value() const;
    /// With the space before it.
    QByteArrayView text() const { return m_text; }
    /// What follows the last attribute that was read: ">" at the end.
    QByteArrayView rest() const { return m_tag.sliced(m_at); }

private:
    QByteArrayView m_tag;
    qsizetype m_at;
    QByteArrayView m_name;
    QByteArrayView m_value;
    QByteArrayView m_text;
};

} // namespace galley::exporting
