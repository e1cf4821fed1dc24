// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Whole pages: of our own small posts against golden files, of real posts against an HTML checker.
#include "code/highlighter.h"
#include "post/page.h"
#include "support/corpora.h"
#include "support/tidy.h"
#include "text/textfile.h"
#include "version.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

const QString goldenFolder = QString::fromUtf8(GALLEY_TESTS "/data/pages");

void addRows(const QStringList &posts)
{
    QTest::addColumn<QString>("path");
    for (const QString &path : posts) {
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

/// Without what changes with the look and the version alone: the style sheet has its own test.
QByteArray withoutStyle(QByteArray page)
{
    const qsizetype start = page.indexOf("<style>\n") + 8;
    page.remove(start, page.indexOf("</style>") - start);
    return page.replace(QByteArray("Galley " + QByteArray(version()) + "\""), QByteArray("Galley VERSION\""));
}

} // namespace

class PostsExportTest : public QObject
{
    Q_OBJECT

private:
    code::Highlighter m_highlighter;

    post::Rendering rendered(const QString &path)
    {
        const auto text = text::readUtf8(path);
        return text ? post::render(*text, {}, &m_highlighter) : post::Rendering();
    }

private Q_SLOTS:
    void page_isAsBlessed_data()
    {
        addRows(tests::postsIn(goldenFolder) + QStringList{QString::fromUtf8(GALLEY_TESTS "/data/posts/whats-next.md"),
                                                           QString::fromUtf8(GALLEY_TESTS "/data/posts/gallery.md")});
    }

    void page_isAsBlessed()
    {
        QFETCH(QString, path);
        const QByteArray whole = post::page(rendered(path), QFileInfo(path).completeBaseName());
        const QByteArray page = withoutStyle(whole);
        const QString golden = goldenFolder + u'/' + QFileInfo(path).completeBaseName() + u".html"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
        }
        QCOMPARE(QString::fromUtf8(page), QString::fromUtf8(tests::bytesOf(golden)));
        QCOMPARE(tests::complaintsOfTidy(whole), QString());
    }

    void realPosts_giveValidPages_data() { addRows(tests::postsIn(tests::corpus(u"posts"_s))); }

    void realPosts_giveValidPages()
    {
        QFETCH(QString, path);
        const post::Rendering rendering = rendered(path);
        QVERIFY(!rendering.blocks.empty());
        const QByteArray page = post::page(rendering, QFileInfo(path).completeBaseName());
        QCOMPARE(tests::complaintsOfTidy(page), QString());
        const qsizetype start = page.indexOf("<main>") + 6;
        QCOMPARE(page.sliced(start, page.lastIndexOf("</main>") - start), post::mainHtml(rendering));
    }
};

QTEST_APPLESS_MAIN(PostsExportTest)
#include "tst_posts_export.moc"
