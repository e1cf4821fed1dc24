// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Who asks for the site of a post is given the same facts as the others, until they are forgotten.
#include "checks/sitesearch.h"
#include "site/folder.h"
#include "support/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>

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
        const auto others = sites.factsOf(m_post);
        QCOMPARE(others->index().posts().size(), size_t(2));
        QCOMPARE(facts->index().posts().size(), size_t(1));
        sites.forget(m_now);
        QCOMPARE(&sites.factsOf(m_post)->index(), &others->index()); // nothing has changed: they are not kept twice
    }

    void factsReadAgain_areThoseThatWereKnownIfNothingHasChanged()
    {
        checks::SiteSearch sites(m_now);
        const auto unread = sites.factsOf(m_post);
        const auto facts = sites.readAgain(m_folder.path(), m_now);
        QCOMPARE(facts, unread); // nobody had asked for its posts yet
        QCOMPARE(sites.readAgain(m_folder.path(), m_now), facts);
        sites.forget(m_now);
        QCOMPARE(sites.readAgain(m_folder.path(), m_now), facts);
        QCOMPARE(sites.factsOf(m_post), facts);
        QVERIFY(QDir(m_folder.path()).mkdir(u"content/new"_s)); // in which posts may come
        const auto others = sites.readAgain(m_folder.path(), m_now);
        QVERIFY(others != facts);
        QVERIFY(QDir(m_folder.path()).rmdir(u"content/new"_s));
    }

    void whatChanges_isKnownToAllOnceItIsReadAgain()
    {
        checks::SiteSearch sites(m_now);
        const auto facts = sites.factsOf(m_post);
        QCOMPARE(facts->index().posts().size(), size_t(1));
        tests::put(m_folder.filePath(u"content/b.md"_s), "---\ntitle: B\n---\n");
        std::shared_ptr<const site::Reading> reading;
        const auto others =
            sites.readAgain(m_folder.path(), m_now, [&reading](const std::shared_ptr<const site::Reading> &one) { reading = one; });
        QCOMPARE(sites.factsOf(m_post), others);
        QCOMPARE(others->index().posts().size(), size_t(2));
        QCOMPARE(reading->read.load(), 2);
        tests::put(m_post, "---\ntitle: A new title\n---\n");
        sites.forget(m_now);
        QCOMPARE(sites.factsOf(m_post)->index().byPath(site::placeOf(m_post))->title, u"A new title"_s);
        QCOMPARE(others->index().byPath(site::placeOf(m_post))->title, u"A"_s); // what was given out stays
        tests::put(m_post, "---\ntitle: A\n---\n");
    }

    void anotherConfiguration_makesOtherFacts()
    {
        checks::SiteSearch sites(m_now);
        const auto facts = sites.readAgain(m_folder.path(), m_now);
        tests::put(m_folder.filePath(u"hugo.toml"_s), "title = 'Another title'\n");
        QCOMPARE(sites.readAgain(m_folder.path(), m_now)->site().title, u"Another title"_s);
        tests::put(m_folder.filePath(u"hugo.toml"_s), "title = 'A site'\n");
    }

    void manyThreads_areGivenTheSame()
    {
        checks::SiteSearch sites(m_now);
        std::array<std::shared_ptr<const checks::SiteFacts>, 4> facts;
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            threads.reserve(facts.size());
            for (size_t i = 0; i < facts.size(); ++i) {
                threads.emplace_back([&, i] {
                    for (int round = 0; round < 50; ++round) {
                        i % 2 == 0 ? void(sites.readAgain(m_folder.path(), m_now)) : sites.forget(m_now);
                        facts[i] = sites.factsOf(m_post);
                        wrong += facts[i]->index().posts().size() == 1 ? 0 : 1;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
        QVERIFY(facts[0]->saysTheSame(*facts[3]));
    }

    void abandonedFacts_areNotWaitedFor()
    {
        checks::SiteSearch sites(m_now);
        const auto facts = sites.factsOf(m_post);
        sites.abandon(m_now);
        QCOMPARE(facts->index().posts().size(), size_t(0));
        QVERIFY(!sites.readAgain(m_folder.path(), m_now, [&sites, this](const auto &) { sites.abandon(m_now); }));
        QCOMPARE(sites.factsOf(m_post)->index().posts().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(SiteSearchTest)
#include "tst_sitesearch.moc"
