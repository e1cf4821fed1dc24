// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// `galley check --external`, the real program, with a server on this computer that also behaves badly.
#include "program.h"
#include "support/corpora.h"
#include "support/files.h"
#include "support/pictureserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;

class CliExternalTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::PictureServer> m_server;

    QByteArray address(const QByteArray &path) const { return m_server->address(path); }
    /// What was asked for, without the rest of the head: "HEAD /page".
    QByteArrayList questions() const
    {
        QByteArrayList lines;
        for (const QByteArray &head : m_server->requests()) {
            lines += head.first(head.indexOf(" HTTP/"));
        }
        return lines;
    }

    /// Checks a post with that body; its fifth line is the first of it.
    Ended checked(const QByteArray &body, const QStringList &more = {}) const
    {
        const QByteArray post = "---\ntitle: A\ndate: 2024-01-02\n---\n" + body;
        tests::put(m_folder->filePath(u"a.md"_s), post);
        return run(QStringList{u"check"_s, u"--external"_s, u"a.md"_s} + more);
    }
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        tests::Start start{.folder = m_folder->path(), .input = input, .inChild = {}};
        start.environment.insert(u"XDG_CACHE_HOME"_s, m_folder->filePath(u"cache"_s));
        return tests::runGalley(arguments, start);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<tests::PictureServer>();
    }

    void withoutIt_nobodyIsAsked()
    {
        tests::put(m_folder->filePath(u"a.md"_s), "[a](" + address("/none") + ")\n");
        QCOMPARE(run({u"check"_s, u"a.md"_s}).out, ""_ba);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void answers_becomeFindings_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("finding"); ///< behind the place
        QTest::addColumn<QByteArrayList>("asked");
        const auto row = [](const char *path, const QByteArray &finding, const QByteArrayList &asked) {
            QTest::addRow("%s", path) << QByteArray(path) << finding << asked;
        };
        row("/page", "", {"HEAD /page"});
        row("/page#anywhere", "", {"HEAD /page"});
        row("/moved", "", {"HEAD /moved", "HEAD /a.png"});
        row("/none", "error dead-link: “ADDRESS” is not there; the server answers 404", {"HEAD /none", "GET /none"});
        row("/gone", "error dead-link: “ADDRESS” is not there; the server answers 410", {"HEAD /gone", "GET /gone"});
        row("/moved-for-good", "note moved-link: “ADDRESS” has moved for good to “SERVER/page”", {"HEAD /moved-for-good", "HEAD /page"});
        row("/moved-for-good#x", "note moved-link: “ADDRESS” has moved for good to “SERVER/page#x”",
            {"HEAD /moved-for-good", "HEAD /page"});
        row("/no-head", "", {"HEAD /no-head", "GET /no-head"});
        row("/bad-head", "", {"HEAD /bad-head", "GET /bad-head"});
        row("/private", "note unanswered-link: “ADDRESS” could not be checked: the server answers programs with 403",
            {"HEAD /private", "GET /private"});
        row("/busy", "warning unanswered-link: “ADDRESS” could not be checked now: the server answers 503", {"HEAD /busy", "GET /busy"});
        row("/limited", "", {"HEAD /limited", "GET /limited"});
        row("/shut", "warning unanswered-link: “ADDRESS” could not be checked now: the server wants to be asked less", {"HEAD /shut"});
        row("/file",
            "warning unanswered-link: “ADDRESS” was not checked: it has a name and password in it, or leads somewhere that no "
            "link may",
            {"HEAD /file"});
        row("/circle", "warning unanswered-link: “ADDRESS” is sent on and on, and never arrives", QByteArrayList(11, "HEAD /circle"));
        row("/endless", "", {"HEAD /endless"});
    }

    void answers_becomeFindings()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, finding);
        const Ended ended = checked("[a](" + address(path) + ")\n");
        finding.replace("ADDRESS", address(path)).replace("SERVER", address({}));
        QCOMPARE(ended.out, finding.isEmpty() ? ""_ba : "a.md:5:1: " + finding + '\n');
        QCOMPARE(ended.code, finding.isEmpty() || finding.startsWith("note") ? 0 : 1);
        QCOMPARE(ended.err, "galley: note: 1 link to the web: 1 asked for, 0 known from the last day (the cache)\n"_ba);
        QTEST(questions(), "asked");
    }

    void questions_haveNothingOfTheUser()
    {
        checked("[a](" + address("/page") + ")\n");
        const QByteArray head = m_server->requests().value(0).toLower(); // the names of fields are in any case
        QVERIFY2(head.contains("user-agent: galley/"), head);
        QVERIFY(!head.contains("cookie") && !head.contains("authorization") && !head.contains("referer"));
    }

    void silence_endsWithTheTime()
    {
        const Ended ended = checked("[a](" + address("/silent") + ") [b](" + address("/page") + ")\n", {u"--time-limit"_s, u"2"_s});
        QVERIFY2(ended.out.contains("could not be checked now: the server does not answer"), ended.out);
        QVERIFY2(ended.out.contains("was not checked: the time was over"), ended.out);
        QVERIFY2(ended.err.contains(", 1 not asked for in the time; "), ended.err);
        QCOMPARE(ended.code, 1);
    }

    void whatIsFine_isKnownForADay()
    {
        const QByteArray post = "[a](" + address("/page") + ") [b](" + address("/page#x") + ") [c](" + address("/none") + ")\n";
        QVERIFY(checked(post).err.contains("2 links to the web: 2 asked for, 0 known"));
        const qsizetype before = m_server->requests().size();
        QCOMPARE(before, 3);
        const Ended again = checked(post);
        QVERIFY2(again.err.contains("2 links to the web: 1 asked for, 1 known from the last day"), again.err);
        QVERIFY(again.out.contains("dead-link")); // what is not fine is asked again
        QCOMPARE(m_server->requests().size(), before + 2);
    }

    void aBrokenCache_isAnEmptyOne()
    {
        for (const char *bytes : {"", "[", "{}", "[1, {\"address\": 3}]", "\0\xff"}) {
            QVERIFY(QDir(m_folder->path()).mkpath(u"cache/galley"_s));
            tests::put(m_folder->filePath(u"cache/galley/links.json"_s), bytes);
            QCOMPARE(checked("[a](" + address("/page") + ")\n").code, 0);
        }
        QCOMPARE(m_server->requests().size(), 5);
    }

    void whatReadersCannotReach_isNotAsked_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address :
             {"http://localhost:PORT/page", "http://192.168.1.1/", "http://10.0.0.1/", "https://169.254.169.254/latest/",
              "http://[fe80::1]/", "http://nas.local/", "http://intranet/", "http://a.internal/", "http://0.0.0.0:PORT/"}) {
            QTest::newRow(address) << QByteArray(address);
        }
    }

    void whatReadersCannotReach_isNotAsked()
    {
        QFETCH(QByteArray, address);
        address.replace("PORT", QByteArray::number(m_server->port()));
        const Ended ended = checked("<" + address + ">\n");
        QVERIFY2(ended.out.contains(QByteArray("warning unanswered-link: “" + address + "” leads to a place in your own network")),
                 ended.out);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void namesAndPasswords_areNotSent()
    {
        const Ended ended = checked("[a](http://a:b@127.0.0.1:" + QByteArray::number(m_server->port()) + "/page)\n");
        QVERIFY2(ended.out.contains("it has a name and password in it"), ended.out);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void otherAddresses_areNobodysBusiness()
    {
        const Ended ended = checked("[a](mailto:a@b.example) [b](b.md#x) ![c](data:image/png;base64,AA==) [d](ftp://a.example/)\n",
                                    {u"--ignore"_s, u"missing-file"_s, u"--ignore"_s, u"broken-image"_s});
        QCOMPARE(ended.err, "galley: note: there are no links to the web\n"_ba);
        QCOMPARE(ended.out, ""_ba);
    }

    void picturesAndAllPosts_areAskedForOnce()
    {
        for (const QString &name : {u"one.md"_s, u"two.md"_s}) {
            tests::put(m_folder->filePath(name), "![A](" + address("/a.png") + ") <img alt=x src=\"" + address("/gone") + "\">\n");
        }
        const Ended ended = run({u"check"_s, u"--external"_s, u"."_s});
        QCOMPARE(ended.out.count("dead-link"), 2);
        QCOMPARE(questions(), (QByteArrayList{"HEAD /a.png", "HEAD /gone", "GET /gone"}));
    }

    void standardInput_isReadOnce()
    {
        const Ended ended = run({u"check"_s, u"--external"_s, u"-"_s}, "[a](" + address("/gone") + ")\n");
        QVERIFY2(ended.out.startsWith("(standard input):1:1: error dead-link: "), ended.out);
    }

    void aServerThatIsShut_isLeftAlone()
    {
        const Ended ended = checked("[a](" + address("/shut") + ") [b](" + address("/page") + ") [c](" + address("/a.png") + ")\n");
        QCOMPARE(ended.out.count("the server wants to be asked less"), 3);
        QCOMPARE(questions(), QByteArrayList{"HEAD /shut"});
    }
};

QTEST_GUILESS_MAIN(CliExternalTest)
#include "tst_cli_external.moc"
