// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

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

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
