// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Real posts under random edits: following the text gives what rendering it anew gives.
#include "code/highlighter.h"
#include "post/livepost.h"
#include "support/corpora.h"
#include "support/randomedit.h"
#include "text/textfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

constexpr int editsOfEachPost = 150;

bool same(const post::Rendering &one, const post::Rendering &other)
{
    const auto sameBlock = [](const markdown::Block &a, const markdown::Block &b) {
        return a.sameContent(b) && a.firstLine == b.firstLine && a.lastLine == b.lastLine && a.content->links == b.content->links &&
               a.content->images == b.content->images;
    };
    return one.frontMatter == other.frontMatter && one.language == other.language && one.counts == other.counts &&
           one.notices == other.notices && std::ranges::equal(one.blocks, other.blocks, sameBlock) &&
           post::outline(one) == post::outline(other);
}

} // namespace

class PostsLiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEdits_giveWhatAFullRenderingGives_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList posts = tests::postsIn(tests::corpus(u"posts"_s));
        for (const QString &path : posts) {
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }

    void randomEdits_giveWhatAFullRenderingGives()
    {
        QFETCH(QString, path);
        const auto text = text::readUtf8(path);
        QVERIFY(text);
        QByteArray source = *text;
        tests::RandomEdit edit;
        post::LivePost live;
        QVERIFY(same(live.update(source), post::render(source, {}, nullptr)));
        for (int round = 0; round < editsOfEachPost; ++round) {
            source = round % 50 == 49 ? *text : edit.of(source);
            QVERIFY2(same(live.update(source), post::render(source, {}, nullptr)), qPrintable(u"round %1"_s.arg(round)));
        }
    }

    void frontMatterTypedLetterByLetter_isFollowed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("YAML") << "---\ntitle: A\ntags: [b, c]\n---\n# Body\n"_ba;
        QTest::newRow("TOML") << "+++\ntitle = \"A\"\n+++\nBody\n"_ba;
        QTest::newRow("JSON") << "{\n  \"title\": \"A\"\n}\n\nBody\n"_ba;
        QTest::newRow("Pelican") << "Title: A\nDate: 2020-01-01\n\nBody: no\n"_ba;
    }

    void frontMatterTypedLetterByLetter_isFollowed()
    {
        QFETCH(QByteArray, text);
        post::LivePost live;
        for (qsizetype length = 0; length <= text.size(); ++length) {
            QVERIFY(same(live.update(text.first(length)), post::render(text.first(length), {}, nullptr)));
        }
        for (qsizetype length = text.size(); length >= 0; --length) {
            QVERIFY(same(live.update(text.first(length)), post::render(text.first(length), {}, nullptr)));
        }
    }

    void anEditInTheBody_keepsTheOtherContents()
    {
        QByteArray text = "---\ntitle: A\n---\n";
        for (int i = 0; i < 100; ++i) {
            text += "\nParagraph " + QByteArray::number(i) + ".\n";
        }
        post::LivePost live;
        const post::Rendering before = live.update(text);
        const post::Rendering after = live.update(QByteArray(text).replace("graph 50.", "graph 50 is new."));
        QCOMPARE(after.blocks.size(), before.blocks.size());
        const auto kept = [](const markdown::Block &a, const markdown::Block &b) { return a.content == b.content; };
        const auto firstAfter = std::ranges::mismatch(before.blocks, after.blocks, kept).in2;
        QVERIFY(firstAfter - after.blocks.begin() >= 50); // the block before the edited one may be looked at too
        QVERIFY(std::equal(after.blocks.rbegin(), after.blocks.rbegin() + 48, before.blocks.rbegin(), kept));
    }

    void anEditInTheFrontMatter_keepsTheBodysContents()
    {
        post::LivePost live;
        const post::Rendering before = live.update("---\ntitle: A\n---\n\nOne.\n");
        const post::Rendering after = live.update("---\ntitle: A\nslug: b\n---\n\nOne.\n");
        QCOMPARE(after.blocks[0].content, before.blocks[0].content);
        QCOMPARE(after.blocks[1].content, before.blocks[1].content);
        QCOMPARE(after.blocks[1].firstLine, before.blocks[1].firstLine + 1);
    }
};

QTEST_APPLESS_MAIN(PostsLiveTest)
#include "tst_posts_live.moc"
