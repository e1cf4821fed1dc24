// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/standalonesvg.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

/// "xlink:href" -> "href"
QStringView localName(QStringView name)
{
    return name.sliced(name.lastIndexOf(u':') + 1);
}

bool isInside(QStringView address)
{
    const QStringView trimmed = address.trimmed();
    return trimmed.startsWith(u'#') || trimmed.startsWith(u"data:image/"_s, Qt::CaseInsensitive) ||
           trimmed.startsWith(u"data:font/"_s, Qt::CaseInsensitive);
}

/// Rules without loads; all of them are left out where an escape may stand for a part of `url(`.
QString insideOnly(const QString &css)
{
    static const QRegularExpression import(u"@import\\b[^;]*;?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression load(uR"-(\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|\b(?:src|image|image-set)\([^)]*\))-"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (css.contains(u'\\')) {
        return {};
    }
    const QString rules = QString(css).remove(import);
    QString result;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : load.globalMatch(rules)) {
        const QString address = match.captured(1) + match.captured(2) + match.captured(3);
        result += QStringView(rules).sliced(done, match.capturedStart() - done);
        result += isInside(address) ? match.captured() : u"none"_s;
        done = match.capturedEnd();
    }
    return result + QStringView(rules).sliced(done);
}

class Copier
{
public:
    explicit Copier(const QByteArray &svg)
        : m_reader(svg)
        , m_writer(&m_copy)
    {
        m_reader.setNamespaceProcessing(false); // names are copied as they are written
    }

    std::optional<QByteArray> copy(const QByteArray &svg)
    {
        m_writer.writeStartDocument();
        while (!m_reader.atEnd()) {
            copyToken(m_reader.readNext());
        }
        if (m_reader.hasError()) {
            return std::nullopt;
        }
        return m_isLess ? m_copy : svg;
    }

private:
    void copyToken(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement:
            copyElement();
            break;
        case QXmlStreamReader::EndElement:
            m_foreign -= isForeign() ? 1 : 0;
            m_writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            m_writer.writeCharacters(m_reader.text());
            break;
        case QXmlStreamReader::DTD: // its entities are written out
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::EntityReference:
            m_isLess = true;
            break;
        default:
            break;
        }
    }

    void copyElement()
    {
        if (isLeftOut()) {
            m_isLess = true;
            m_reader.skipCurrentElement();
            return;
        }
        const bool isLink = m_foreign == 0 && m_reader.qualifiedName() == u"a"_s; // leads nowhere in a picture
        m_foreign += isForeign() ? 1 : 0;
        m_isLess = m_isLess || isLink;
        m_writer.writeStartElement(isLink ? u"g"_s : m_reader.qualifiedName().toString());
        const QXmlStreamAttributes attributes = m_reader.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            copyAttribute(attribute);
        }
        if (localName(m_reader.qualifiedName()) == u"style"_s) {
            m_writer.writeCharacters(checked(m_reader.readElementText(QXmlStreamReader::IncludeChildElements)));
            m_writer.writeEndElement();
        }
    }

    /// HTML within a drawing.
    bool isForeign() const { return localName(m_reader.qualifiedName()) == u"foreignObject"_s; }

    /// What runs or loads, and shows nothing else.
    bool isLeftOut() const
    {
        static const QSet<QString> running = {u"script"_s, u"handler"_s, u"listener"_s, u"iframe"_s, u"object"_s, u"embed"_s,
                                              u"link"_s,   u"base"_s,    u"meta"_s,     u"audio"_s,  u"video"_s};
        static const QSet<QString> loading = {u"image"_s, u"feimage"_s, u"use"_s, u"img"_s};
        const QString name = localName(m_reader.qualifiedName()).toString().toLower();
        const QXmlStreamAttributes attributes = m_reader.attributes();
        return running.contains(name) || std::ranges::any_of(attributes, [&name](const QXmlStreamAttribute &attribute) {
                   const QStringView about = localName(attribute.qualifiedName());
                   return (loading.contains(name) && (about == u"href"_s || about == u"src"_s) && !isInside(attribute.value())) ||
                          (about == u"attributeName"_s && localName(attribute.value()) == u"href"_s); // an animation may change it
               });
    }

    void copyAttribute(const QXmlStreamAttribute &attribute)
    {
        static const QSet<QString> addresses = {u"href"_s,   u"src"_s,    u"srcset"_s, u"data"_s,
                                                u"poster"_s, u"action"_s, u"base"_s,   u"ping"_s};
        const QStringView whole = attribute.qualifiedName();
        const QString name = localName(whole).toString().toLower();
        const bool isBad = name.startsWith(u"on"_s) || (addresses.contains(name) && !isInside(attribute.value()));
        if (isBad && !whole.startsWith(u"xmlns"_s)) {
            m_isLess = true;
        } else if (name == u"style"_s || attribute.value().contains(u'(')) {
            m_writer.writeAttribute(whole, checked(attribute.value().toString()));
        } else {
            m_writer.writeAttribute(whole, attribute.value());
        }
    }

    QString checked(const QString &css)
    {
        const QString inside = insideOnly(css);
        m_isLess = m_isLess || inside != css;
        return inside;
    }

    QXmlStreamReader m_reader;
    QByteArray m_copy;
    QXmlStreamWriter m_writer;
    int m_foreign = 0;     ///< `foreignObject`s that are open
    bool m_isLess = false; ///< something was left out
};

} // namespace

std::optional<QByteArray> standaloneSvg(const QByteArray &svg)
{
    return Copier(svg).copy(svg);
}

} // namespace galley::exporting
