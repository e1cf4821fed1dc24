// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"
#include "support/corpora.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using galley::Document;
using galley::tests::bytesOf;
namespace text = galley::text;

/// Every file of every corpus, through the Document that the window uses.
class TestPostsFrontmatterBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openAndSaveWithoutAnEdit_sameBytes_data() { files(); }
    void openAndSaveWithoutAnEdit_sameBytes();
    void oneLetterTyped_oneLetterMore_data() { files(); }
    void oneLetterTyped_oneLetterMore();

private:
    static void files();
    QTemporaryDir m_folder;
};

void TestPostsFrontmatterBytes::files()
{
    QTest::addColumn<QString>("path");
    const QString root = galley::tests::corpus({});
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.sliced(root.size()))) << path;
    }
}

void TestPostsFrontmatterBytes::openAndSaveWithoutAnEdit_sameBytes()
{
    QFETCH(QString, path);
    const QByteArray bytes = bytesOf(path);
    const QString copy = m_folder.filePath(u"copy"_s);
    QVERIFY(text::saveFile(copy, bytes));
    Document document;
    QVERIFY(document.open(copy));
    QVERIFY(!document.isModified());
    QCOMPARE(document.save().has_value(), !document.isReadOnly());
    QCOMPARE(bytesOf(copy), bytes);
    QVERIFY(document.saveAs(copy));
    QCOMPARE(bytesOf(copy), bytes);
}

void TestPostsFrontmatterBytes::oneLetterTyped_oneLetterMore()
{
    QFETCH(QString, path);
    Document document;
    QVERIFY(document.open(path));
    if (document.isReadOnly()) {
        QVERIFY(document.open(path, text::Encoding::Windows1252));
    }
    const QByteArray bytes = bytesOf(path);
    QTextCursor cursor(document.textDocument());
    const text::Decoded before = text::decode(bytes, document.format().encoding);
    qsizetype middle = before.text.size() / 2;
    if (middle > 0 && before.text[middle - 1].isHighSurrogate()) {
        --middle;
    }
    cursor.setPosition(int(middle));
    text::Format format = before.format;
    format.mixed.clear();
    const qsizetype at = text::encode(before.text.first(cursor.position()), format).value().size();
    const QString copy = m_folder.filePath(u"copy"_s);
    cursor.insertText(u"x"_s);
    QVERIFY(document.isModified());
    QVERIFY(document.saveAs(copy));
    const QByteArray after = bytesOf(copy);
    const qsizetype grown = after.size() - bytes.size();
    QVERIFY(grown == 1 || grown == 2);
    if (!document.hasMixedLineEndings()) { // else `at` is only about right
        QCOMPARE(after, bytes.first(at) + after.sliced(at, grown) + bytes.sliced(at));
    }
    document.textDocument()->undo();
    QVERIFY(document.saveAs(copy));
    QCOMPARE(bytesOf(copy), bytes);
}

QTEST_MAIN(TestPostsFrontmatterBytes)
#include "tst_posts_frontmatter_bytes.moc"
