// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// `galley export --fetch`, the real program, with a server on this computer that also behaves badly.
#include "program.h"
#include "support/corpora.h"
#include "support/pictureserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;

class CliFetchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::PictureServer m_server;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray read(const QString &name) const { return tests::bytesOf(path(name)); }

    /// Exports a post that shows what the server has under that path.
    Ended exported(const QByteArray &what, const QStringList &arguments) const
    {
        return exportedPost("![A](" + m_server.address(what) + ")\n", arguments);
    }
    Ended exportedPost(const QByteArray &post, const QStringList &arguments) const
    {
        QFile file(path(u"a.md"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(post) != post.size()) {
            return {};
        }
        file.close();
        return tests::runGalley(QStringList{u"export"_s, u"a.md"_s} + arguments, {.folder = m_folder->path(), .input = {}, .inChild = {}});
    }
    static QStringList oneFile() { return {u"--fetch"_s, u"--kind"_s, u"one-file"_s}; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutIt_nothingIsAskedFor()
    {
        const qsizetype before = m_server.requests().size();
        const Ended ended = exported("/a.png", {u"--kind"_s, u"one-file"_s});
        QVERIFY2(ended.err.contains("a.md:1: warning: the file \"http://127.0.0.1"), ended.err);
        QVERIFY(!read(u"a.html"_s).contains("data:image"));
        QCOMPARE(m_server.requests().size(), before);
    }

    void aPicture_goesIntoTheFile()
    {
        const Ended ended = exported("/a.png", oneFile());
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        QVERIFY(read(u"a.html"_s).contains(QByteArray("src=\"data:image/png;base64," + tests::PictureServer::png().toBase64())));
    }

    void aPicture_isAskedForOnce()
    {
        const qsizetype before = m_server.requests().size();
        const QByteArray picture = "![A](" + m_server.address("/once.png") + ")\n\n";
        const Ended ended = exportedPost(picture + picture, oneFile());
        QCOMPARE(ended.code, 0);
        QCOMPARE(m_server.requests().size(), before + 1);
        QVERIFY(m_server.requests().last().contains("GET /once.png"));
        QVERIFY(!m_server.requests().last().toLower().contains("cookie"));
    }

    void aPicture_liesBesideThePage()
    {
        const Ended ended = exported("/badge", {u"--fetch"_s, u"--kind"_s, u"folder"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(read(u"assets/badge.svg"_s), tests::PictureServer::svg());
        QVERIFY(read(u"a.html"_s).contains("src=\"assets/badge.svg\""));
    }

    void aPicture_isInTheBook()
    {
        const Ended ended = exported("/a.png", {u"--fetch"_s, u"--kind"_s, u"epub"_s});
        QCOMPARE(ended.err, QByteArray());
        QVERIFY(read(u"a.epub"_s).contains("EPUB/") && read(u"a.epub"_s).contains(tests::PictureServer::png()));
    }

    void aRedirectOnThisComputer_isFollowed()
    {
        QCOMPARE(exported("/moved", oneFile()).err, QByteArray());
        QVERIFY(read(u"a.html"_s).contains("data:image/png"));
    }

    void whatCannotBeHad_isListed_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("message");
        QTest::addRow("not there") << QByteArray("/none") << QByteArray("could not be fetched");
        QTest::addRow("a page, not a picture") << QByteArray("/page") << QByteArray("could not be fetched");
        QTest::addRow("a page that says it is a picture") << QByteArray("/liar") << QByteArray("is no picture that a browser shows");
        QTest::addRow("says it is too large") << QByteArray("/large") << QByteArray("is larger than 32 MB");
        QTest::addRow("is too large") << QByteArray("/endless") << QByteArray("is larger than 32 MB");
        QTest::addRow("sends round in circles") << QByteArray("/circle") << QByteArray("could not be fetched");
        QTest::addRow("sends to plain http elsewhere") << QByteArray("/elsewhere") << QByteArray("is not fetched without https");
        QTest::addRow("sends to a file") << QByteArray("/file") << QByteArray("is not fetched without https");
        QTest::addRow("hangs up") << QByteArray("/broken") << QByteArray("could not be fetched");
    }

    void whatCannotBeHad_isListed()
    {
        QFETCH(const QByteArray, what);
        QFETCH(const QByteArray, message);
        const Ended ended = exported(what, oneFile());
        QVERIFY2(ended.err.contains(QByteArray("a.md:1: warning: the file \"" + m_server.address(what) + "\" " + message)), ended.err);
        QCOMPARE(ended.code, 0);
        QVERIFY(!read(u"a.html"_s).contains("src=\"data:"));
        QVERIFY(read(u"a.html"_s).contains("blocked-image"));
    }

    void plainHttp_isNotEvenAsked_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addRow("elsewhere") << QByteArray("http://a.example/a.png");
        QTest::addRow("a name of this computer") << QByteArray("http://localhost:" + QByteArray::number(m_server.port()) + "/a.png");
        QTest::addRow("a name and a password") << "http://a:b@127.0.0.1:" + QByteArray::number(m_server.port()) + "/a.png";
    }

    void plainHttp_isNotEvenAsked()
    {
        QFETCH(const QByteArray, address);
        const qsizetype before = m_server.requests().size();
        const Ended ended = exportedPost("![A](" + address + ")\n", oneFile());
        QVERIFY2(ended.err.contains("is not fetched without https"), ended.err);
        QCOMPARE(m_server.requests().size(), before);
    }
};

QTEST_GUILESS_MAIN(CliFetchTest)
#include "tst_cli_fetch.moc"
