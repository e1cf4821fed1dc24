// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The real posts, edited at random as a writer would: the page must hold what a fresh rendering of the text gives, and an export of it has
// in its `<main>`, byte for byte. `GALLEY_SEQUENCES=1000` (see tests/soak/sequences) makes so many of all posts.
#include "diagrams/diagrampainter.h"
#include "export/product.h"
#include "post/renderers.h"
#include "previewtester.h"
#include "support/corpora.h"
#include "support/randomedits.h"
#include "support/seeds.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewPostsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEdits_data();
    void randomEdits();
    void anyWayToThePost_endsInItsExport_data();
    void anyWayToThePost_endsInItsExport();
};

namespace
{

const QStringList pieces{u"x"_s,      u" word "_s, u"\n"_s,    u"\n\n"_s,       u"*"_s,      u"**bold**"_s,     u"# "_s,
                         u"- "_s,     u"> "_s,     u"```\n"_s, u"`"_s,          u"[a](b)"_s, u"[ref]: x"_s,     u"<b>"_s,
                         u"</div>"_s, u"<!--"_s,   u"| a |"_s, u"    "_s,       u"\t"_s,     u"\u00e9\u00a0"_s, u"1. "_s,
                         u"---\n"_s,  u"&amp;"_s,  u"\\"_s,    u"![i](i.png)"_s};

/// What stands in the `<main>` of the file that is exported from a text.
QByteArray exportedMain(const QByteArray &text, const markdown::Resources &resources)
{
    const auto product =
        exporting::make(post::render(text, {}, resources), {.files = exporting::LocalFiles(QString()), .fallbackTitle = {}});
    const qsizetype start = product ? product->bytes.indexOf("<main>") + 6 : 0;
    return product ? product->bytes.sliced(start, product->bytes.lastIndexOf("</main>") - start) : QByteArray();
}

/// Pieces of a text that together are it, each at most some lines long.
QStringList cut(const QString &text, QRandomGenerator &random)
{
    QStringList parts;
    for (qsizetype done = 0; done < text.size();) {
        qsizetype end = done;
        for (int lines = random.bounded(1, 12); lines > 0 && end >= 0; --lines) {
            end = text.indexOf(u'\n', end) + 1;
            end = end == 0 ? -1 : end;
        }
        parts += text.sliced(done, (end < 0 ? text.size() : end) - done);
        done += parts.last().size();
    }
    return parts;
}

/// Types a text, its parts in random order, each where it belongs: so many characters key by key, the other parts at once.
void typeInRandomOrder(QTextDocument &document, const QString &text, QRandomGenerator &random, qsizetype keys)
{
    const QStringList parts = cut(text, random);
    QList<qsizetype> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    QList<qsizetype> typed(parts.size(), 0); // characters of each part that are there
    for (const qsizetype part : order) {
        qsizetype place = std::accumulate(typed.begin(), typed.begin() + part, qsizetype(0));
        const bool isTyped = (keys -= parts[part].size()) >= 0;
        for (const QString &piece : isTyped ? parts[part].split(QString(), Qt::SkipEmptyParts) : QStringList{parts[part]}) {
            QTextCursor cursor(&document);
            cursor.setPosition(int(place));
            cursor.insertText(piece);
            place += piece.size();
            if (random.bounded(8) == 0) {
                QCoreApplication::processEvents(); // the page keeps up, more or less
            }
        }
        typed[part] = parts[part].size();
    }
}

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

void PreviewPostsTest::anyWayToThePost_endsInItsExport_data()
{
    randomEdits_data();
}

void PreviewPostsTest::anyWayToThePost_endsInItsExport()
{
    QFETCH(QString, path);
    const qsizetype posts = postsIn(corpus(u"posts"_s)).size();
    const qsizetype sequences = (std::max(qEnvironmentVariableIntValue("GALLEY_SEQUENCES"), 1) + posts - 1) / posts;
    constexpr qsizetype mostKeys = 1000; // of a sequence: a thousand sequences take some minutes then
    const QString text = QString::fromUtf8(bytesOf(path)).replace(u"\r\n"_s, u"\n"_s);
    post::Renderers renderers(DiagramPainter::sharedStore());
    QRandomGenerator random(seedFor(path));
    for (qsizetype sequence = 0; sequence < sequences; ++sequence) {
        PreviewTester tester;
        QVERIFY(tester.show());
        // Opened at once and edited, or typed key by key.
        const bool isTyped = sequence % 2 == 0;
        QVERIFY(tester.after([&] {
            if (isTyped) {
                typeInRandomOrder(tester.document(), text, random, mostKeys);
            } else {
                tester.document().setPlainText(text);
            }
        }));
        for (int edits = isTyped ? 0 : random.bounded(1, 40); edits > 0; --edits) {
            editOnce(tester.document(), random, pieces);
            if (random.bounded(3) == 0) {
                QCoreApplication::processEvents();
            }
        }
        QString now = tester.document().toRawText();
        now.replace(QChar::ParagraphSeparator, u'\n');
        QVERIFY(!isTyped || now == text);
        QTRY_COMPARE_WITH_TIMEOUT(tester.main(), exportedMain(now.toUtf8(), renderers.resources()), longWait);
    }
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewPostsTest>(argc, argv);
}
#include "tst_preview_posts.moc"
