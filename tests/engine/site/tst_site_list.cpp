// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Reading a site's posts again and again, and finding some of them.
#include "site/filter.h"
#include "site/folder.h"
#include "site/postlist.h"
#include "support/files.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace galley::site;
using galley::tests::put;

namespace
{

const QDateTime now(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone::UTC);

/// A site that is read as the window does it.
class Reader
{
public:
    QString path(const QString &name) const { return canonicalPath(m_folder.path()) + u'/' + name; }

    QStringList read(const QDateTime &when = now)
    {
        const Site site = findSite(m_folder.path());
        Reading reading;
        found = searchPosts(site, reading);
        posts = readPosts(site, found.files, when, posts, reading);
        count = reading.read;
        QStringList titles;
        for (const Post &post : posts) {
            titles.append(post.title + u' ' + nameOf(post.state));
        }
        return titles;
    }

    FoundPosts found;
    std::vector<Post> posts;
    qsizetype count = 0;

private:
    QTemporaryDir m_folder;
};

QString soughtIn(const QByteArray &text, const QString &file = u"a.md"_s)
{
    const Site site = findSite(u"/nowhere"_s);
    return Filter::textOf(postOf(site, u"/nowhere/"_s + file, galley::frontmatter::read(text), now), u"/nowhere"_s, u"Entwurf"_s);
}

} // namespace

class SiteListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsOfOneDateAreSortedAsAReaderWouldLookForThem()
    {
        Reader reader;
        for (const QByteArray &title : QByteArrayList{"Part 10", "Part 2", "zebra", "École", "Fence"}) {
            put(reader.path(QString::fromUtf8(title) + u".md"_s), "---\ntitle: " + title + "\ndate: 2026-01-01\n---\n\nText\n");
        }
        put(reader.path(u"newer.md"_s), "---\ntitle: Part 3\ndate: 2026-01-02\n---\n\nText\n");
        QCOMPARE(reader.read(), (QStringList{u"Part 3 published"_s, u"École published"_s, u"Fence published"_s, u"Part 2 published"_s,
                                             u"Part 10 published"_s, u"zebra published"_s}));
    }

    void onlyWhatChanged_isReadAgain()
    {
        Reader reader;
        put(reader.path(u"a.md"_s), "Title: A\nDate: 2026-01-02\n\n");
        put(reader.path(u"b.md"_s), "Title: B\nDate: 2026-01-01\n\n");
        QCOMPARE(reader.read(), (QStringList{u"A published"_s, u"B published"_s}));
        reader.posts[0].title = u"known"_s; // shows whether the file is read
        put(reader.path(u"b.md"_s), "Title: Other\nDate: 2026-01-03\n\n");
        put(reader.path(u"c.md"_s), "Title: C\nDate: 2025-01-03\n\n");
        QCOMPARE(reader.read(), (QStringList{u"Other published"_s, u"known published"_s, u"C published"_s}));
        QCOMPARE(reader.count, 3);
        QVERIFY(QFile::remove(reader.path(u"a.md"_s)));
        QCOMPARE(reader.read(), (QStringList{u"Other published"_s, u"C published"_s}));
    }

    void whatWasToCome_isPublishedOnceItsDateHasCome()
    {
        Reader reader;
        put(reader.path(u"a.md"_s), "Title: A\nDate: 2026-02-04\n\n");
        QCOMPARE(reader.read(), QStringList{u"A scheduled"_s});
        QCOMPARE(reader.read(now.addDays(2)), QStringList{u"A published"_s});
    }

    void cancelledReading_stops()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 50; ++i) {
            put(folder.filePath(QString::number(i) + u".md"_s), "Title: A\n\n");
        }
        const Site site = findSite(folder.path());
        Reading reading;
        const QStringList files = searchPosts(site, reading).files;
        QCOMPARE(files.size(), 50);
        reading.cancelled = true;
        (void)readPosts(site, files, now, {}, reading);
        QCOMPARE(reading.read, 0);
        QVERIFY(searchPosts(site, reading).files.isEmpty());
    }

    void aFolderWithTooManyFiles_isCutAndSaysSo_data()
    {
        QTest::addColumn<qsizetype>("posts");
        QTest::addColumn<qsizetype>("entries");
        QTest::addColumn<qsizetype>("found");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("room enough") << qsizetype(7) << qsizetype(13) << qsizetype(6) << false;
        QTest::newRow("just room enough") << qsizetype(7) << qsizetype(12) << qsizetype(6) << false;
        QTest::newRow("too many posts") << qsizetype(5) << qsizetype(100) << qsizetype(5) << true;
        QTest::newRow("too many entries") << qsizetype(100) << qsizetype(1) << qsizetype(-1) << true;
    }

    void aFolderWithTooManyFiles_isCutAndSaysSo()
    {
        QFETCH(const qsizetype, found);
        const QTemporaryDir folder;
        for (int i = 0; i < 5; ++i) {
            put(folder.filePath(u"a/%1.md"_s.arg(i)), "Words.\n");
            put(folder.filePath(u"a/%1.txt~"_s.arg(i)), "Words.\n");
        }
        put(folder.filePath(u"b.md"_s), "Words.\n");
        QFETCH(const qsizetype, posts);
        QFETCH(const qsizetype, entries);
        const FoundPosts all = searchPosts(findSite(folder.path()), Reading(), {.posts = posts, .entries = entries});
        QTEST(all.isCut, "isCut");
        if (found >= 0) { // where entries are counted, it is the file system's order that decides
            QCOMPARE(all.files.size(), found);
        }
    }

    void foldersAreTold_alsoThoseThatCannotBeRead()
    {
        Reader reader;
        put(reader.path(u"a/b.md"_s), "Words.\n");
        put(reader.path(u"locked/c.md"_s), "Words.\n");
        put(reader.path(u"node_modules/d/e.md"_s), "Words.\n");
        put(reader.path(u".git/f.md"_s), "Words.\n");
        QVERIFY(QFile::setPermissions(reader.path(u"locked"_s), {}));
        (void)reader.read();
        QVERIFY(QFile::setPermissions(reader.path(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QStringList all = reader.found.folders + reader.found.unreadable;
        all.sort();
        const QString root = canonicalPath(reader.path({}));
        QCOMPARE(all, (QStringList{root, root + u"/a"_s, root + u"/locked"_s}));
        if (::geteuid() != 0) {
            QCOMPARE(reader.found.unreadable, QStringList{root + u"/locked"_s});
        }
    }

    void everyWordOfAFilter_mustBeThere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("nothing") << u"  "_s << QStringList();
        QTest::newRow("in any order") << u"qt COFFEE"_s << QStringList();
        QTest::newRow("a part of a word") << u"off"_s << QStringList();
        QTest::newRow("a state") << u"draft"_s << QStringList();
        QTest::newRow("a state as it is shown") << u"entwurf"_s << QStringList();
        QTest::newRow("a tag") << u"#qt"_s << QStringList();
        QTest::newRow("a title is no tag") << u"#coffee"_s << QStringList{u"#coffee"_s};
        QTest::newRow("a category") << u"news"_s << QStringList();
        QTest::newRow("a file") << u"sub/a.md"_s << QStringList();
        QTest::newRow("letters that fold") << u"ÖSTERREICH"_s << QStringList();
        QTest::newRow("one of two") << u"coffee tea tea"_s << QStringList{u"tea"_s};
    }

    void everyWordOfAFilter_mustBeThere()
    {
        QFETCH(const QString, typed);
        const QByteArray text = "Title: Coffee in Österreich\nTags: Qt, C++\nCategory: News\nStatus: draft\n\nTea.\n";
        QTEST(Filter(typed).missingIn(soughtIn(text, u"sub/a.md"_s)), "missing");
    }

    void wordsAreFoundInAFile_whateverItsEncoding()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.md"_s);
        put(file, "Title: A\n\nGr\xc3\xbc\xc3\x9f"
                  "e aus \xc3\x96sterreich.\n");
        QVERIFY(fileHas(file, {u"grüße"_s, u"österreich"_s}));
        QVERIFY(!fileHas(file, {u"grüße"_s, u"schweiz"_s}));
        put(file, QByteArray("\xff\xfe"
                             "C\0a\0f\0\xe9\0",
                             10));
        QVERIFY(fileHas(file, {u"café"_s}));
        QVERIFY(!fileHas(folder.filePath(u"none.md"_s), {u"a"_s}));
        QVERIFY(!fileHas(folder.path(), {u"a"_s}));
    }
};

QTEST_GUILESS_MAIN(SiteListTest)
#include "tst_site_list.moc"
