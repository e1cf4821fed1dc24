// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// `galley export --watch`, the real program: it exports again what was written, replaced or came, and ends with Ctrl-C.
#include "program.h"
#include "support/corpora.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

/// One pixel.
const QByteArray png =
    QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

/// The program, running.
class Watcher
{
public:
    Watcher(const QString &folder, const QStringList &arguments)
    {
        m_process.setWorkingDirectory(folder);
        m_process.start(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), QStringList{u"export"_s, u"--watch"_s} + arguments);
    }
    ~Watcher()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// True once standard error has that; what was read stays.
    bool says(const QByteArray &text)
    {
        return waitFor([&] { return m_err.contains(text); });
    }
    /// The next so many lines of standard output, sorted; fewer if they do not come.
    QByteArrayList nextLines(qsizetype count)
    {
        waitFor([&] { return m_out.count('\n') >= count; });
        QByteArrayList lines = m_out.split('\n');
        lines.removeLast();
        m_out.clear();
        std::ranges::sort(lines);
        return lines;
    }
    bool interrupt()
    {
        ::kill(pid_t(m_process.processId()), SIGINT);
        return m_process.waitForFinished(10'000) && m_process.exitStatus() == QProcess::NormalExit;
    }
    int exitCode() const { return m_process.exitCode(); }
    QByteArray errors() const { return m_err; }

private:
    bool waitFor(const std::function<bool()> &done)
    {
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 20'000 && m_process.state() != QProcess::NotRunning;) {
            m_out += m_process.readAllStandardOutput();
            m_err += m_process.readAllStandardError();
            if (done()) {
                return true;
            }
            m_process.waitForReadyRead(100);
        }
        m_out += m_process.readAllStandardOutput();
        m_err += m_process.readAllStandardError();
        return done();
    }

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace

class CliWatchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(name).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// As editors do: a new file takes the place of the old one.
    void replace(const QString &name, const QByteArray &bytes) const
    {
        write(name + u".new"_s, bytes);
        QCOMPARE(::rename(qPrintable(path(name + u".new"_s)), qPrintable(path(name))), 0);
    }
    QByteArray read(const QString &name) const { return tests::bytesOf(path(name)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"posts/a.md"_s, "one\n");
        write(u"posts/b.md"_s, "![B](b.png)\n");
        write(u"posts/b.png"_s, png);
    }

    void whatChanges_isExportedAgain()
    {
        Watcher watcher(m_folder->path(), {u"posts"_s, u"-o"_s, u"out"_s});
        QVERIFY2(watcher.says("watching: 2 posts"), watcher.errors());
        QCOMPARE(watcher.nextLines(2), (QByteArrayList{"out/a.html", "out/b.html"}));
        write(u"posts/a.md"_s, "two\n"); // in place
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/a.html"});
        QVERIFY(read(u"out/a.html"_s).contains("two"));
        for (const QByteArray word : {"three", "four"}) { // and once more: the new file is followed, too
            replace(u"posts/a.md"_s, word + '\n');
            QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/a.html"});
            QVERIFY(read(u"out/a.html"_s).contains(word));
        }
        write(u"posts/new/c.md"_s, "five\n"); // in a folder that was not there
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/new/c.html"});
        write(u"posts/new/c.md"_s, "six\n");
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/new/c.html"});
    }

    void pictures_areFollowed()
    {
        Watcher watcher(m_folder->path(), {u"posts"_s, u"-o"_s, u"out"_s, u"--kind"_s, u"one-file"_s});
        QVERIFY2(watcher.says("watching: 2 posts"), watcher.errors());
        watcher.nextLines(2);
        const QByteArray before = read(u"out/b.html"_s);
        write(u"posts/b.png"_s, png + "more");
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/b.html"});
        QVERIFY(read(u"out/b.html"_s) != before);
        write(u"posts/a.md"_s, "![C](c.png)\n"); // not there yet
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/a.html"});
        QVERIFY(watcher.says("c.png"));
        replace(u"posts/c.png"_s, png);
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"out/a.html"});
        QVERIFY(read(u"out/a.html"_s).contains("data:image/png"));
    }

    void themeAndTemplate_areFollowed()
    {
        write(u"mine/style.css"_s, "p { color: red; }\n");
        write(u"page.tmpl"_s, "<p>old</p>{{ head }}{{ main }}\n");
        Watcher watcher(m_folder->path(), {u"posts"_s, u"-o"_s, u"out"_s, u"--theme"_s, u"./mine"_s, u"--template"_s, u"page.tmpl"_s});
        QVERIFY2(watcher.says("watching: 2 posts"), watcher.errors());
        watcher.nextLines(2);
        replace(u"page.tmpl"_s, "<p>new</p>{{ head }}{{ style }}{{ main }}\n");
        QCOMPARE(watcher.nextLines(2).size(), 2);
        QVERIFY(read(u"out/a.html"_s).contains("<p>new</p>"));
        write(u"mine/style.css"_s, "p { color: teal; }\n");
        QCOMPARE(watcher.nextLines(2).size(), 2);
        QVERIFY(read(u"out/b.html"_s).contains("teal"));
    }

    /// A fragment has no mark by which it could be known again.
    void whatHasNoMark_isReplacedAsLongAsNobodyElseWroteIt()
    {
        Watcher watcher(m_folder->path(), {u"posts/a.md"_s, u"-o"_s, u"a.html"_s, u"--kind"_s, u"fragment"_s});
        QVERIFY2(watcher.says("watching: 1 post;"), watcher.errors());
        watcher.nextLines(1);
        for (const QByteArray word : {"two", "three"}) {
            write(u"posts/a.md"_s, word + '\n');
            QCOMPARE(watcher.nextLines(1), QByteArrayList{"a.html"});
            QCOMPARE(read(u"a.html"_s), "<p>" + word + "</p>\n");
        }
        write(u"a.html"_s, "by hand");
        write(u"posts/a.md"_s, "four\n");
        QVERIFY(watcher.says("a.html: error: this file was not made by Galley"));
        QCOMPARE(read(u"a.html"_s), "by hand"_ba);
    }

    void whatTheSiteSays_isFollowed_andAThemesNewFiles()
    {
        write(u"posts/.galley.toml"_s, "theme = \"essay\"\n");
        write(u"posts/mine/style.css"_s, "p { color: red; }\n");
        Watcher watcher(m_folder->path(), {u"posts"_s, u"-o"_s, u"out"_s});
        QVERIFY2(watcher.says("watching: 2 posts"), watcher.errors());
        watcher.nextLines(2);
        replace(u"posts/.galley.toml"_s, "theme = \"./mine\"\n");
        QCOMPARE(watcher.nextLines(2).size(), 2);
        QVERIFY(read(u"out/a.html"_s).contains("color: red"));
        write(u"posts/mine/theme.json"_s, "{ \"light\"\n");
        QVERIFY(watcher.says("theme.json:"));
        replace(u"posts/mine/theme.json"_s, "{ \"light\": { \"link\": \"#123456\" } }\n");
        QCOMPARE(watcher.nextLines(2).size(), 2);
        QVERIFY(read(u"out/b.html"_s).contains("#123456"));
    }

    void aMistake_doesNotEndIt()
    {
        write(u"page.tmpl"_s, "{{ head }}{{ main }}\n");
        Watcher watcher(m_folder->path(), {u"posts/a.md"_s, u"--template"_s, u"page.tmpl"_s});
        QVERIFY2(watcher.says("watching: 1 post;"), watcher.errors());
        watcher.nextLines(1);
        write(u"page.tmpl"_s, "{% if %}\n");
        QVERIFY(watcher.says("page.tmpl"));
        write(u"page.tmpl"_s, "{{ head }}{{ main }} mended\n");
        QCOMPARE(watcher.nextLines(1), QByteArrayList{"posts/a.html"});
        QVERIFY(read(u"posts/a.html"_s).contains("mended"));
    }

    void controlC_endsIt()
    {
        Watcher watcher(m_folder->path(), {u"posts"_s, u"-o"_s, u"out"_s});
        QVERIFY2(watcher.says("watching: 2 posts"), watcher.errors());
        QVERIFY(watcher.interrupt());
        QCOMPARE(watcher.exitCode(), 0);
        QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files | QDir::Hidden), (QStringList{u"a.html"_s, u"b.html"_s}));
    }

    void streams_cannotBeWatched()
    {
        QCOMPARE(tests::runGalley({u"export"_s, u"--watch"_s, u"-"_s}).code, 2);
        QCOMPARE(tests::runGalley({u"export"_s, u"--watch"_s, path(u"posts/a.md"_s), u"-o"_s, u"-"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(CliWatchTest)
#include "tst_cli_watch.moc"
