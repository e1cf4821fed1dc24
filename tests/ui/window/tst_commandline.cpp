// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/commandpalette.h"
#include "window/commandline.h"
#include "window/instance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace galley;

/// How the window's program is called, and how a second call reaches the first.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAndLinesAreRead_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<OpenRequest>>("posts");
        QTest::addRow("nothing") << u""_s << QList<OpenRequest>{};
        QTest::addRow("a file is absolute") << u"a.md"_s << QList<OpenRequest>{{u"/blog/a.md"_s, 0}};
        QTest::addRow("dots are resolved") << u"../x/./a.md /b.md"_s << QList<OpenRequest>{{u"/x/a.md"_s, 0}, {u"/b.md"_s, 0}};
        QTest::addRow("a line is for the next file")
            << u"--line 12 a.md b.md"_s << QList<OpenRequest>{{u"/blog/a.md"_s, 12}, {u"/blog/b.md"_s, 0}};
        QTest::addRow("or for the last one") << u"a.md --line=3"_s << QList<OpenRequest>{{u"/blog/a.md"_s, 3}};
        QTest::addRow("Qt has options of its own")
            << u"-reverse --session 1_2 a.md -platform xcb"_s << QList<OpenRequest>{{u"/blog/a.md"_s, 0}};
        QTest::addRow("after -- all are files") << u"-- --line -x"_s << QList<OpenRequest>{{u"/blog/--line"_s, 0}, {u"/blog/-x"_s, 0}};
    }

    void filesAndLinesAreRead()
    {
        QFETCH(const QString, words);
        QFETCH(const QList<OpenRequest>, posts);
        const auto line = readCommandLine(words.split(u' ', Qt::SkipEmptyParts), u"/blog"_s);
        QVERIFY(line.has_value());
        QCOMPARE(line->posts, posts);
    }

    void optionsAreRead()
    {
        const auto line =
            readCommandLine({u"--picture"_s, u"p.png"_s, u"--theme=sepia"_s, u"--size"_s, u"1000x700"_s, u"--new-instance"_s}, u"/b"_s);
        QVERIFY(line.has_value());
        QCOMPARE(line->picture, u"/b/p.png"_s);
        QVERIFY(line->theme == Settings::Theme::Sepia);
        QCOMPARE(line->size, QSize(1000, 700));
        QVERIFY(line->newInstance);
    }

    void aWrongCallIsExplained_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("unknown") << u"--frobnicate"_s << u"unknown option --frobnicate."_s;
        QTest::addRow("line") << u"--line soon a.md"_s << u"--line wants a number from 1 on, not \"soon\"."_s;
        QTest::addRow("line 0") << u"--line 0 a.md"_s << u"--line wants a number from 1 on, not \"0\"."_s;
        QTest::addRow("value missing") << u"a.md --line"_s << u"--line wants a value."_s;
        QTest::addRow("theme") << u"--theme pink"_s << u"--theme is one of desktop, light, dark and sepia, not \"pink\"."_s;
        QTest::addRow("size") << u"--size 3x"_s << u"--size wants a size from 200x200 on, such as 1400x900, not \"3x\"."_s;
    }

    void aWrongCallIsExplained()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, sentence);
        const auto line = readCommandLine(words.split(u' '), u"/blog"_s);
        QVERIFY(!line.has_value());
        QCOMPARE(line.error(), sentence);
    }

    void aSecondStartHandsItsPostsToTheFirst()
    {
        QVERIFY(!Instance::handOver({{u"/nobody.md"_s, 1}}));
        Instance first;
        first.listen();
        QSignalSpy requests(&first, &Instance::requested);
        bool taken = false;
        const QList<OpenRequest> posts{{u"/blog/ä.md"_s, 7}, {u"/b.md"_s, 0}};
        QThread *second = QThread::create([&] { taken = Instance::handOver(posts); });
        second->start();
        QTRY_VERIFY(second->isFinished());
        delete second;
        QVERIFY(taken);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().first().value<QList<OpenRequest>>(), posts);
    }

    void aMessageThatIsNoneIsRefused()
    {
        Instance first;
        first.listen();
        const QSignalSpy requests(&first, &Instance::requested);
        QLocalSocket stranger;
        stranger.connectToServer(Instance::name());
        QVERIFY(stranger.waitForConnected());
        stranger.write(QByteArray(1000, 'x'));
        QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
        QVERIFY(requests.isEmpty());
    }

    void commandsAreFoundByWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("quality");
        QTest::addRow("nothing: all") << u""_s << 1;
        QTest::addRow("its beginning") << u"exp"_s << 8;
        QTest::addRow("beginnings of words, any order") << u"ht ex"_s << 6;
        QTest::addRow("letters in order") << u"ehl"_s << 2;
        QTest::addRow("something else") << u"xyz"_s << 0;
        QTest::addRow("not inside a word's beginning") << u"port"_s << 2;
    }

    void commandsAreFoundByWhatIsTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, quality);
        QCOMPARE(matchQuality(u"Export HTML", typed), quality);
    }
};

QTEST_MAIN(CommandLineTest)
#include "tst_commandline.moc"
