// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inputs.h"
#include "markdown/body.h"
#include "markdown/tree.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// A browser that parses the block's HTML and gives it back by `innerHTML` must give the same bytes.
QByteArray firstBroken(const QByteArray &markdown)
{
    for (const markdown::Block &block : markdown::render(markdown, 0, {}, nullptr).blocks) {
        const QByteArray &html = block.content->html;
        const std::string again = markdown::reserialised({html.constData(), size_t(html.size())});
        if (html != QByteArrayView(again)) {
            return "--- html\n" + html + "\n--- again\n" + QByteArray::fromStdString(again);
        }
    }
    return {};
}

} // namespace

class InnerHtmlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksAreWhatABrowserGivesBack_data() { tests::addCorpora(); }
    void blocksAreWhatABrowserGivesBack()
    {
        QFETCH(tests::Inputs, inputs);
        QVERIFY(!inputs.isEmpty());
        for (const QByteArray &input : inputs) {
            const QByteArray broken = firstBroken(input);
            QVERIFY2(broken.isEmpty(), qPrintable(u"--- Markdown\n"_s + QString::fromUtf8(input) + u"\n"_s + QString::fromUtf8(broken)));
        }
    }

    /// Tags in any order: those that the parser ends, opens again or moves, among those that it leaves where they are.
    void randomTagsAreWhatABrowserGivesBack()
    {
        const QByteArrayList pieces{
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<em>",
            "</em>",
            "<a href=x>",
            "</a>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<h2>",
            "</h2>",
            "<kbd>",
            "</kbd>",
            "<span class=y>",
            "</span>",
            "<table>",
            "<tr>",
            "<td>",
            "<pre>",
            "</pre>",
            "<nobr>",
            "<img src=x alt=>",
            "<br>",
            "<br/>",
            "<hr>",
            "<!--c-->",
            "<ul>",
            "<li>",
            "</ul>",
            "<svg>",
            "</svg>",
            "<math>",
            "<button>",
            "<Box>",
            "<img =a style=b>",
            "<b A=1 data-line=2>",
            "<iframe src=z>",
            "text",
            " ",
            "&lt;",
            "\x01",
            "\n",
            "\n\n",
            "\xC2\xA0",
            "&#13;",
            "*x*",
            "<option>",
            "<q>",
        };
        QRandomGenerator random(quint32(qEnvironmentVariableIntValue("GALLEY_SEED")) + 1);
        const int rounds = 3000 * std::max(1, qEnvironmentVariableIntValue("GALLEY_ROUNDS"));
        for (int round = 0; round < rounds; ++round) {
            QByteArray text;
            for (int i = random.bounded(1, 9); i > 0; --i) {
                text += pieces[random.bounded(pieces.size())];
            }
            const QByteArray broken = firstBroken(text);
            QVERIFY2(broken.isEmpty(), qPrintable(u"--- Markdown\n"_s + QString::fromUtf8(text) + u"\n"_s + QString::fromUtf8(broken)));
        }
    }
};

QTEST_APPLESS_MAIN(InnerHtmlTest)
#include "tst_innerhtml.moc"
