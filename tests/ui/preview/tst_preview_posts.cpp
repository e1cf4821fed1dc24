// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The real posts, edited at random as a writer would: the page must hold what a fresh rendering of the text gives, byte for byte.
#include "diagrams/diagrampainter.h"
#include "post/renderers.h"
#include "previewtester.h"
#include "support/corpora.h"
#include "support/randomedits.h"
#include "support/seeds.h"

#include <QFileInfo>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewPostsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEdits_data();
    void randomEdits();
};

namespace
{

const QStringList pieces{u"x"_s,      u" word "_s, u"\n"_s,    u"\n\n"_s,       u"*"_s,      u"**bold**"_s,     u"# "_s,
                         u"- "_s,     u"> "_s,     u"```\n"_s, u"`"_s,          u"[a](b)"_s, u"[ref]: x"_s,     u"<b>"_s,
                         u"</div>"_s, u"<!--"_s,   u"| a |"_s, u"    "_s,       u"\t"_s,     u"\u00e9\u00a0"_s, u"1. "_s,
                         u"---\n"_s,  u"&amp;"_s,  u"\\"_s,    u"![i](i.png)"_s};

} // namespace

void PreviewPostsTest::randomEdits_data()
{
    QTest::addColumn<QString>("path");
    const QStringList posts = postsIn(corpus(u"posts"_s));
    QVERIFY(!posts.isEmpty());
    for (const QString &path : posts) {
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void PreviewPostsTest::randomEdits()
{
    QFETCH(QString, path);
    PreviewTester tester(QString::fromUtf8(bytesOf(path)));
    QVERIFY(tester.show());
    QTRY_COMPARE(tester.main(), tester.expectedMain());
    post::Renderers renderers(DiagramPainter::sharedStore()); // a diagram shows its source until it is drawn, in both
    QRandomGenerator random(seedFor(path));
    constexpr int rounds = 30;
    for (int round = 0; round < rounds; ++round) {
        QVERIFY(tester.after([&] {
            QTextCursor(&tester.document()).insertText(u"."_s); // so that there is something to wait for
            for (int edits = random.bounded(4); edits >= 0; --edits) {
                editOnce(tester.document(), random, pieces);
            }
        }));
        QString text = tester.document().toRawText();
        text.replace(QChar::ParagraphSeparator, u'\n');
        QTRY_COMPARE(tester.main(), tester.expectedMain());
        QTRY_COMPARE(tester.expectedMain(), post::mainHtml(post::render(text.toUtf8(), {}, renderers.resources())));
    }
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewPostsTest>(argc, argv);
}
#include "tst_preview_posts.moc"
