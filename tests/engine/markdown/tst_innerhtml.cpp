// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inputs.h"
#include "markdown/body.h"
#include "markdown/tree.h"

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
};

QTEST_APPLESS_MAIN(InnerHtmlTest)
#include "tst_innerhtml.moc"
