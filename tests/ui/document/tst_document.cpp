// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;
using galley::Document;
namespace text = galley::text;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUnsavedPostIsCalledUntitled();
    void openAndSaveWithoutAnEditWritesTheSameBytes_data();
    void openAndSaveWithoutAnEditWritesTheSameBytes();
    void modifiedIsClearedOnlyByASaveThatWorked();
    void anEditChangesOnlyItsOwnBytes_data();
    void anEditChangesOnlyItsOwnBytes();
    void undoBringsBackTheLineEnds();
    void formatChangesAreModificationsThatUndoDoesNotTakeBack();
    void convertingLineEndsMakesAllAlike();
    void undecodableFilesAreReadOnlyUntilAnEncodingIsChosen();
    void aFailedOpenLeavesTheDocumentAsItWas();
    void saveInTheBackgroundKeepsWhatIsTypedMeanwhileModified();
    void aSaveAskedForDuringASaveWritesTheNewestText();
    void aFailedSaveInTheBackgroundSaysSo();
    void revertIsOneUndoStepThatKeepsTheCursor();
    void namesAndPathsAreFitToBeShown();
    void tenMegabytesComeBack();

private:
    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
};

void TestDocument::anUnsavedPostIsCalledUntitled()
{
    const Document document;
    QCOMPARE(document.name(), u"Untitled"_s);
    QVERIFY(document.path().isEmpty() && !document.isModified() && !document.isReadOnly());
}

void TestDocument::openAndSaveWithoutAnEditWritesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no final line end") << QByteArray("a\nb");
    QTest::newRow("mixed") << QByteArray("a\r\n\n\rb\r\n\nc");
    QTest::newRow("no-break space") << QByteArray("Quoi\xC2\xA0?\n");
    QTest::newRow("what Qt takes for line ends") << QByteArray("a\xE2\x80\xA8"
                                                               "b\xE2\x80\xA9"
                                                               "c\xEF\xB7\x90"
                                                               "d\xEF\xB7\x91"
                                                               "e\r\n");
    QTest::newRow("NUL and mark inside") << QByteArray("a\0\xEF\xBB\xBF\n", 6);
    QTest::newRow("object replacement") << QByteArray("\xEF\xBF\xBC");
}

void TestDocument::openAndSaveWithoutAnEditWritesTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    write(file("a.md"), bytes);
    Document document;
    QVERIFY(document.open(file("a.md")));
    QVERIFY(document.saveAs(file("b.md")));
    QCOMPARE(bytesOf(file("b.md")), bytes);
}

void TestDocument::modifiedIsClearedOnlyByASaveThatWorked()
{
    write(file("a.md"), "a\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QSignalSpy modified(&document, &Document::modifiedChanged);
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    QVERIFY(document.isModified());
    QVERIFY(!document.saveAs(file("no such folder/a.md")));
    QVERIFY(document.isModified());
    QCOMPARE(document.path(), file("a.md"));
    QVERIFY(document.save());
    QVERIFY(!document.isModified());
    QCOMPARE(bytesOf(file("a.md")), "xa\n");
    QCOMPARE(modified.count(), 2);
}

void TestDocument::anEditChangesOnlyItsOwnBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, int position, int removed, const char16_t *typed, const char *after) {
        QTest::newRow(name) << QByteArray(before) << position << removed << QString(typed) << QByteArray(after);
    };
    row("a letter among mixed ends", "a\r\nb\nc\r", 2, 1, u"X", "a\r\nX\nc\r");
    row("Return in a CRLF line of an LF file", "a\nbc\r\nd\ne\n", 3, 0, u"\n", "a\nb\r\nc\r\nd\ne\n");
    row("Return at the end of a CR line", "a\nb\rc\nd\n", 3, 0, u"\nX", "a\nb\rX\rc\nd\n");
    row("Return after the last line end", "a\nb\nc\r\n", 6, 0, u"x\ny\n", "a\nb\nc\r\nx\r\ny\r\n");
    row("Return in the last line without end", "a\nb\nc\r\nd", 7, 0, u"\n", "a\nb\nc\r\nd\r\n");
    row("joining lines", "a\nb\r\nc\n", 1, 1, u"", "ab\r\nc\n");
    row("joining an empty line", "a\n\r\n\nc\n", 2, 1, u"", "a\n\nc\n");
    row("removing everything", "a\r\nb\n", 0, 4, u"", "");
    row("a new line in a CRLF file", "a\r\nb", 3, 0, u"\n", "a\r\nb\r\n");
    row("a line end in an empty file", "", 0, 0, u"\n", "\n");
}

