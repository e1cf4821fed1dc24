// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What each dialect makes of what CommonMark does not know: NAME.DIALECT.md in a folder against NAME.DIALECT.html beside it.
#include "inputs.h"
#include "markdown/body.h"
#include "markdown/tree.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

const QString folder = QStringLiteral(GALLEY_TESTS "/data/markdown");

markdown::Dialect dialectOf(const QString &path)
{
    const QByteArray name = QFileInfo(path).completeBaseName().section(u'.', -1).toUtf8();
    return markdown::dialectByName({name.constData(), size_t(name.size())}).value();
}

QByteArray rendered(const QByteArray &text, const markdown::Dialect &dialect)
{
    QByteArray html;
    const markdown::Body body = markdown::render(text, 0, {.dialect = dialect}, nullptr);
    for (const markdown::Block &block : body.blocks) {
        html += block.content->html + '\n';
    }
    for (const markdown::Notice &notice : body.notices) {
        html += "<!-- notice " + QByteArray::number(int(notice.kind)) + " in line " + QByteArray::number(notice.line) + ": " +
                notice.detail.toUtf8() + " -->\n";
    }
    return html;
}

} // namespace

class ExtensionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFile_givesWhatIsBesideIt_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : tests::postsIn(folder)) {
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
        }
    }
    void eachFile_givesWhatIsBesideIt()
    {
        QFETCH(QString, path);
        const QByteArray html = rendered(tests::bytesOf(path), dialectOf(path));
        const QString golden = folder + u'/' + QFileInfo(path).completeBaseName() + u".html"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html) == html.size());
        }
        QCOMPARE(QString::fromUtf8(html), QString::fromUtf8(tests::bytesOf(golden)));
    }

    /// Prose is looked through sixteen bytes at a time.
    void marks_countAtEachPlaceOfALine_data()
    {
        QTest::addColumn<QByteArray>("mark");
        for (const char *mark : {"==a==", "++a++", "^a^", "~a~", "~~a~~", "`a`", "$a$", "{{< a >}}", "{{ a }}", "[^1]", "[a](<b>)",
                                 "\\==", "https://a.org", "www.a.org", "<https://a.org>", "**a**", "_a_"}) {
            QTest::newRow(mark) << QByteArray(mark);
        }
    }
    void marks_countAtEachPlaceOfALine()
    {
        QFETCH(QByteArray, mark);
        const QByteArray rest = ' ' + mark + "\n\n[^1]: note\n";
        for (const char *name : {"galley", "hugo", "jekyll", "pelican", "mdx"}) {
            const markdown::Dialect dialect = markdown::dialectByName(name).value();
            const QByteArray expected = rendered("x" + rest, dialect);
            QVERIFY(expected.startsWith("<p>x "));
            for (qsizetype before = 2; before < 50; ++before) {
                const QByteArray words = QByteArray("x").repeated(before);
                QCOMPARE(rendered(words + rest, dialect), "<p>" + words + expected.sliced(4));
            }
        }
    }

    /// The preview compares with the browser's DOM.
    void eachBlock_isWhatABrowserGivesBack_data() { eachFile_givesWhatIsBesideIt_data(); }
    void eachBlock_isWhatABrowserGivesBack()
    {
        QFETCH(QString, path);
        for (const markdown::Block &block : markdown::render(tests::bytesOf(path), 0, {.dialect = dialectOf(path)}, nullptr).blocks) {
            const std::string html = block.content->html.toStdString();
            QCOMPARE(QString::fromStdString(markdown::reserialised(html)), QString::fromStdString(html));
            QVERIFY2(!html.contains("\xEF\xB7\x90"), html.c_str());
        }
    }

    /// The guide says what the dialects have.
    void theGuide_saysWhatEachDialectKnows()
    {
        using enum markdown::Extension;
        const QList<std::pair<QString, markdown::Extension>> rows = {
            {u"Tables"_s, Tables},
            {u"Strikethrough"_s, Strikethrough},
            {u"Task lists"_s, TaskLists},
            {u"Bare links"_s, BareLinks},
            {u"Footnotes"_s, Footnotes},
            {u"Alerts"_s, Alerts},
            {u"Callouts"_s, Callouts},
            {u"Heading attributes"_s, HeadingAttributes},
            {u"Attributes elsewhere"_s, ElementAttributes},
            {u"Table of contents"_s, TableOfContents},
            {u"`==marked=="_s, Marked},
            {u"`++inserted"_s, Inserted},
            {u"`x^2^`"_s, Superscript},
            {u"Definition lists"_s, DefinitionLists},
            {u"Abbreviations"_s, Abbreviations},
            {u"`$math$`"_s, DollarMath},
            {u"`\\(math"_s, BracketMath},
            {u"Shortcodes"_s, Shortcodes},
            {u"Liquid"_s, Liquid},
            {u"Typographic quotes"_s, SmartTypography},
            {u"Emoji `:tada:`"_s, EmojiNames},
            {u"Figures"_s, Figures},
            {u"Summary dividers"_s, SummaryDividers},
            {u"Components"_s, Components},
            {u"Expressions"_s, Expressions},
            {u"Language as the code's first line"_s, LanguageLines},
            {u"Wiki links"_s, WikiLinks},
        };
        const QStringList lines = QString::fromUtf8(tests::bytesOf(QStringLiteral(GALLEY_TESTS "/../docs/guide/markdown.md"))).split(u'\n');
        for (const auto &[name, extension] : rows) {
            const QStringList found = lines.filter(QString(u"| "_s + name));
            QCOMPARE(found.size(), 1);
            const QStringList cells = found.front().split(u'|').sliced(2);
            for (size_t i = 0; i < markdown::dialects().size(); ++i) {
                const markdown::Dialect &dialect = markdown::dialects()[i];
                QVERIFY2((cells[qsizetype(i)].trimmed() == u"yes") == dialect.has(extension), qPrintable(found.front()));
            }
        }
    }

    void hardBreaks_areASetting()
    {
        const markdown::Dialect dialect = markdown::defaultDialect();
        QCOMPARE(rendered("a\nb\n", dialect), "<p>a\nb</p>\n");
        QCOMPARE(rendered("a\nb\n", dialect.with({markdown::Extension::HardBreaks})), "<p>a<br>\nb</p>\n");
    }

    void quotationMarks_areThoseOfTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("html");
        QTest::newRow("English") << u"en"_s << u"<p>“a ‘b’ c”, it’s</p>\n"_s;
        QTest::newRow("German") << u"de"_s << u"<p>„a ‚b‘ c“, it’s</p>\n"_s;
        QTest::newRow("French") << u"fr"_s << u"<p>«\u202Fa «\u202Fb\u202F» c\u202F», it’s</p>\n"_s;
        QTest::newRow("Polish") << u"pl"_s << u"<p>„a «b» c”, it’s</p>\n"_s;
        QTest::newRow("Japanese") << u"ja"_s << u"<p>「a 『b』 c」, it’s</p>\n"_s;
    }
    void quotationMarks_areThoseOfTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, html);
        const auto body =
            markdown::render("\"a 'b' c\", it's\n", 0, {.dialect = markdown::defaultDialect(), .language = language}, nullptr);
        QCOMPARE(QString::fromUtf8(body.blocks[0].content->html) + u'\n', html);
    }

    void betweenIdeographs_quotationMarksTakeTurns()
    {
        const auto body = markdown::render("彼は\"はい\"と、\"OK\"と'ねえ'。\"x\"\n", 0,
                                           {.dialect = markdown::defaultDialect(), .language = u"ja"_s}, nullptr);
        QCOMPARE(QString::fromUtf8(body.blocks[0].content->html), u"<p>彼は「はい」と、「OK」と『ねえ』。「x」</p>"_s);
    }

    void wikiLinks_areASetting()
    {
        const markdown::Dialect dialect = markdown::defaultDialect().with({markdown::Extension::WikiLinks});
        QCOMPARE(rendered("[[page]] [[page|text]] [[page#A heading!]]\n", dialect),
                 "<p><a href=\"page\">page</a> <a href=\"page\">text</a> <a href=\"page#a-heading\">page#A heading!</a></p>\n");
    }

    void prices_areNotFormulas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("formulas");
        QTest::newRow("two prices") << "$5 and $10"_ba << 0;
        QTest::newRow("behind the number") << "5$ and 10$"_ba << 0;
        QTest::newRow("price with words") << "$5, but maybe 6$ more"_ba << 0;
        QTest::newRow("US$") << "US$5 or US$6"_ba << 0;
        QTest::newRow("escaped") << "\\$a\\$"_ba << 0;
        QTest::newRow("in code") << "`$a$`"_ba << 0;
        QTest::newRow("unclosed") << "$a + b\n\nc$"_ba << 0;
        QTest::newRow("a letter") << "$x$"_ba << 1;
        QTest::newRow("two") << "$x$, $y_1$"_ba << 2;
        QTest::newRow("over two lines") << "$a +\nb$"_ba << 1;
        QTest::newRow("number") << "$5 + x$"_ba << 1;
        QTest::newRow("with markup in it") << "$a*b*c$"_ba << 1;
        QTest::newRow("LaTeX's marks") << "\\(x\\) and \\[y\\]"_ba << 2;
    }
    void prices_areNotFormulas()
    {
        QFETCH(QByteArray, text);
        QTEST(int(rendered(text, markdown::defaultDialect()).count("class=\"math")), "formulas");
    }
};

QTEST_APPLESS_MAIN(ExtensionsTest)
#include "tst_extensions.moc"
