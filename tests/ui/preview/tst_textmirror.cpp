// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/textmirror.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;

class TextMirrorTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeText_isUtf8WithLineFeeds()
    {
        TextMirror mirror;
        mirror.setText(QStringLiteral("a\u2029\u00e9\u00a0\u2028b\u2029"));
        QCOMPARE(mirror.text(), QByteArray("a\n\xc3\xa9\xc2\xa0\xe2\x80\xa8"
                                           "b\n"));
        QCOMPARE(mirror.lines(), 3);
    }

    void edits_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<LineEdit>("edit");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("one line in the middle") << "a\nb\nc" << LineEdit{1, 1, 1, QStringLiteral("B")} << QByteArray("a\nB\nc");
        QTest::newRow("the last line") << "a\nb" << LineEdit{1, 1, 1, QStringLiteral("B")} << QByteArray("a\nB");
        QTest::newRow("the only line") << "a" << LineEdit{0, 1, 1, QStringLiteral("b")} << QByteArray("b");
        QTest::newRow("a line split") << "ab\nc" << LineEdit{0, 1, 2, QStringLiteral("a\nb")} << QByteArray("a\nb\nc");
        QTest::newRow("two lines joined") << "a\nb\nc" << LineEdit{0, 2, 1, QStringLiteral("ab")} << QByteArray("ab\nc");
        QTest::newRow("lines added behind the last") << "a" << LineEdit{1, 0, 2, QStringLiteral("b\nc")} << QByteArray("a\nb\nc");
        QTest::newRow("lines put in") << "a\nb" << LineEdit{1, 0, 1, QStringLiteral("x")} << QByteArray("a\nx\nb");
        QTest::newRow("an empty line put in") << "a\nb" << LineEdit{1, 0, 1, QString()} << QByteArray("a\n\nb");
        QTest::newRow("lines taken out") << "a\nb\nc" << LineEdit{1, 1, 0, QString()} << QByteArray("a\nc");
        QTest::newRow("the last lines taken out") << "a\nb\nc" << LineEdit{1, 2, 0, QString()} << QByteArray("a");
        QTest::newRow("the first line taken out") << "a\nb" << LineEdit{0, 1, 0, QString()} << QByteArray("b");
        QTest::newRow("everything") << "a\nb\nc" << LineEdit{0, 3, 1, QString()} << QByteArray("");
    }

    void edits()
    {
        QFETCH(QString, before);
        QFETCH(LineEdit, edit);
        TextMirror mirror;
        mirror.setText(before);
        QVERIFY(mirror.apply(edit));
        QTEST(mirror.text(), "after");
        TextMirror fresh;
        fresh.setText(QString::fromUtf8(mirror.text()));
        QCOMPARE(mirror.lines(), fresh.lines());
    }

    void anEditThatDoesNotFit_changesNothing()
    {
        TextMirror mirror;
        mirror.setText(QStringLiteral("a\nb"));
        for (const LineEdit &edit : {LineEdit{-1, 1, 1, {}}, LineEdit{1, 2, 1, {}}, LineEdit{3, 0, 1, {}}, LineEdit{0, 2, 0, {}},
                                     LineEdit{0, 1, 2, QStringLiteral("x")}, LineEdit{0, 1, 0, QStringLiteral("x")}}) {
            QVERIFY(!mirror.apply(edit));
        }
        QCOMPARE(mirror.text(), QByteArray("a\nb"));
    }

    void randomEdits_giveWhatJoiningTheLinesGives()
    {
        QRandomGenerator random(4711);
        TextMirror mirror;
        QStringList lines{QString()};
        const int rounds = 5000;
        for (int round = 0; round < rounds; ++round) {
            LineEdit edit;
            edit.first = random.bounded(int(lines.size()) + 1);
            edit.removed = random.bounded(std::min(4, int(lines.size()) - edit.first + 1));
            edit.added = random.bounded(4);
            if (lines.size() - edit.removed + edit.added < 1) {
                continue;
            }
            QStringList added;
            for (int i = 0; i < edit.added; ++i) {
                added << QString(random.bounded(3), QChar(u'a' + random.bounded(26))) +
                             (random.bounded(2) ? QStringLiteral("\u00e9") : QString());
            }
            edit.text = added.join(u'\n');
            QVERIFY(mirror.apply(edit));
            lines = lines.mid(0, edit.first) + added + lines.mid(edit.first + edit.removed);
            QCOMPARE(mirror.text(), lines.join(u'\n').toUtf8());
            QCOMPARE(mirror.lines(), int(lines.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TextMirrorTest)
#include "tst_textmirror.moc"
