// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "markdown/body.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// What a list becomes behind a paragraph of so many letters, with its lines.
QByteArray behindLetters(int letters, const QByteArray &list, const markdown::Options &options)
{
    QByteArray html;
    const QByteArray text = QByteArray(letters, 'x') + "\n\n" + list;
    const markdown::Body body = markdown::render(text, 0, options, {});
    for (size_t i = letters > 0 ? 1 : 0; i < body.blocks.size(); ++i) {
        const markdown::Block &block = body.blocks[i];
        html += block.content->html + "\n" + QByteArray::number(block.firstLine) + "-" + QByteArray::number(block.lastLine) + "\n";
    }
    return html;
}

} // namespace

class ParserFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListIsTheSameAtEveryOffset_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("a paragraph") << "-   a\n\n\n    y\n"_ba;
        QTest::newRow("two lines") << "-   a\n    bcd\n\n\n    y\n"_ba;
        QTest::newRow("a lazy line") << "-   a\nbcd\n\n\n    y\n"_ba;
        QTest::newRow("four items' texts") << "1.  a\n\n\n    b\n\n\n    c\n\n\n    d\n"_ba;
        QTest::newRow("lines that end in two bytes") << "-   a\r\n\r\n\r\n    y\r\n"_ba;
        QTest::newRow("a fenced block") << "-   ```\n    code\n    ```\n\n    y\n"_ba;
        QTest::newRow("an empty fenced block") << "-   ``` abc\n    ```\n\n    y\n"_ba;
        QTest::newRow("blanks behind code") << "-   ```\n    code  \n    ```\n\n    y\n"_ba;
        QTest::newRow("a blank line of code") << "-   ```\n    code\n    \n    ```\n\n    y\n"_ba;
        QTest::newRow("a heading") << "-   # abc ##  \n\n    y\n"_ba;
        QTest::newRow("a heading with a line under it") << "-   abc\n    de\n    =====\n\n    y\n"_ba;
        QTest::newRow("a rule") << "-   ***\n\n    y\n"_ba;
        QTest::newRow("raw HTML") << "-   <b>\n    abc\n    </b>\n\n\n    y\n"_ba;
        QTest::newRow("a comment") << "-   <!-- a\n    b -->   \n\n\n    y\n"_ba;
        QTest::newRow("a table") << "-   |a|b|\n    |---|---|\n    |1|2|\n\n\n    y\n"_ba;
        QTest::newRow("a link definition") << "-   [a]: /u\n    xy\n\n\n    y\n"_ba;
        QTest::newRow("a list in a list") << "-   a\n    -   bc\n\n\n        y\n"_ba;
        QTest::newRow("lists on one line") << "- - - a\n\n\n      y\n"_ba;
        QTest::newRow("a list in a quote") << ">-   a\n>\n>\n>     y\n"_ba;
        QTest::newRow("a quote in a list") << "-   >a\n    >b\n\n    ```\n    a\n    ```\n\n\n    c\n"_ba;
        QTest::newRow("a task") << "-   [ ] abc\n\n\n    y\n"_ba;
        QTest::newRow("tabs") << "-\ta\t\n\n\n\ty\n"_ba;
    }
    void aListIsTheSameAtEveryOffset()
    {
        QFETCH(QByteArray, list);
        for (const markdown::Dialect &dialect : markdown::dialects()) {
            const markdown::Options options{.dialect = dialect};
            const QByteArray first = behindLetters(0, list, options);
            for (int letters = 1; letters <= 256; ++letters) {
                const QByteArray html = behindLetters(letters, list, options);
                const QByteArray where = dialect.name.data() + ": behind "_ba + QByteArray::number(letters) + " letters\n" + html;
                QVERIFY2(html == first, where.constData());
            }
        }
    }
};

QTEST_APPLESS_MAIN(ParserFaultsTest)
#include "tst_parserfaults.moc"
