// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Who asks for the site of a post is given the same facts as the others, until they are forgotten.
#include "checks/sitesearch.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

class SiteSearchTest : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime(QDate(2026, 1, 1), QTime(), QTimeZone::utc());
    QTemporaryDir m_folder;
    QString m_post = m_folder.filePath(u"content/a.md"_s);

private Q_SLOTS:
    void initTestCase()
    {
        tests::put(m_folder.filePath(u"hugo.toml"_s), "title = 'A site'\n");
        tests::put(m_post, "---\ntitle: A\n---\n");
    }

    void init() { QFile::remove(m_folder.filePath(u"content/b.md"_s)); }

    void facts_areSharedUntilTheyAreForgotten()
    {
        checks::SiteSearch sites(m_now);
        const auto facts = sites.factsOf(m_post);
        QCOMPARE(sites.factsOfFolder(m_folder.path()), facts);
        QCOMPARE(facts->index().posts().size(), size_t(1));
        tests::put(m_folder.filePath(u"content/b.md"_s), "---\ntitle: B\n---\n");
        QCOMPARE(sites.factsOf(m_post)->index().posts().size(), size_t(1));
        sites.forget(m_now);
        QCOMPARE(sites.factsOf(m_post)->index().posts().size(), size_t(2));
        QCOMPARE(facts->index().posts().size(), size_t(1));
    }

    void abandonedFacts_areNotWaitedFor()
    {
        checks::SiteSearch sites(m_now);
        const auto facts = sites.factsOf(m_post);
        sites.abandon(m_now);
        QCOMPARE(facts->index().posts().size(), size_t(0));
        QCOMPARE(sites.factsOf(m_post)->index().posts().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(SiteSearchTest)
#include "tst_sitesearch.moc"
