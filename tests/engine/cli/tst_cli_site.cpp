// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Runs `galley list` and `galley new`, the real program, in sites of our own.
#include "program.h"
#include "support/corpora.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;
using tests::runGalley;

namespace
{

tests::Start in(const QString &folder)
{
    tests::Start start;
    start.folder = folder;
    return start;
}

} // namespace

class CliSiteTest : public QObject
{
    Q_OBJECT

private:
    const QString m_sites = tests::corpus(u"sites"_s);

private Q_SLOTS:
    void list_isOneLineAPost()
    {
        const Ended ended = runGalley({u"list"_s, u"--state"_s, u"draft"_s, u"--state"_s, u"scheduled"_s}, in(m_sites + u"/hugo"_s));
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QByteArray("2031-05-01\tscheduled\tcontent/notes/small.md\tA Small & Fine Note\n"
                                       "2024-02-01\tdraft\tcontent/posts/bundle/index.md\tA page bundle\n"));
        QCOMPARE(ended.err, QByteArray());
    }

    void list_ofAFolder_hasItsPostsOnly()
    {
        const Ended ended = runGalley({u"list"_s, u"content/travel/"_s}, in(m_sites + u"/pelican"_s));
        QCOMPARE(ended.out, QByteArray("2024-03-02\tpublished\tcontent/travel/lisbon.md\tA week in Lisbon\n"));
    }

    void list_asJson_hasWhatIsKnown()
    {
        const Ended ended = runGalley({u"list"_s, u"--format"_s, u"json"_s, u"--state"_s, u"draft"_s, m_sites + u"/hexo"_s});
        const QJsonArray posts = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(posts.size(), 1);
        const QJsonObject post = posts[0].toObject();
        QCOMPARE(post[u"path"_s].toString(), m_sites + u"/hexo/source/_drafts/later.md"_s);
        QCOMPARE(post[u"title"_s].toString(), u"Later"_s);
        QVERIFY(post[u"url"_s].isNull());
        QVERIFY(post[u"date"_s].isNull());
        QCOMPARE(post[u"tags"_s].toArray(), QJsonArray());
    }

    void brokenSettings_areSaid()
    {
        const Ended ended = runGalley({u"list"_s}, in(m_sites + u"/broken"_s));
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.contains("_config.yml:1: warning: the site's settings cannot be read from here on"), ended.err);
        QCOMPARE(ended.out, QByteArray("2024-01-01\tbroken\t_posts/2024-01-01-a.md\ta\n"));
    }

    void missingFolder_isAnError()
    {
        for (const QString &verb : {u"list"_s, u"new"_s}) {
            const QStringList arguments = verb == u"list" ? QStringList{u"/nowhere"_s} : QStringList{u"A"_s, u"--in"_s, u"/nowhere"_s};
            const Ended ended = runGalley(QStringList{verb} + arguments);
            QCOMPARE(ended.code, 1);
            QCOMPARE(ended.err, QByteArray("/nowhere: error: there is no such folder; check the name\n"));
        }
    }

    void wrongState_isWrongUsage()
    {
        QCOMPARE(runGalley({u"list"_s, u"--state"_s, u"lost"_s}).code, 2);
        QCOMPARE(runGalley({u"new"_s}).code, 2);
    }

    void newPost_isWrittenOnce()
    {
        const QTemporaryDir folder;
        const tests::Start start = in(folder.path());
        const Ended first = runGalley({u"new"_s, u"A title"_s}, start);
        QCOMPARE(first.err, QByteArray());
        QCOMPARE(first.out, QByteArray("a-title.md\n"));
        const QByteArray text = tests::bytesOf(folder.filePath(u"a-title.md"_s));
        QVERIFY(text.startsWith("---\ntitle: A title\n"));
        const Ended second = runGalley({u"new"_s, u"A title"_s}, start);
        QCOMPARE(second.code, 1);
        QCOMPARE(second.err, QByteArray("a-title.md: error: there is such a file already; open it, or give the post another --slug\n"));
        QCOMPARE(tests::bytesOf(folder.filePath(u"a-title.md"_s)), text);
    }

    void export_followsTheSite()
    {
        const QTemporaryDir folder;
        const QString post = folder.filePath(u"a.md"_s);
        QFile file(post);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("~~gone~~\n") > 0);
        file.close();
        QVERIFY(runGalley({u"export"_s, post, u"-o"_s, u"-"_s}).out.contains("<del>gone</del>"));
        QFile settings(folder.filePath(u"pelicanconf.py"_s)); // Python-Markdown strikes nothing through
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("DEFAULT_LANG = 'de'\n") > 0);
        settings.close();
        const Ended ended = runGalley({u"export"_s, post, u"-o"_s, u"-"_s});
        QVERIFY(!ended.out.contains("<del>gone</del>"));
        QVERIFY(ended.out.contains("<html lang=\"de\""));
        QVERIFY(runGalley({u"export"_s, post, u"--dialect"_s, u"hugo"_s, u"-o"_s, u"-"_s}).out.contains("<del>gone</del>"));
    }
};

QTEST_GUILESS_MAIN(CliSiteTest)
#include "tst_cli_site.moc"
