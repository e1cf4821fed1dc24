// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"

#include <QDir>
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
    const auto file = text::readFile(path);
    return file ? file->bytes : QByteArray("<cannot be read>");
}

/// As `echo > file` does: the same file, cut to nothing and written anew.
void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
}

void type(Document &document, const QString &text)
{
    QTextCursor(document.textDocument()).insertText(text);
}

} // namespace

/// Other programs do things to the file of an open post.
class TestOutside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aCleanPostIsReadAgain_data() { waysToWrite(); }
    void aCleanPostIsReadAgain();
    void aModifiedPostIsKeptAndSaysSo_data() { waysToWrite(); }
    void aModifiedPostIsKeptAndSaysSo();
    void readingAgainKeepsCursorAndUndo();
    void lineEndsAloneAreAChange();
    void ourOwnSavesAreNoNews();
    void aTouchIsNoNews();
    void aConflictEndsWhenTheFileIsAsItWas();
    void aConflictEndsWithUndo();
    void overwritingEndsTheConflict();
    void deleted_textStaysAndIsModified();
    void deletedAndBack_isUnmodifiedAgain();
    void movedAway_savingMakesItAgain();
    void replacedByAFolder_savingSaysSo();
    void folderGone_savingSaysSo();
    void throughASymbolicLinkChangesAreSeenToo();
    void checkFindsWhatTheSystemDidNotTell();
    void twoOpenDocumentsLoseNoText();

private:
    static void waysToWrite();
    void write(const QString &how, const QByteArray &bytes) const;
    QString path() const { return m_folder->filePath(u"folder/a.md"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutside::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(text::saveFile(path(), "one\ntwo\nthree\n"));
}

void TestOutside::waysToWrite()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("in place") << u"in place"_s;
    QTest::newRow("by a new file") << u"new file"_s;
    QTest::newRow("deleted and made again") << u"again"_s;
}

void TestOutside::write(const QString &how, const QByteArray &bytes) const
{
    if (how == "new file"_L1) {
        QVERIFY(text::saveFile(path(), bytes));
        return;
    }
    if (how == "again"_L1) {
        QVERIFY(QFile::remove(path()));
    }
    overwrite(path(), bytes);
}

void TestOutside::aCleanPostIsReadAgain()
{
    QFETCH(QString, how);
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy changed(&document, &Document::changedOutside);
    for (const QByteArray bytes : {"one\n2\nthree\n", "one\n2\nthree\nfour\n"}) {
        write(how, bytes);
        QTRY_COMPARE(document.utf8(), bytes);
        QVERIFY(!document.isModified() && !document.hasConflict());
        QVERIFY(changed.constLast().constFirst().toBool());
    }
}

void TestOutside::aModifiedPostIsKeptAndSaysSo()
{
    QFETCH(QString, how);
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy changed(&document, &Document::changedOutside);
    type(document, u"mine "_s);
    write(how, "theirs\n");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.constFirst().constFirst().toBool(), false);
    QVERIFY(document.hasConflict() && document.isModified());
    QCOMPARE(document.utf8(), "mine one\ntwo\nthree\n");
    const auto saved = document.save();
    QVERIFY(!saved && saved.error().kind == text::Error::Kind::ChangedOutside);
    QCOMPARE(bytesOf(path()), "theirs\n");
    QVERIFY(document.revert());
    QCOMPARE(document.utf8(), "theirs\n");
    QVERIFY(!document.hasConflict() && !document.isModified());
}

void TestOutside::readingAgainKeepsCursorAndUndo()
{
    Document document;
    QVERIFY(document.open(path()));
    type(document, u"x"_s);
    QVERIFY(document.save());
    QTextCursor writer(document.textDocument());
    writer.setPosition(11); // "th|ree"
    QVERIFY(text::saveFile(path(), "zero\nxone\ntwo\nthree\nfour\n"));
    QTRY_COMPARE(document.utf8(), "zero\nxone\ntwo\nthree\nfour\n");
    QCOMPARE(writer.position(), 16);
    document.textDocument()->undo();
    QCOMPARE(document.utf8(), "xone\ntwo\nthree\n");
    document.textDocument()->undo();
    QCOMPARE(document.utf8(), "one\ntwo\nthree\n");
}

void TestOutside::lineEndsAloneAreAChange()
{
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy changed(&document, &Document::changedOutside);
    QVERIFY(text::saveFile(path(), "one\r\ntwo\nthree\r\n"));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(document.hasMixedLineEndings() && !document.isModified());
    type(document, u"x"_s);
    QVERIFY(document.save());
    QCOMPARE(bytesOf(path()), "xone\r\ntwo\nthree\r\n");
}

void TestOutside::ourOwnSavesAreNoNews()
{
    Document document;
    Document witness; // of the same file: once it has seen our save, so would we have
    QVERIFY(document.open(path()));
    QVERIFY(witness.open(path()));
    QSignalSpy changed(&document, &Document::changedOutside);
    QSignalSpy saved(&document, &Document::saved);
    for (int i = 1; i <= 3; ++i) {
        type(document, u"x"_s);
        if (i == 2) {
            document.startSave();
            QTRY_COMPARE(saved.count(), 2);
        } else {
            QVERIFY(document.save());
        }
        QTRY_COMPARE(witness.utf8(), document.utf8());
    }
    QCOMPARE(changed.count(), 0);
}

void TestOutside::aTouchIsNoNews()
{
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy changed(&document, &Document::changedOutside);
    type(document, u"mine "_s);
    QVERIFY(text::saveFile(path(), "one\ntwo\nthree\n")); // another inode, the same bytes
    QVERIFY(document.save());
    QCOMPARE(bytesOf(path()), "mine one\ntwo\nthree\n");
    QCOMPARE(changed.count(), 0);
}

