// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The lines that scrolling goes by: what an element shows first stands in the source on the line that the element names.
#include "inputs.h"
#include "markdown/body.h"
#include "markdown/lines.h"

#include <QRegularExpression>
#include <QTest>

#include <gumbo.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// An element that names a line, and the first word it shows: of letters and digits only, so that no typography or markup is in it.
struct Place {
    QByteArray element;
    int line = 0; ///< 0-based, from the block's first line
    QString word;
};

QString textOf(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        return QString::fromUtf8(node.v.text.text);
    }
    QString text;
    const bool image = node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == GUMBO_TAG_IMG;
    if (const GumboAttribute *shown = image ? gumbo_get_attribute(&node.v.element.attributes, "alt") : nullptr) {
        text = QString::fromUtf8(shown->value);
    }
    if (node.type == GUMBO_NODE_ELEMENT && node.v.element.tag != GUMBO_TAG_NAV && node.v.element.tag_namespace == GUMBO_NAMESPACE_HTML) {
        for (unsigned i = 0; i < node.v.element.children.length && text.size() < 400; ++i) {
            text += textOf(*static_cast<const GumboNode *>(node.v.element.children.data[i])) + (text.isEmpty() ? u""_s : u" "_s);
        }
    }
    return text;
}

QString firstWord(const QString &text)
{
    static const QRegularExpression word(u"^\\s*([A-Za-z0-9]{3,})"_s);
    return word.match(text).captured(1);
}

void collect(const GumboNode &node, QList<Place> &places)
{
    if (node.type != GUMBO_NODE_ELEMENT) {
        return;
    }
    const GumboElement &element = node.v.element;
    if (const GumboAttribute *line = gumbo_get_attribute(&element.attributes, "data-line")) {
        places.append({gumbo_normalized_tagname(element.tag), QByteArray(line->value).toInt(), firstWord(textOf(node))});
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
        collect(*static_cast<const GumboNode *>(element.children.data[i]), places);
    }
}

QList<Place> placesIn(const QByteArray &html)
{
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size()));
    QList<Place> places;
    collect(*output->root, places);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return places;
}

/// The first word that a block shows.
QString wordOf(const QByteArray &html)
{
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size()));
    const QString word = firstWord(textOf(*output->root));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return word;
}

/// The lines from one on, up to the end of what a fence, a table's second row or an empty mark of a quote may put in front of the text.
QString around(const markdown::LineIndex &lines, int line, int count)
{
    QString text;
    for (int i = line; i < std::min(line + count, lines.count()); ++i) {
        const std::string_view one = lines.line(i);
        text += QString::fromUtf8(one.data(), qsizetype(one.size())) + u'\n';
    }
    return text;
}

} // namespace

class LineWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachElement_namesTheLineOfWhatItShowsFirst_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("dialect");
        for (const QString &path : tests::postsIn(tests::corpus(u"posts"_s))) {
            for (const markdown::Dialect &dialect : markdown::dialects()) {
                const QString name = QString::fromUtf8(dialect.name);
                QTest::addRow("%s, %s", qPrintable(QFileInfo(path).fileName()), qPrintable(name)) << path << name;
            }
        }
    }
    void eachElement_namesTheLineOfWhatItShowsFirst()
    {
        QFETCH(QString, path);
        QFETCH(QString, dialect);
        const QByteArray text = tests::bytesOf(path);
        const markdown::LineIndex lines({text.constData(), size_t(text.size())});
        const markdown::Body body = markdown::render(text, 0, {.dialect = *markdown::dialectByName(dialect.toStdString())}, nullptr);
        for (const markdown::Block &block : body.blocks) {
            for (const Place &place : placesIn(block.content->html)) {
                const int line = block.firstLine + place.line;
                QVERIFY2(line <= block.lastLine,
                         qPrintable(u"%1 in line %2, behind its block"_s.arg(QString::fromUtf8(place.element)).arg(line)));
                // Code begins below its fence, a quote's text below the marks of the quote.
                const int reach = place.element == "pre" || place.element == "figure" ? 2 : place.element == "blockquote" ? 4 : 1;
                const QString source = around(lines, line, reach);
                QVERIFY2(
                    source.contains(place.word, Qt::CaseInsensitive),
                    qPrintable(
                        u"%1: “%2” is not in line %3: %4"_s.arg(QString::fromUtf8(place.element), place.word).arg(line + 1).arg(source)));
            }
            const QString word = wordOf(block.content->html);
            const QString source = around(lines, block.firstLine, std::min(4, block.lastLine - block.firstLine + 1));
            QVERIFY2(source.contains(word, Qt::CaseInsensitive) || block.content->html.startsWith("<section class=\"footnotes\""),
                     qPrintable(u"“%1” is not at line %2: %3"_s.arg(word).arg(block.firstLine + 1).arg(source)));
        }
    }
};

QTEST_APPLESS_MAIN(LineWalkTest)
#include "tst_linewalk.moc"
