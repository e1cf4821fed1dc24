// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Real posts, edited at random as a writer, a paste or a search-and-replace would: the patch turns the old page into the new one.
#include "post/post.h"
#include "preview/patch.h"
#include "support/corpora.h"
#include "support/randomedit.h"
#include "text/textfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using markdown::Block;

namespace
{

constexpr int editsOfEachPost = 150;

bool same(const std::vector<Block> &one, const std::vector<Block> &other)
{
    return std::ranges::equal(one, other, [](const Block &a, const Block &b) {
        return a.sameContent(b) && a.firstLine == b.firstLine && a.lastLine == b.lastLine;
    });
}

} // namespace

class PostsPatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEdits_patchGivesTheNewPage_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList posts = tests::postsIn(tests::corpus(u"posts"_s));
        for (const QString &path : posts) {
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }

    void randomEdits_patchGivesTheNewPage()
    {
        QFETCH(QString, path);
        const auto text = text::readUtf8(path);
        QVERIFY(text);
        QByteArray source = *text;
        tests::RandomEdit edit;
        post::Rendering before = post::render(source, {}, nullptr);
        for (int round = 0; round < editsOfEachPost; ++round) {
            source = round % 50 == 49 ? *text : edit.of(source);
            const post::Rendering after = post::render(source, {}, nullptr);
            std::vector<Block> blocks = before.blocks;
            preview::apply(preview::diff(before.blocks, after.blocks), blocks);
            QVERIFY2(same(blocks, after.blocks), qPrintable(u"round %1"_s.arg(round)));
            before = after;
        }
    }
};

QTEST_APPLESS_MAIN(PostsPatchTest)
#include "tst_posts_patch.moc"