void TestDocument::anEditChangesOnlyItsOwnBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(int, position);
    QFETCH(int, removed);
    QFETCH(QString, typed);
    write(file("a.md"), before);
    Document document;
    QVERIFY(document.open(file("a.md")));
    QTextCursor cursor(document.textDocument());
    cursor.setPosition(position);
    cursor.setPosition(position + removed, QTextCursor::KeepAnchor);
    cursor.insertText(typed);
    QVERIFY(document.save());
    QTEST(bytesOf(file("a.md")), "after");
}

void TestDocument::undoBringsBackTheLineEnds()
{
    const QByteArray before = "a\r\n\n\rb\r\nc\n";
    write(file("a.md"), before);
    Document document;
    QVERIFY(document.open(file("a.md")));
    QTextCursor cursor(document.textDocument());
    cursor.select(QTextCursor::Document);
    cursor.insertText(u"x\ny"_s);
    document.textDocument()->undo();
    QVERIFY(!document.isModified());
    QVERIFY(document.saveAs(file("b.md")));
    QCOMPARE(bytesOf(file("b.md")), before);
    document.textDocument()->redo();
    QVERIFY(document.save());
    document.textDocument()->undo();
    QVERIFY(document.isModified());
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("b.md")), before);
}

void TestDocument::formatChangesAreModificationsThatUndoDoesNotTakeBack()
{
    write(file("a.md"), "\xC3\xA4\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    document.setEncoding(text::Encoding::Utf16LE);
    document.textDocument()->undo();
    QVERIFY(document.isModified());
    QVERIFY(document.save());
    QVERIFY(!document.isModified());
    QCOMPARE(bytesOf(file("a.md")), QByteArray("\xFF\xFE\xE4\0\n\0", 6));
    document.setEncoding(text::Encoding::Latin1);
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("a.md")), "\xE4\n");
    document.setEncoding(text::Encoding::Utf8);
    document.setByteOrderMark(true);
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("a.md")), "\xEF\xBB\xBF\xC3\xA4\n");
}

void TestDocument::convertingLineEndsMakesAllAlike()
{
    write(file("a.md"), "a\r\nb\nc\r");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QVERIFY(document.hasMixedLineEndings());
    document.setLineEnding(text::LineEnding::CRLF);
    QVERIFY(!document.hasMixedLineEndings());
    QVERIFY(document.isModified());
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("a.md")), "a\r\nb\r\nc\r\n");
}

void TestDocument::undecodableFilesAreReadOnlyUntilAnEncodingIsChosen()
{
    write(file("a.md"), "caf\xE9\r\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QVERIFY(document.isReadOnly());
    QCOMPARE(document.problem()->offset, 3);
    QCOMPARE(document.utf8(), "caf\xEF\xBF\xBD\n");
    QVERIFY(!document.save());
    QVERIFY(document.saveAs(file("copy.md")));
    QCOMPARE(bytesOf(file("copy.md")), "caf\xE9\r\n");
    QVERIFY(document.open(file("a.md"), text::Encoding::Windows1252));
    QVERIFY(!document.isReadOnly());
    QCOMPARE(document.utf8(), "caf\xC3\xA9\n");
    QTextCursor(document.textDocument()).insertText(u"€"_s);
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("a.md")), "\x80"
                                    "caf\xE9\r\n");
    QTextCursor(document.textDocument()).insertText(u"😀"_s);
    const auto failed = document.save();
    QVERIFY(!failed && failed.error().kind == text::Error::Kind::Unencodable);
    QVERIFY(document.isModified());
}

void TestDocument::aFailedOpenLeavesTheDocumentAsItWas()
{
    write(file("a.md"), "a\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    for (const QString &path : {file("missing.md"), m_folder.path(), u"/dev/zero"_s}) {
        QVERIFY(!document.open(path));
    }
    QCOMPARE(document.path(), file("a.md"));
    QCOMPARE(document.text(), u"xa\n"_s);
    QVERIFY(document.isModified() && document.textDocument()->isUndoAvailable());
}