void TestOutside::aConflictEndsWhenTheFileIsAsItWas()
{
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy settled(&document, &Document::outsideSettled);
    type(document, u"mine "_s);
    QVERIFY(text::saveFile(path(), "theirs\n"));
    QTRY_VERIFY(document.hasConflict());
    QVERIFY(text::saveFile(path(), "one\ntwo\nthree\n"));
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(!document.hasConflict() && document.isModified());
    QVERIFY(document.save());
}

void TestOutside::aConflictEndsWithUndo()
{
    Document document;
    QVERIFY(document.open(path()));
    type(document, u"mine "_s);
    QVERIFY(text::saveFile(path(), "theirs\n"));
    QTRY_VERIFY(document.hasConflict());
    document.textDocument()->undo();
    QTRY_COMPARE(document.utf8(), "theirs\n");
    QVERIFY(!document.hasConflict() && !document.isModified());
}

void TestOutside::overwritingEndsTheConflict()
{
    Document document;
    QVERIFY(document.open(path()));
    type(document, u"mine "_s);
    QVERIFY(text::saveFile(path(), "theirs\n"));
    QTRY_VERIFY(document.hasConflict());
    QVERIFY(document.save(Document::Overwrite::Yes));
    QVERIFY(!document.hasConflict());
    QCOMPARE(bytesOf(path()), "mine one\ntwo\nthree\n");
    type(document, u"x"_s);
    QVERIFY(document.save());
}

void TestOutside::deleted_textStaysAndIsModified()
{
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy vanished(&document, &Document::vanishedOutside);
    QVERIFY(QFile::remove(path()));
    QTRY_COMPARE(vanished.count(), 1);
    QVERIFY(document.isModified());
    QCOMPARE(document.utf8(), "one\ntwo\nthree\n");
    QVERIFY(document.save());
    QVERIFY(!document.isModified());
    QCOMPARE(bytesOf(path()), "one\ntwo\nthree\n");
}

void TestOutside::deletedAndBack_isUnmodifiedAgain()
{
    Document document;
    QVERIFY(document.open(path()));
    QSignalSpy settled(&document, &Document::outsideSettled);
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY(document.isModified());
    QVERIFY(text::saveFile(path(), "one\ntwo\nthree\n"));
    QTRY_VERIFY(!document.isModified());
    QCOMPARE(settled.count(), 1);
}

void TestOutside::movedAway_savingMakesItAgain()
{
    Document document;
    QVERIFY(document.open(path()));
    QVERIFY(QFile::rename(path(), path() + u".moved"));
    QTRY_VERIFY(document.isModified());
    type(document, u"x"_s);
    QVERIFY(document.save());
    QCOMPARE(bytesOf(path()), "xone\ntwo\nthree\n");
    QCOMPARE(bytesOf(path() + u".moved"), "one\ntwo\nthree\n");
}

void TestOutside::replacedByAFolder_savingSaysSo()
{
    Document document;
    QVERIFY(document.open(path()));
    QVERIFY(QFile::remove(path()) && QDir().mkdir(path()));
    QTRY_VERIFY(document.isModified());
    const auto saved = document.save();
    QVERIFY(!saved && saved.error().kind == text::Error::Kind::IsFolder);
    QVERIFY(document.isModified());
}

void TestOutside::folderGone_savingSaysSo()
{
    Document document;
    QVERIFY(document.open(path()));
    QVERIFY(QDir(m_folder->filePath(u"folder"_s)).removeRecursively());
    QTRY_VERIFY(document.isModified());
    const auto saved = document.save();
    QVERIFY(!saved && saved.error().kind == text::Error::Kind::NotFound);
    QVERIFY(document.saveAs(m_folder->filePath(u"elsewhere.md"_s)));
    QVERIFY(!document.isModified());
}

void TestOutside::throughASymbolicLinkChangesAreSeenToo()
{
    const QString link = m_folder->filePath(u"link.md"_s);
    QVERIFY(QFile::link(path(), link));
    Document document;
    QVERIFY(document.open(link));
    for (const QByteArray bytes : {"theirs\n", "theirs again\n"}) {
        QVERIFY(text::saveFile(path(), bytes));
        QTRY_COMPARE(document.utf8(), bytes);
    }
}

void TestOutside::checkFindsWhatTheSystemDidNotTell()
{
    // A name that Qt cannot watch stands for a folder on a network.
    const QString unwatched = text::pathFromBytes(QByteArray(QFile::encodeName(m_folder->filePath(u"folder"_s)) + "/caf\xE9.md"));
    QVERIFY(text::saveFile(unwatched, "a\n"));
    Document document;
    QVERIFY(document.open(unwatched));
    QVERIFY(text::saveFile(unwatched, "b\n"));
    document.checkOutside();
    QTRY_COMPARE(document.utf8(), "b\n");
    ::unlink(text::pathToBytes(unwatched).constData());
}

void TestOutside::twoOpenDocumentsLoseNoText()
{
    Document first;
    Document second;
    QVERIFY(first.open(path()));
    QVERIFY(second.open(path()));
    type(first, u"first "_s);
    type(second, u"second "_s);
    QVERIFY(first.save());
    QVERIFY(!second.save());
    QTRY_VERIFY(second.hasConflict());
    QCOMPARE(second.utf8(), "second one\ntwo\nthree\n");
    QCOMPARE(bytesOf(path()), "first one\ntwo\nthree\n");
}

QTEST_MAIN(TestOutside)
#include "tst_outside.moc"
