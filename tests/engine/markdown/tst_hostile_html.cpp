// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inputs.h"
#include "markdown/body.h"

#include <QRegularExpression>
#include <QTest>

#include <gumbo.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

QByteArray rendered(const QByteArray &markdown)
{
    QByteArray html;
    for (const markdown::Block &block : markdown::render(markdown, 0, {}, nullptr).blocks) {
        html += block.content->html + '\n';
    }
    return html;
}

/// Names of elements that act on the page or load another one.
bool isActive(const QString &name)
{
    static const QStringList names = {u"script"_s, u"style"_s,    u"iframe"_s,    u"object"_s, u"embed"_s,  u"applet"_s,
                                      u"frame"_s,  u"base"_s,     u"meta"_s,      u"link"_s,   u"form"_s,   u"template"_s,
                                      u"title"_s,  u"noscript"_s, u"plaintext"_s, u"portal"_s, u"handler"_s};
    return names.contains(name.toLower());
}

QString tagOf(const GumboElement &element)
{
    GumboStringPiece tag = element.original_tag;
    gumbo_tag_from_original_text(&tag);
    return QString::fromUtf8(tag.data, qsizetype(tag.length));
}

bool isInert(QString address)
{
    static const QRegularExpression ignored(u"[\\x00-\\x20]"_s);
    static const QRegularExpression dangerous(u"^(javascript|vbscript|livescript|file|blob|filesystem|data:(?!image/))"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return !dangerous.match(address.remove(ignored)).hasMatch();
}

/// What is wrong with a tree, in words; empty if nothing is.
QString faultOf(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) {
        return {};
    }
    const GumboElement &element = node->v.element;
    const QString tag = tagOf(element);
    const bool svgTitle = element.tag_namespace == GUMBO_NAMESPACE_SVG && tag == u"title"_s;
    if (isActive(tag) && !svgTitle) {
        return u"element "_s + tag;
    }
    bool disabled = false;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto &attribute = *static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QString name = QString::fromUtf8(attribute.name).toLower();
        const QString value = QString::fromUtf8(attribute.value);
        disabled = disabled || name == u"disabled"_s;
        if (name.startsWith(u"on"_s) || name == u"srcdoc"_s || name == u"formaction"_s || name == u"action"_s || name == u"ping"_s ||
            name == u"autofocus"_s) {
            return u"attribute "_s + name;
        }
        const QStringList addresses = {u"href"_s, u"src"_s, u"poster"_s, u"background"_s, u"data"_s, u"cite"_s};
        if (addresses.contains(name) && !isInert(value)) {
            return name + u" = "_s + value;
        }
    }
    if ((tag == u"input"_s || tag == u"button"_s || tag == u"select"_s || tag == u"textarea"_s) && !disabled) {
        return u"a control that can be used: "_s + tag;
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
        const QString fault = faultOf(static_cast<const GumboNode *>(element.children.data[i]));
        if (!fault.isEmpty()) {
            return fault;
        }
    }
    return {};
}

QString faultOf(const QByteArray &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    GumboOutput *output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
    QString fault;
    const GumboVector &nodes = output->root->v.element.children;
    for (unsigned i = 0; i < nodes.length && fault.isEmpty(); ++i) {
        fault = faultOf(static_cast<const GumboNode *>(nodes.data[i]));
    }
    gumbo_destroy_output(&options, output);
    return fault;
}

} // namespace

class HostileHtmlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingActiveIsLeft_data() { tests::addCorpora(); }
    void nothingActiveIsLeft()
    {
        QFETCH(tests::Inputs, inputs);
        QVERIFY(!inputs.isEmpty());
        QStringList faults;
        for (const QByteArray &input : inputs) {
            const QByteArray html = rendered(input);
            const QString fault = faultOf(html);
            if (!fault.isEmpty()) {
                faults += fault + u"\n--- Markdown\n"_s + QString::fromUtf8(input) + u"\n--- HTML\n"_s + QString::fromUtf8(html);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"\n\n"_s)));
    }

    void rawHtmlBecomesHarmless_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("html");
        const auto row = [](const char *name, const QByteArray &input, const QByteArray &html) { QTest::newRow(name) << input << html; };
        row("what is harmless stays", "<kbd class=\"k\" style=\"color:red\" id=a>x</kbd>",
            "<p><kbd class=\"k\" style=\"color:red\" id=\"a\">x</kbd></p>");
        row("a handler goes", "<img src=a.png onerror=alert(1)>", "<img src=\"a.png\">");
        row("a script goes", "a <script>alert(1)</script>b", "<p>a b</p>");
        row("a frame becomes a box", "<iframe src=\"https://a.example/\"></iframe>",
            "<div class=\"embed\"><a href=\"https://a.example/\">https://a.example/</a></div>");
        row("a stray end tag is no content", "</main>", "<!-- -->");
        row("a link's bad address is only shown", "[x](javascript:y)", "<p><a class=\"blocked\" data-blocked=\"javascript:y\">x</a></p>");
        row("what stays open ends with its block", "<div>a", "<div>a</div>");
        row("details hold what stands in them", "<details>\n\n*a*\n\n</details>",
            "<details>\n<p data-line=\"2\"><em>a</em></p>\n</details>");
        row("nobody else's line marks", "<p data-line=\"7\">a</p>", "<p>a</p>");
        row("markup in an image's label is text", "![<x title=\" y\" onerror=\"z\">](/u)",
            "<p><img src=\"/u\" alt=\"<x title=&quot; y&quot; onerror=&quot;z&quot;>\"></p>");
        row("generators' addresses stay", "[a]({filename}b.md)", "<p><a href=\"{filename}b.md\">a</a></p>");
    }
    void rawHtmlBecomesHarmless()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, html);
        QCOMPARE(rendered(input).trimmed(), html);
    }

    void anElementLeftOpenCannotBreakWhatFollows()
    {
        for (const char *start : {"<div>", "<table>", "<textarea>", "<title>", "<xmp>", "<plaintext>", "<svg>", "<math>", "<select>",
                                  "<!--", "<b>", "<a href=x>"}) {
            const QByteArray html = rendered("x " + QByteArray(start) + " y\n\n# Next\n");
            QVERIFY2(html.endsWith("\n<h1 id=\"next\">Next</h1>\n"), qPrintable(QString::fromUtf8(html)));
        }
    }
};

QTEST_APPLESS_MAIN(HostileHtmlTest)
#include "tst_hostile_html.moc"
