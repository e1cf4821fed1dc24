// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Posts as books.
#include "export/epub.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Kind;
using exporting::Shortfall;
using tests::put;

namespace
{

const QByteArray png = tests::onePixel();

post::Rendering rendered(const QByteArray &text)
{
    return post::render(text, {}, nullptr);
}

} // namespace

class BookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void book_isTheSameEachTime()
    {
        QTemporaryDir outer;
        const QString folder = outer.path();
        put(outer.filePath(u"a.png"_s), png);
        const auto rendering = rendered("---\ntitle: T\ndate: 2020-11-11\n---\n![x](a.png)\n\n## Part\n\n[o](other.md)\n");
        const exporting::Making making{.kind = Kind::Epub, .files = exporting::LocalFiles(folder + u"/post.md"_s), .fallbackTitle = u"x"_s};
        const exporting::Product first = exporting::makeBook(rendering, making);
        QVERIFY(first.bytes.startsWith("PK") && first.bytes.sliced(30).startsWith("mimetypeapplication/epub+zip"));
        QCOMPARE(exporting::makeBook(rendering, making).bytes, first.bytes);
        QCOMPARE(first.shortfalls.size(), 1);
        QCOMPARE(first.shortfalls.front().kind, Shortfall::Kind::LocalLink);
        QCOMPARE(first.shortfalls.front().line, 8);
        QVERIFY(first.bytes.contains("EPUB/files/1.png") && first.bytes.contains(png));
    }
};

QTEST_APPLESS_MAIN(BookTest)
#include "tst_book.moc"
