// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What on the disk is a post's own, and copies of it.
#include "site/folder.h"
#include "site/postfiles.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley::site;
using galley::tests::bytesOf;
using galley::tests::put;

namespace
{

class Made
{
public:
    QString root() const { return canonicalPath(m_folder.path()); }
    QString path(const QString &name) const { return root() + u'/' + name; }
    Site site() const { return findSite(root()); }
    PostFiles filesOf(const QString &name) const { return galley::site::filesOf(site(), path(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class SiteFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostsOwn_isFound_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("renamedFile");
        const QString plain;
        QTest::newRow("a file") << u"hugo.toml"_s << QStringList{u"content/posts/a.md"_s} << plain << u"a"_s << u"content/posts/new.md"_s;
        QTest::newRow("a bundle") << u"hugo.toml"_s << QStringList{u"content/posts/a/index.md"_s, u"content/posts/a/note.md"_s}
                                  << u"content/posts/a"_s << u"a"_s << u"content/posts/new/index.md"_s;
        QTest::newRow("a bundle with a language")
            << u"hugo.toml"_s << QStringList{u"content/a/index.de.md"_s} << u"content/a"_s << u"a"_s << u"content/new/index.de.md"_s;
        QTest::newRow("a section") << u"hugo.toml"_s << QStringList{u"content/a/_index.md"_s} << plain << u"_index"_s
                                   << u"content/a/new.md"_s;
        QTest::newRow("the home page") << u"hugo.toml"_s << QStringList{u"content/index.md"_s} << plain << u"index"_s
                                       << u"content/new.md"_s;
        QTest::newRow("an asset folder") << u"pelicanconf.py"_s << QStringList{u"a.md"_s, u"a/x.png"_s} << u"a"_s << u"a"_s << u"new.md"_s;
        QTest::newRow("a folder of other posts")
            << u"pelicanconf.py"_s << QStringList{u"a.md"_s, u"a/b.md"_s} << plain << u"a"_s << u"new.md"_s;
        QTest::newRow("a folder of its name") << u"eleventy.config.js"_s << QStringList{u"blog/a/a.md"_s, u"blog/a/x.png"_s} << u"blog/a"_s
                                              << u"a"_s << u"blog/new/new.md"_s;
        QTest::newRow("an index among others") << u"eleventy.config.js"_s << QStringList{u"blog/index.md"_s, u"blog/b.md"_s} << plain
                                               << u"index"_s << u"blog/new.md"_s;
        QTest::newRow("a dated name with a dot")
            << u"_config.yml"_s << QStringList{u"_posts/2024-01-01-v1.2.md"_s} << plain << u"2024-01-01-v1.2"_s << u"_posts/new.md"_s;
    }

    void aPostsOwn_isFound()
    {
        QFETCH(const QStringList, there);
        QFETCH(const QString, configuration);
        QFETCH(const QString, folder);
        const Made made;
        put(made.path(configuration), "");
        for (const QString &name : there) {
            put(made.path(name), "Words.\n");
        }
        const PostFiles files = made.filesOf(there.first());
        QCOMPARE(files.file, made.path(there.first()));
        QCOMPARE(files.folder, folder.isEmpty() ? QString() : made.path(folder));
        QTEST(files.name, "name");
        QTEST(relativeTo(renamed(files, u"new"_s).file, made.root()), "renamedFile");
    }

    void aCopy_hasAllThatThePostHas()
    {
        const Made made;
        put(made.path(u"_config.yml"_s), "");
        put(made.path(u"source/_posts/a.md"_s), "\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n");
        put(made.path(u"source/_posts/a/x/y.png"_s), "picture");
        put(made.path(u"source/_posts/a-2.md"_s), "another\n");
        const auto copy = duplicatePost(made.site(), made.path(u"source/_posts/a.md"_s));
        QVERIFY(copy);
        QCOMPARE(*copy, made.path(u"source/_posts/a-3.md"_s));
        QCOMPARE(bytesOf(*copy), bytesOf(made.path(u"source/_posts/a.md"_s)));
        QCOMPARE(bytesOf(made.path(u"source/_posts/a-3/x/y.png"_s)), "picture");
        QCOMPARE(bytesOf(made.path(u"source/_posts/a-2.md"_s)), "another\n");
    }

    void aBundlesCopy_isABundle()
    {
        const Made made;
        put(made.path(u"eleventy.config.js"_s), "");
        put(made.path(u"blog/a/a.md"_s), "Words.\n");
        put(made.path(u"blog/a/x.png"_s), "picture");
        const auto copy = duplicatePost(made.site(), made.path(u"blog/a/a.md"_s));
        QVERIFY(copy);
        QCOMPARE(*copy, made.path(u"blog/a-2/a-2.md"_s));
        QVERIFY(!QFile::exists(made.path(u"blog/a-2/a.md"_s)));
        QCOMPARE(bytesOf(made.path(u"blog/a-2/x.png"_s)), "picture");
    }

    void aFailedCopy_leavesNothing()
    {
        if (::geteuid() == 0) {
            QSKIP("may write everywhere");
        }
        const Made made;
        put(made.path(u"pelicanconf.py"_s), "");
        put(made.path(u"a.md"_s), "Words.\n");
        put(made.path(u"a/x.png"_s), "picture");
        QVERIFY(QFile::setPermissions(made.path(u"a/x.png"_s), {}));
        const auto copy = duplicatePost(made.site(), made.path(u"a.md"_s));
        QVERIFY(!copy);
        QCOMPARE(copy.error().kind, galley::text::Error::Kind::NoPermission);
        QVERIFY(!QFile::exists(made.path(u"a-2.md"_s)));
        QVERIFY(!QFile::exists(made.path(u"a-2"_s)));
    }
};

QTEST_GUILESS_MAIN(SiteFilesTest)
#include "tst_site_files.moc"
