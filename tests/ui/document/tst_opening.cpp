// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"
#include "document/documenttext.h"
#include "document/gradualchange.h"
#include "document/textchange.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

/// Files that are opened and read again while the window lives, and the copy of the text that goes to other threads.
class TestOpening : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name = u"a.md"_s) const { return m_folder.filePath(name); }
    void write(const QByteArray &bytes) const { QVERIFY(text::saveFile(path(), bytes)); }
    static void type(const Document &document, const QString &text) { QTextCursor(document.textDocument()).insertText(text); }

private Q_SLOTS:
    void aFileIsOpenedInAnotherThread()
    {
        write("one\r\ntwo\n");
        Document document;
        QSignalSpy opened(&document, &Document::opened);
        QSignalSpy busy(&document, &Document::busyChanged);
        QSignalSpy replaced(&document, &Document::textDocumentChanged);
        document.startOpen(path());
        QVERIFY(document.isBusy());
        QCOMPARE(document.openingPath(), path());
        QVERIFY(document.path().isEmpty());
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!document.isBusy() && !document.isModified() && !document.textDocument()->isUndoAvailable());
        QCOMPARE(document.textDocument()->thread(), thread());
        QCOMPARE(replaced.constFirst().constFirst().toString(), u"one\ntwo\n"_s);
        QCOMPARE(busy.size(), 2);
        type(document, u"x"_s);
        QVERIFY(document.save());
        QCOMPARE(text::readFile(path())->bytes, "xone\r\ntwo\n");
    }

    void aFileThatCannotBeOpenedLeavesThePostAsItIs()
    {
        write("one\n");
        Document document;
        QVERIFY(document.open(path()));
        type(document, u"x"_s);
        QSignalSpy failed(&document, &Document::openFailed);
        document.startOpen(path(u"nowhere.md"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<text::Error>().kind, text::Error::Kind::NotFound);
        QCOMPARE(document.path(), path());
        QCOMPARE(document.utf8(), "xone\n");
        QVERIFY(document.isModified() && !document.isBusy());
    }

    void theLastFileThatWasAskedForIsOpened()
    {
        write("one\n");
        QVERIFY(text::saveFile(path(u"b.md"_s), "two\n"));
        Document document;
        QSignalSpy opened(&document, &Document::opened);
        document.startOpen(path());
        document.startOpen(path(u"b.md"_s));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(document.utf8(), "two\n");
        QTRY_VERIFY(!document.isBusy());
        QCOMPARE(opened.size(), 1);
    }

    void openingCanBeCancelled()
    {
        write("one\n");
        Document document;
        QSignalSpy opened(&document, &Document::opened);
        QSignalSpy cancelled(&document, &Document::openCancelled);
        document.startOpen(path());
        document.cancelOpening();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!document.isBusy());
        QVERIFY(document.open(path())); // what was cancelled has long ended when this has been read
        QCOMPARE(opened.size(), 1);
    }

    void aPostThatGoesWhileAFileIsOpenedLeavesNothingBehind()
    {
        write(QByteArray("words\n").repeated(100'000));
        for (int i = 0; i < 5; ++i) {
            Document document;
            document.startOpen(path());
        }
    }

    void aSaveRightAfterARevertSavesWhatWasRevertedTo()
    {
        write("one\n");
        Document document;
        QVERIFY(document.open(path()));
        type(document, u"x"_s);
        document.startRevert();
        QVERIFY(document.save());
        QCOMPARE(document.utf8(), "one\n");
        QCOMPARE(text::readFile(path())->bytes, "one\n");
        document.textDocument()->undo();
        QCOMPARE(document.utf8(), "xone\n");
    }

    void whatIsTypedWhileTheFileIsComparedIsPartOfTheStepBack()
    {
        write("one\n");
        Document document;
        QVERIFY(document.open(path()));
        type(document, u"x"_s);
        QSignalSpy reverted(&document, &Document::reverted);
        document.startRevert();
        type(document, u"y"_s);
        QTRY_COMPARE(reverted.size(), 1);
        QCOMPARE(document.utf8(), "one\n");
        QVERIFY(!document.isModified());
        document.textDocument()->undo();
        QCOMPARE(document.utf8(), "yxone\n");
    }

    void aRevertOfEveryLineIsMadeInSlicesAndIsOneStepToUndo()
    {
        const QByteArray mine = QByteArray("a line of mine\r\n\nshared\n").repeated(10'000);
        const QByteArray theirs = QByteArray("another line\nshared\r\n").repeated(10'000);
        write(mine);
        Document document;
        QVERIFY(document.open(path()));
        const QByteArray before = document.utf8();
        write(theirs);
        QSignalSpy reverted(&document, &Document::reverted);
        QSignalSpy busy(&document, &Document::busyChanged);
        document.startRevert();
        QTRY_COMPARE(reverted.size(), 1);
        QCOMPARE(busy.size(), 2);
        QVERIFY(document.hasMixedLineEndings() && !document.isModified());
        QVERIFY(document.saveAs(path(u"b.md"_s)));
        QVERIFY(text::readFile(path(u"b.md"_s))->bytes == theirs);
        document.textDocument()->undo();
        QVERIFY(document.utf8() == before);
        QVERIFY(!document.textDocument()->isUndoAvailable());
    }

    void aGradualChangeIsFinishedBySavingAndTakenBackByCancelling()
    {
        write("one\n");
        Document document;
        QVERIFY(document.open(path()));
        int steps = 0;
        const auto next = [&steps](QTextCursor &cursor) {
            cursor.movePosition(QTextCursor::Start);
            cursor.insertText(u"x"_s);
            return ++steps % 50'000 != 0;
        };
        auto *change = new GradualChange(*document.textDocument(), next);
        change->start();
        QVERIFY(steps < 50'000);
        QVERIFY(document.save());
        QCOMPARE(text::readFile(path())->bytes, QByteArray(50'000, 'x') + "one\n");

        change = new GradualChange(*document.textDocument(), next);
        QSignalSpy finished(change, &GradualChange::finished);
        QSignalSpy sliced(change, &GradualChange::sliceDone);
        change->start();
        QTRY_VERIFY(!sliced.isEmpty());
        QVERIFY(finished.isEmpty());
        change->cancel();
        QCOMPARE(finished.constFirst().constFirst().toBool(), false);
        QCOMPARE(document.utf8(), QByteArray(50'000, 'x') + "one\n");
    }

    void theCopyOfTheTextFollowsEveryEdit()
    {
        QRandomGenerator random(3);
        const QString pieces[] = {u"x"_s, u"two\nlines"_s, u"\u00A0"_s, u"🙂"_s, u"a line of many\n"_s.repeated(3000), u"\n"_s};
        Content content;
        content.fill(text::decode(QByteArray("A line.\n").repeated(20'000)));
        QTextCursor cursor(&content.document());
        for (int i = 0; i < 400; ++i) {
            const bool together = random.bounded(4) == 0;
            if (together) {
                cursor.beginEditBlock();
            }
            for (int j = together ? random.bounded(4) : 1; j > 0; --j) {
                const int end = content.document().characterCount() - 1;
                const int from = random.bounded(end + 1);
                cursor.setPosition(from);
                cursor.setPosition(std::min(end, from + random.bounded(random.bounded(20) == 0 ? 90'000 : 5)), QTextCursor::KeepAnchor);
                cursor.insertText(pieces[random.bounded(int(std::size(pieces)))]);
            }
            if (together) {
                cursor.endEditBlock();
            }
            if (random.bounded(5) == 0) {
                content.document().undo();
            }
            if (random.bounded(8) == 0) {
                content.document().redo();
            }
            if (i % 10 == 0 || i > 380) {
                QVERIFY(content.text().toString() == textOf(content.document()));
            }
        }
        content.document().clear();
        QVERIFY(content.text().toString().isEmpty());
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
