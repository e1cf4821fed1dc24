// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Exported pages of hostile posts: nothing in them runs, frames, submits, sends the reader elsewhere or leaves its attribute. The page
// is read as a browser reads it, and looked at element by element.
#include "code/highlighter.h"
#include "post/page.h"
#include "support/corpora.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <gumbo.h>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

QString lower(const char *text, size_t size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size)).toLower();
}

/// A name as the page wrote it: gumbo knows no name of its own for what HTML does not have.
QString nameOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return QString::fromUtf8(gumbo_normalized_tagname(element.tag));
    }
    GumboStringPiece original = element.original_tag;
    gumbo_tag_from_original_text(&original);
    return lower(original.data, original.length);
}

class Inspector
{
public:
    QStringList complaints;

    void inspect(const QByteArray &page)
    {
        GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, page.constData(), static_cast<size_t>(page.size()));
        std::vector<const GumboNode *> open = {output->root};
        while (!open.empty()) {
            const GumboNode *node = open.back();
            open.pop_back();
            if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) {
                continue;
            }
            look(node->v.element);
            for (unsigned i = 0; i < node->v.element.children.length; ++i) {
                open.push_back(static_cast<const GumboNode *>(node->v.element.children.data[i]));
            }
        }
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }

private:
    void look(const GumboElement &element)
    {
        static const QSet<QString> never = {u"script"_s, u"iframe"_s, u"frame"_s, u"frameset"_s, u"object"_s,   u"embed"_s,   u"applet"_s,
                                            u"base"_s,   u"link"_s,   u"form"_s,  u"portal"_s,   u"template"_s, u"noscript"_s};
        static const QSet<QString> once = {u"html"_s, u"head"_s, u"body"_s, u"main"_s, u"style"_s, u"title"_s};
        const QString name = nameOf(element);
        if (never.contains(name)) {
            complaints += u"<%1>"_s.arg(name);
        }
        if (once.contains(name) && element.tag_namespace == GUMBO_NAMESPACE_HTML && m_seen.contains(name)) {
            complaints += u"second <%1>"_s.arg(name);
        }
        m_seen.insert(name);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            look(name, *static_cast<const GumboAttribute *>(element.attributes.data[i]));
        }
    }

    void look(const QString &element, const GumboAttribute &attribute)
    {
        const QString name = QString::fromUtf8(attribute.name).toLower();
        QString value = QString::fromUtf8(attribute.value).toLower();
        if (name.startsWith(u"on") || name == u"srcdoc" || name == u"formaction" || name == u"ping" || name == u"http-equiv") {
            complaints += u"%1 on <%2>"_s.arg(name, element);
        }
        if (name != u"href" && name != u"src" && name != u"xlink:href" && name != u"poster" && name != u"action" && name != u"background") {
            return;
        }
        value.removeIf([](QChar character) { return character <= u' '; });
        for (const QString &scheme : {u"javascript:"_s, u"vbscript:"_s, u"data:text"_s, u"data:application"_s, u"file:"_s, u"blob:"_s}) {
            if (value.startsWith(scheme)) {
                complaints += u"%1=%2 on <%3>"_s.arg(name, value.left(40), element);
            }
        }
    }

    QSet<QString> m_seen;
};

} // namespace

class HostileExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inspector_seesWhatItLooksFor()
    {
        for (const QByteArray &bad : {"<main><main>"_ba, "<script>"_ba, "<p onclick=x>"_ba, "<a href=' java\nscript:x'>"_ba,
                                      "<svg><script>"_ba, "<meta http-equiv=refresh>"_ba, "<img src=file:///x>"_ba}) {
            Inspector inspector;
            inspector.inspect("<!DOCTYPE html><body>" + bad);
            QVERIFY2(!inspector.complaints.isEmpty(), bad.constData());
        }
    }

    void page_isHarmless_data()
    {
        QTest::addColumn<QByteArray>("markdown");
        const QJsonArray cases = QJsonDocument::fromJson(tests::bytesOf(tests::corpus(u"xss"_s) + u"/xss.json"_s)).array();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue entry : cases) {
            QTest::newRow(qPrintable(entry[u"id"_s].toString())) << entry[u"markdown"_s].toString().toUtf8();
        }
    }

    void page_isHarmless()
    {
        QFETCH(QByteArray, markdown);
        code::Highlighter highlighter;
        Inspector inspector;
        inspector.inspect(post::page(post::render(markdown, {}, &highlighter), u"name"_s));
        QVERIFY2(inspector.complaints.isEmpty(), qPrintable(inspector.complaints.join(u", "_s)));
    }
};

QTEST_APPLESS_MAIN(HostileExportTest)
#include "tst_hostile_export.moc"
