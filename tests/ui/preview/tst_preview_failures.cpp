// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// A browser engine that hangs or dies, again and again: the text can always be edited, and the page comes back with the same content.
#include "previewtester.h"

#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>

#include <csignal>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewFailuresTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHungRenderer_isReplaced_andTheTextCanBeEditedMeanwhile();
    void manyDeaths_loseNothing();
    void aPageTooLarge_isShownWhenAskedFor();
    void aPageThatBecomesTooLarge_saysSo_andComesBack();
};

namespace
{

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += u"Paragraph %1 with some words to fill a line or two of the page, so that it has a height.\n\n"_s.arg(i);
    }
    return text;
}

QPushButton *remedyOf(PreviewTester &tester)
{
    return tester.view().findChild<QPushButton *>();
}

bool isStopped(PreviewTester &tester)
{
    return remedyOf(tester) && remedyOf(tester)->isVisible();
}

} // namespace

void PreviewFailuresTest::aHungRenderer_isReplaced_andTheTextCanBeEditedMeanwhile()
{
    PreviewTester tester(paragraphs(200));
    QVERIFY(tester.show());
    QVERIFY(tester.after([&] { tester.view().scrollToLine(100); }));
    const auto hung = pid_t(tester.page()->renderProcessPid());
    QCOMPARE(::kill(hung, SIGSTOP), 0);
    QSignalSpy rendered(&tester.view(), &PreviewView::rendered);
    QVERIFY(tester.after([&] {
        for (int key = 0; key < 20; ++key) { // each is taken and rendered, though nobody shows it
            const auto before = rendered.count();
            QTextCursor(&tester.document()).insertText(u"x"_s);
            QTRY_VERIFY_WITH_TIMEOUT(rendered.count() > before, longWait);
        }
        QCOMPARE(pid_t(tester.page()->renderProcessPid()), hung);
    }));
    QVERIFY(pid_t(tester.page()->renderProcessPid()) != hung);
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.main().contains("xxxxxxxxxxxxxxxxxxxx"));
    QVERIFY(tester.scrollTop() > 1000);
}

/// 5 in the suite; `tests/soak/stillness` makes 100.
void PreviewFailuresTest::manyDeaths_loseNothing()
{
    const int given = qEnvironmentVariableIntValue("GALLEY_KILLS");
    const int kills = given > 0 ? given : 5;
    PreviewTester tester(paragraphs(100));
    QVERIFY(tester.show());
    QRandomGenerator random(9);
    int stops = 0;
    for (int i = 0; i < kills; ++i) {
        const QSignalSpy settled(&tester.view(), &PreviewView::settled);
        QTextCursor cursor(&tester.document());
        cursor.setPosition(random.bounded(tester.document().characterCount()));
        cursor.insertText(u"kill %1 "_s.arg(i));
        const auto process = pid_t(tester.page()->renderProcessPid());
        QVERIFY(process > 0);
        ::kill(process, SIGKILL);
        cursor.insertText(u"after "_s);
        QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty() || isStopped(tester), longWait);
        if (isStopped(tester)) { // three in a minute; one that does not answer in time counts as well: it waits for the button
            ++stops;
            remedyOf(tester)->click();
            QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), longWait);
        }
        QVERIFY(!isStopped(tester));
        QCOMPARE(tester.main(), tester.expectedMain());
    }
    QVERIFY(stops > 0);
    qInfo("%d kills, %d stops with a button, nothing lost", kills, stops);
}

void PreviewFailuresTest::aPageTooLarge_isShownWhenAskedFor()
{
    PreviewTester tester(paragraphs(300));
    tester.view().setLargestLive(10'000);
    QSignalSpy stopped(&tester.view(), &PreviewView::stoppedChanged);
    tester.view().show();
    QTRY_VERIFY_WITH_TIMEOUT(isStopped(tester), longWait);
    QCOMPARE(stopped.takeFirst().first().toBool(), true);
    QTextCursor(&tester.document()).insertText(u"typed meanwhile "_s);
    QVERIFY(tester.after([&] { remedyOf(tester)->click(); }));
    QVERIFY(!isStopped(tester));
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.type(0, 0, u"and then "_s));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewFailuresTest::aPageThatBecomesTooLarge_saysSo_andComesBack()
{
    PreviewTester tester(paragraphs(3));
    tester.view().setLargestLive(10'000);
    QVERIFY(tester.show());
    QTextCursor(&tester.document()).insertText(paragraphs(300));
    QTRY_VERIFY_WITH_TIMEOUT(isStopped(tester), longWait);
    QVERIFY(tester.after([&] { tester.document().undo(); }));
    QVERIFY(!isStopped(tester));
    QCOMPARE(tester.main(), tester.expectedMain());
    QTextCursor(&tester.document()).insertText(paragraphs(300));
    QTRY_VERIFY_WITH_TIMEOUT(isStopped(tester), longWait); // the consent was not asked for
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewFailuresTest>(argc, argv);
}
#include "tst_preview_failures.moc"
