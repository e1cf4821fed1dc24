// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "markdown/body.h"
#include "markdown/tree.h"

#include "support/corpora.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// The inputs of a corpus of JSON files: whatever has a key `markdown`.
QList<QByteArray> inputsOf(const QString &path)
{
    const QJsonDocument document = QJsonDocument::fromJson(tests::bytesOf(path));
    const QJsonArray cases = document.isArray() ? document.array() : document.object()[u"tests"_s].toArray();
    QList<QByteArray> inputs;
    for (const QJsonValue &value : cases) {
        inputs += value[u"markdown"_s].toString().toUtf8();
    }
    return inputs;
}

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
    void blocksAreWhatABrowserGivesBack_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("spec") << QString::fromUtf8(GALLEY_TESTS "/spec");
        QTest::newRow("hostile") << tests::corpus(u"xss"_s);
    }
    void blocksAreWhatABrowserGivesBack()
    {
        QFETCH(QString, folder);
        int count = 0;
        int bad = 0;
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
            for (const QByteArray &input : inputsOf(file.filePath())) {
                const QByteArray broken = firstBroken(input);
                if (!broken.isEmpty()) {
                    ++bad;
                    qWarning().noquote() << "--- Markdown\n" << input << "\n" << broken;
                }
                ++count;
            }
        }
        QVERIFY(count > 0);
        QCOMPARE(bad, 0);
    }

    void postsAreWhatABrowserGivesBack()
    {
        const QStringList posts = tests::postsIn(tests::corpus(u"posts"_s));
        QVERIFY(!posts.isEmpty());
        for (const QString &path : posts) {
            const QByteArray broken = firstBroken(tests::bytesOf(path));
            QVERIFY2(broken.isEmpty(), qPrintable(path + u'\n' + QString::fromUtf8(broken)));
        }
    }
};

QTEST_APPLESS_MAIN(InnerHtmlTest)
#include "tst_innerhtml.moc"