void TestDocument::saveInTheBackgroundKeepsWhatIsTypedMeanwhileModified()
{
    write(file("a.md"), "a\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QSignalSpy saved(&document, &Document::saved);
    QSignalSpy modified(&document, &Document::modifiedChanged);
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    document.startSave();
    QTextCursor(document.textDocument()).insertText(u"y"_s);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(bytesOf(file("a.md")), "xa\n");
    QVERIFY(document.isModified());
    QCOMPARE(modified.count(), 1);
    document.textDocument()->undo();
    document.textDocument()->undo();
    QVERIFY2(document.isModified(), "the text is that of before the save, the file's is not");
    document.startSave();
    QTRY_COMPARE(saved.count(), 2);
    QVERIFY(!document.isModified());
    QCOMPARE(bytesOf(file("a.md")).toStdString(), document.utf8().toStdString());
}

void TestDocument::aSaveAskedForDuringASaveWritesTheNewestText()
{
    write(file("a.md"), "a\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QSignalSpy saved(&document, &Document::saved);
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    document.startSave();
    QTextCursor(document.textDocument()).insertText(u"y"_s);
    document.startSave();
    QTRY_COMPARE(saved.count(), 2);
    QVERIFY(!document.isModified());
    QCOMPARE(QString::fromUtf8(bytesOf(file("a.md"))), document.text());
}

void TestDocument::aFailedSaveInTheBackgroundSaysSo()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"gone"_s));
    Document document;
    QVERIFY(document.saveAs(file("gone/a.md")));
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    QVERIFY(QDir(file("gone")).removeRecursively());
    QSignalSpy failed(&document, &Document::saveFailed);
    document.startSave();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<text::Error>().kind == text::Error::Kind::NotFound);
    QVERIFY(document.isModified());
}

void TestDocument::revertIsOneUndoStepThatKeepsTheCursor()
{
    write(file("a.md"), "one\ntwo\nthree\nfour\n");
    Document document;
    QVERIFY(document.open(file("a.md")));
    QTextCursor cursor(document.textDocument());
    cursor.setPosition(4);
    cursor.insertText(u"X"_s);
    QTextCursor writer(document.textDocument());
    writer.setPosition(12); // in "three"
    QVERIFY(document.revert());
    QVERIFY(!document.isModified());
    QCOMPARE(document.text(), u"one\ntwo\nthree\nfour\n"_s);
    QCOMPARE(writer.position(), 11);
    document.textDocument()->undo();
    QCOMPARE(document.text(), u"one\nXtwo\nthree\nfour\n"_s);
    QVERIFY(document.isModified());
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("a.md")), "one\nXtwo\nthree\nfour\n");
}

void TestDocument::namesAndPathsAreFitToBeShown()
{
    const QString path = text::pathFromBytes(QByteArray(QFile::encodeName(file("caf")) + "\xE9 au lait.md"));
    QVERIFY(text::saveFile(path, "a\n"));
    Document document;
    QVERIFY(document.open(path));
    QCOMPARE(document.name(), u"caf\uFFFD au lait.md"_s);
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    QVERIFY(document.save());
    QCOMPARE(text::readFile(path)->bytes, "xa\n");
    ::unlink(text::pathToBytes(path).constData()); // QTemporaryDir could not
}

void TestDocument::tenMegabytesComeBack()
{
    QByteArray bytes;
    while (bytes.size() < 10'000'000) {
        bytes += "A line of prose as people write it, with an \xC3\xA4 and a **bold** word, about as long as this one is.\r\n";
    }
    write(file("big.md"), bytes);
    QElapsedTimer time;
    time.start();
    const text::Decoded decoded = text::decode(text::readFile(file("big.md"))->bytes);
    const qint64 decodedAfter = time.restart();
    Document document;
    QVERIFY(document.open(file("big.md")));
    const qint64 openAfter = time.restart();
    QSignalSpy saved(&document, &Document::saved);
    QTextCursor(document.textDocument()).insertText(u"x"_s);
    time.restart();
    document.startSave();
    const qint64 capturedAfter = time.elapsed();
    QTRY_COMPARE(saved.count(), 1);
    const qint64 savedAfter = time.restart();
    QVERIFY(bytesOf(file("big.md")) == 'x' + bytes);
    document.textDocument()->undo();
    QVERIFY(document.revert());
    QVERIFY(document.text() == u'x' + decoded.text);
    qInfo("10 MB: read and decoded %lld ms, opened %lld ms, save captured %lld ms (the window waits), saved after %lld ms", decodedAfter,
          openAfter, capturedAfter, savedAfter);
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
