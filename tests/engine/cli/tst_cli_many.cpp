// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The real program with many posts at once: folders, workers, reports, kinds, interruptions.
#include "program.h"
#include "support/corpora.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;
using tests::runGalley;

namespace
{

const QByteArray picture =
    QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

} // namespace

class CliManyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray bytes(const QString &name) const { return tests::bytesOf(path(name)); }
    Ended exporting(const QStringList &arguments) const
    {
        return runGalley(QStringList{u"export"_s} + arguments, {.folder = m_folder->path(), .input = {}, .inChild = {}});
    }
    /// All files below a folder: name -> bytes.
    QMap<QString, QByteArray> tree(const QString &name) const
    {
        QMap<QString, QByteArray> files;
        QDirIterator entries(path(name), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString file = entries.next();
            files.insert(QDir(path(name)).relativeFilePath(file), tests::bytesOf(file));
        }
        return files;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void postsOfFolder_areToldByFolderThenByName()
    {
        const QStringList names{u"a.md"_s, u"a/x.md"_s, u"a/x/y.md"_s, u"a-b/x.md"_s, u"A.md"_s, u"\u00E9.md"_s, u"a/b.md"_s};
        for (const QString &name : names) {
            put(u"in/"_s + name, "text");
        }
        for (const QString &folder : {u"in"_s, u"in/"_s, u"./in"_s}) {
            const Ended ended = exporting({folder, u"-o"_s, u"out"_s, u"--force"_s});
            QCOMPARE(ended.err, QByteArray());
            QCOMPARE(ended.out, QByteArray("out/A.html\nout/a/b.html\nout/a/x/y.html\nout/a/x.html\nout/a-b/x.html\nout/a.html\n"
                                           "out/\xC3\xA9.html\n"));
        }
    }

    void folder_isLookedThroughAndKeepsItsShape()
    {
        put(u"in/b.md"_s, "b");
        put(u"in/a.markdown"_s, "a");
        put(u"in/sub/deep/c.md"_s, "c");
        put(u"in/sub/d.mdx"_s, "{/* d */}\n");
        put(u"in/notes.txt"_s, "no post");
        put(u"in/.hidden.md"_s, "no");
        put(u"in/.git/x.md"_s, "no");
        const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.out, "out/a.html\nout/b.html\nout/sub/d.html\nout/sub/deep/c.html\n"_ba);
        QCOMPARE(ended.code, 0);
        QCOMPARE(tree(u"out"_s).keys(), (QStringList{u"a.html"_s, u"b.html"_s, u"sub/d.html"_s, u"sub/deep/c.html"_s}));
    }

    void outputInsideTheFolder_isNotLookedThrough()
    {
        put(u"in/a.md"_s, "a");
        put(u"in/out/b.md"_s, "b");
        QCOMPARE(exporting({u"in"_s, u"-o"_s, u"in/out"_s}).out, "in/out/a.html\n"_ba);
    }

    void whatTheGeneratorKeeps_isNotLookedThrough()
    {
        put(u"site/_config.yml"_s, "title: T\n");
        put(u"site/_posts/2020-01-01-a.md"_s, "a");
        put(u"site/_site/b.md"_s, "b");
        put(u"site/_layouts/c.md"_s, "c");
        put(u"site/node_modules/d/README.md"_s, "d");
        QCOMPARE(exporting({u"site"_s, u"-o"_s, u"out"_s}).out, "out/_posts/2020-01-01-a.html\n"_ba);
    }

    void settingsThatCannotBeRead_areSaid()
    {
        put(u"in/a.md"_s, "a");
        put(u"in/.galley.toml"_s, "theme = essay\n");
        const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s});
        QVERIFY2(ended.err.contains("/in/.galley.toml:1: warning: the site's settings cannot be read"), ended.err.constData());
        QCOMPARE(ended.out, "out/a.html\n"_ba);
        QCOMPARE(ended.code, 0);
    }

    void linkedFolders_doNotGoRound()
    {
        put(u"in/a.md"_s, "a");
        QVERIFY(QFile::link(path(u"in"_s), path(u"in/loop"_s)));
        QCOMPARE(exporting({u"in"_s, u"-o"_s, u"out"_s}).out, "out/a.html\n"_ba);
    }

    void emptyFolder_saysSo()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"in"_s));
        const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.err, "in: error: there is no post in this folder; posts are files such as NAME.md\n"_ba);
    }

    void output_isTheSameWithAnyNumberOfJobs()
    {
        const QStringList posts = tests::postsIn(tests::corpus(u"posts"_s));
        for (int i = 0; i < 60; ++i) {
            const QString &post = posts.at(i % posts.size());
            put(u"in/%1/%2"_s.arg(i % 7).arg(i) + QFileInfo(post).fileName(), tests::bytesOf(post) + "\n![](p.png) ![](none.png)\n");
            put(u"in/%1/p.png"_s.arg(i % 7), picture + QByteArray::number(i % 7));
        }
        const Ended one = exporting({u"in"_s, u"-o"_s, u"one"_s, u"-j"_s, u"1"_s, u"--kind"_s, u"folder"_s});
        const Ended many = exporting({u"in"_s, u"-o"_s, u"many"_s, u"-j"_s, u"8"_s, u"--kind"_s, u"folder"_s});
        QCOMPARE(one.code, 0);
        QVERIFY(one.err.contains("none.png"));
        QCOMPARE(many.err, one.err);
        QCOMPARE(QByteArray(many.out).replace("many/", "one/"), one.out);
        QVERIFY(tree(u"one"_s) == tree(u"many"_s));
        QVERIFY(tree(u"one"_s).size() > 60);
    }

    void stages_areToldIfAsked()
    {
        put(u"in/a.md"_s, "a");
        tests::Start start{.folder = m_folder->path(), .input = {}, .inChild = {}};
        start.environment.insert(u"QT_LOGGING_RULES"_s, u"galley.export.stages.debug=true"_s);
        start.environment.insert(u"QT_MESSAGE_PATTERN"_s, u"%{message}"_s);
        const Ended ended = runGalley({u"export"_s, u"in"_s, u"-o"_s, u"out"_s}, start);
        QStringList told;
        static const QRegularExpression line(u"^stages: (\\w+) \\d+$"_s, QRegularExpression::MultilineOption);
        for (const QRegularExpressionMatch &match : line.globalMatch(QString::fromUtf8(ended.err))) {
            told.append(match.captured(1));
        }
        QCOMPARE(told, (QStringList{u"read"_s, u"render"_s, u"make"_s, u"prove"_s, u"write"_s}));
        QCOMPARE(ended.code, 0);
    }

    void changed_leavesWhatStaysTheSame()
    {
        put(u"in/a.md"_s, "a");
        put(u"in/b.md"_s, "b");
        QCOMPARE(exporting({u"in"_s, u"-o"_s, u"out"_s}).out, "out/a.html\nout/b.html\n"_ba);
        put(u"in/b.md"_s, "other");
        const QDateTime before = QFileInfo(path(u"out/a.html"_s)).lastModified();
        QCOMPARE(exporting({u"in"_s, u"-o"_s, u"out"_s, u"--changed"_s}).out, "out/b.html\n"_ba);
        QCOMPARE(QFileInfo(path(u"out/a.html"_s)).lastModified(), before);
        QVERIFY(bytes(u"out/b.html"_s).contains("other"));
    }

    void reportAsJson_saysWhatBecameOfEachPost()
    {
        put(u"in/a.md"_s, "text\n\n![](no.png)\n");
        put(u"in/b.md"_s, "caf\xe9");
        put(u"in/c.md"_s, "c");
        const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s, u"--report"_s, u"json"_s});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.err, QByteArray());
        const QJsonObject report = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(report[u"written"_s].toInt(), 2);
        QCOMPARE(report[u"failed"_s].toInt(), 1);
        QCOMPARE(report[u"total"_s].toInt(), 3);
        const QJsonArray posts = report[u"posts"_s].toArray();
        QCOMPARE(posts.size(), 3);
        QCOMPARE(posts[0][u"output"_s].toString(), u"out/a.html"_s);
        const QJsonObject message = posts[0][u"messages"_s].toArray().at(0).toObject();
        QCOMPARE(message[u"line"_s].toInt(), 3);
        QCOMPARE(message[u"severity"_s].toString(), u"warning"_s);
        QCOMPARE(posts[1][u"status"_s].toString(), u"failed"_s);
        QCOMPARE(posts[2][u"status"_s].toString(), u"written"_s);
        QCOMPARE(exporting({u"in/c.md"_s, u"-o"_s, u"-"_s, u"--report"_s, u"json"_s}).code, 2);
    }

    void reportAsJson_isThereThoughNothingCouldBeDone()
    {
        put(u"in/a.md"_s, "a");
        put(u"in/b.md"_s, "b");
        put(u"out/galley.css"_s, "mine");
        const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s, u"--kind"_s, u"folder"_s, u"--report"_s, u"json"_s});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.err, QByteArray());
        const QJsonObject report = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(report[u"failed"_s].toInt(), 2);
        const QJsonObject message = report[u"posts"_s][1][u"messages"_s].toArray().at(0).toObject();
        QCOMPARE(message[u"file"_s].toString(), u"out/galley.css"_s);
        QVERIFY(message[u"message"_s].toString().startsWith(u"this file was not made by Galley"_s));
        QCOMPARE(bytes(u"out/galley.css"_s), "mine"_ba);
    }

    void folderKind_putsStyleSheetAndPicturesBeside()
    {
        put(u"in/posts/a.md"_s, "![a](img/one.png)\n\n![b](../shared/two%20x.png)\n\n![c](img/one.png)\n");
        put(u"in/posts/img/one.png"_s, picture);
        put(u"in/shared/two x.png"_s, picture + "2");
        const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s, u"--kind"_s, u"folder"_s});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        QCOMPARE(tree(u"out"_s).keys(),
                 (QStringList{u"galley.css"_s, u"posts/a.html"_s, u"posts/assets/two x.png"_s, u"posts/img/one.png"_s}));
        const QByteArray page = bytes(u"out/posts/a.html"_s);
        QVERIFY(page.contains("<link rel=\"stylesheet\" href=\"../galley.css\">"));
        QVERIFY(!page.contains("<style>"));
        QCOMPARE(page.count("src=\"img/one.png\""), 2);
        QVERIFY(page.contains("src=\"assets/two%20x.png\""));
        QCOMPARE(bytes(u"out/posts/assets/two x.png"_s), picture + "2");
    }

    void folderKind_besideThePost_leavesItsPicturesWhereTheyAre()
    {
        put(u"a.md"_s, "![a](one.png) ![b](img/two.png)\n");
        put(u"one.png"_s, picture);
        put(u"img/two.png"_s, picture);
        const Ended ended = exporting({u"a.md"_s, u"--kind"_s, u"folder"_s});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.out, "a.html\n"_ba);
        QCOMPARE(ended.code, 0);
        QCOMPARE(tree(u"."_s).keys(), (QStringList{u"a.html"_s, u"a.md"_s, u"galley.css"_s, u"img/two.png"_s, u"one.png"_s}));
    }

    void pictureThatCannotBeWritten_isAFailureThoughThePageIsThere()
    {
        put(u"in/a.md"_s, "![a](../one.png)\n");
        put(u"one.png"_s, picture);
        put(u".galley.toml"_s, "");
        put(u"out/assets"_s, "a file where a folder is to be");
        const Ended ended = exporting({u"in/a.md"_s, u"-o"_s, u"out"_s, u"--kind"_s, u"folder"_s});
        QVERIFY2(ended.err.startsWith("out/assets/one.png: error: cannot write (") && ended.err.count('\n') == 1, ended.err.constData());
        QCOMPARE(ended.out, "out/a.html\n"_ba);
        QCOMPARE(ended.code, 1);
    }

    void picture_neverReplacesAnotherFile()
    {
        put(u"one/a.md"_s, "![](p.png)");
        put(u"one/p.png"_s, picture + "1");
        put(u"two/b.md"_s, "![](p.png)");
        put(u"two/p.png"_s, picture + "2");
        put(u"out/p.png"_s, "mine");
        const Ended ended = exporting({u"one/a.md"_s, u"two/b.md"_s, u"-o"_s, u"out"_s, u"--kind"_s, u"folder"_s});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(bytes(u"out/p.png"_s), "mine"_ba);
        const QStringList files = tree(u"out"_s).keys();
        QCOMPARE(files.filter(QRegularExpression(u"^p-[0-9a-f]{8}\\.png$"_s)).size(), 2);
        const QString name = files.filter(u"p-"_s).first();
        QVERIFY(bytes(u"out/a.html"_s).contains(name.toUtf8()) != bytes(u"out/b.html"_s).contains(name.toUtf8()));
    }

    void pictures_areNotTakenFromOutside_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("dots") << "../secret.png"_ba;
        QTest::newRow("escaped dots") << "%2e%2e/secret.png"_ba;
        QTest::newRow("from the root") << "/../secret.png"_ba;
        QTest::newRow("link") << "link.png"_ba;
        QTest::newRow("through a linked folder") << "away/secret.png"_ba;
    }

    void pictures_areNotTakenFromOutside()
    {
        QFETCH(QByteArray, address);
        put(u"secret.png"_s, picture + "SECRET");
        put(u"in/a.md"_s, "![a](" + address + ")\n");
        QVERIFY(QFile::link(path(u"secret.png"_s), path(u"in/link.png"_s)));
        QVERIFY(QFile::link(m_folder->path(), path(u"in/away"_s)));
        for (const QString &kind : {u"folder"_s, u"one-file"_s}) {
            QVERIFY(QDir(path(u"out"_s)).removeRecursively());
            const Ended ended = exporting({u"in"_s, u"-o"_s, u"out"_s, u"--kind"_s, kind});
            QVERIFY2(ended.err.startsWith("in/a.md:1: warning: "), ended.err.constData());
            const auto files = tree(u"out"_s);
            for (const QByteArray &file : files) {
                QVERIFY(!file.contains("SECRET") && !file.contains(QByteArray(picture + "SECRET").toBase64()));
            }
        }
    }

    void kinds_haveTheirEndings()
    {
        put(u"a.md"_s, "---\ntitle: T\n---\n*a*\n");
        const Ended fragment = exporting({u"a.md"_s, u"-k"_s, u"fragment"_s, u"-o"_s, u"-"_s});
        QCOMPARE(fragment.out, "<p><em>a</em></p>\n"_ba);
        QCOMPARE(exporting({u"a.md"_s, u"-k"_s, u"one-file"_s}).out, "a.html\n"_ba);
        const Ended unknown = exporting({u"a.md"_s, u"-k"_s, u"word"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("there is no kind \"word\"; choose one of page, folder, one-file"));
    }

    void themes_areChosenByNameOrFolder()
    {
        put(u"a.md"_s, "a");
        QVERIFY(exporting({u"a.md"_s, u"--theme"_s, u"essay"_s, u"-o"_s, u"-"_s}).out.contains("EB Garamond"));
        put(u"mine/style.css"_s, "p { color: teal }\n");
        QVERIFY(exporting({u"a.md"_s, u"--theme"_s, u"./mine"_s, u"-o"_s, u"-"_s}).out.contains("p { color: teal }"));
        const Ended unknown = exporting({u"a.md"_s, u"--theme"_s, u"nothing"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY(
            unknown.err.startsWith("nothing: error: there is no page theme of this name; choose one of galley, essay, manual, notebook"));
        put(u"mine/style.css"_s, "p {}\nq { background: url(no.png) }\n");
        const Ended broken = exporting({u"a.md"_s, u"--theme"_s, u"./mine"_s});
        QCOMPARE(broken.code, 2);
        QVERIFY2(broken.err.contains("mine/style.css:2: error: the page theme names the file \"no.png\""), broken.err.constData());
    }

    void template_takesThePostIn()
    {
        put(u"t/page.html"_s,
            "<!DOCTYPE html>\n<html lang=\"{{ language }}\">\n<head>\n{{ head }}{{ style }}</head>\n<body>{% include \"nav.html\" %}"
            "<main>{{ main }}</main><p>{{ frontMatter.mood }}, {{ minutes }} min, {% for t in tags %}[{{ t }}]{% endfor %}</p>"
            "</body>\n</html>\n");
        put(u"t/nav.html"_s, "<nav>{{ title }}</nav>");
        put(u"a.md"_s, "---\ntitle: A <b>\nmood: fine & dandy\ntags: [x, y]\nlang: de\n---\n*text*\n");
        const Ended ended = exporting({u"a.md"_s, u"--template"_s, u"t/page.html"_s, u"-o"_s, u"-"_s});
        QCOMPARE(ended.err, QByteArray());
        QVERIFY(ended.out.contains("<html lang=\"de\">"));
        QVERIFY(ended.out.contains("<nav>A &lt;b&gt;</nav><main>\n<header"));
        QVERIFY(ended.out.contains("<p><em>text</em></p>\n</main><p>fine &amp; dandy, 1 min, [x][y]</p>"));
        QVERIFY(ended.out.contains("<meta name=\"generator\"") && ended.out.contains("<style>\n:root"));
    }

    void brokenTemplate_saysWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("unknown tag") << "<p>\n{% frobnicate %}\n"_ba << "t.html:2: error: the page template cannot be used: "_ba;
        QTest::newRow("unknown filter") << "<p>\n\n{{ title|frobnicate }}\n"_ba << "t.html:3: error: the page template cannot be used: "_ba;
        QTest::newRow("not closed") << "{% if title %}\n"_ba << "error: the page template cannot be used: "_ba;
        QTest::newRow("missing include") << "\n{% include \"gone.html\" %}\n"_ba
                                         << "t.html:2: error: the page template cannot be used: "_ba;
    }

    void brokenTemplate_saysWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        put(u"t.html"_s, text);
        put(u"a.md"_s, "a");
        const Ended ended = exporting({u"a.md"_s, u"--template"_s, u"t.html"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(message), ended.err.constData());
        QVERIFY(!QFile::exists(path(u"a.html"_s)));
    }

    void aMistakeInATemplate_isSaidOnce_andWhereItIs()
    {
        put(u"in/a.md"_s, "a");
        put(u"in/b.md"_s, "b");
        put(u"t/page.html"_s, "{% if title %}\n");
        const QStringList arguments{u"in"_s, u"-o"_s, u"out"_s, u"-j"_s, u"1"_s, u"--template"_s, u"t/page.html"_s};
        const Ended opening = exporting(arguments);
        QCOMPARE(opening.code, 1);
        QVERIFY2(opening.err.startsWith("t/page.html: error: ") && opening.err.count('\n') == 1, opening.err.constData());
        put(u"t/page.html"_s, "{{ main }}{% include \"parts/foot.html\" %}\n");
        put(u"t/parts/foot.html"_s, "<p>\n{{ title|frobnicate }}\n");
        const Ended filling = exporting(arguments);
        QCOMPARE(filling.code, 1);
        QVERIFY2(filling.err.startsWith("t/parts/foot.html:2: error: "), filling.err.constData());
    }

    void aTemplateThatIncludesItself_isRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("includes") << "{{ main }}{% include \"t.html\" %}"_ba;
        QTest::newRow("includes by turns") << "{{ main }}{% include \"other.html\" %}"_ba;
        QTest::newRow("extends") << "{% extends \"t.html\" %}"_ba;
    }

    void aTemplateThatIncludesItself_isRefused()
    {
        QFETCH(QByteArray, text);
        put(u"t.html"_s, text);
        put(u"other.html"_s, "<p>{% include \"t.html\" %}");
        put(u"a.md"_s, "a");
        put(u"b.md"_s, "b");
        const Ended ended = exporting({u"a.md"_s, u"b.md"_s, u"-o"_s, u"out/"_s, u"-j"_s, u"2"_s, u"--template"_s, u"t.html"_s});
        QVERIFY2(ended.err.startsWith("t.html: error: the page template cannot be used: it includes itself"), ended.err.constData());
        QCOMPARE(ended.code, 1);
        QVERIFY(!QFile::exists(path(u"out/a.html"_s)));
    }

    void aTemplateWithoutThePost_isAWarning()
    {
        put(u"t.html"_s, "{{ head }}<p>{{ title }}</p>");
        put(u"a.md"_s, "Words");
        const Ended ended = exporting({u"a.md"_s, u"--template"_s, u"t.html"_s});
        QCOMPARE(ended.err,
                 "a.md:1: warning: the page template has no place for the post, which is not in the page; write {{ main }} where it "
                 "is to stand\n"_ba);
        QCOMPARE(ended.out, "a.html\n"_ba);
    }

    void missingTemplate_saysSo()
    {
        put(u"a.md"_s, "a");
        const Ended ended = exporting({u"a.md"_s, u"--template"_s, u"no.html"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.startsWith("no.html: error: the page template cannot be used: "), ended.err.constData());
    }

    void interrupted_leavesNothingHalf()
    {
        const QByteArray text = "A paragraph of *text*.\n\n"_ba.repeated(20'000);
        for (int i = 0; i < 400; ++i) {
            put(u"in/%1.md"_s.arg(i, 4, 10, QChar(u'0')), text);
        }
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), {u"export"_s, u"in"_s, u"-o"_s, u"out"_s, u"-j"_s, u"3"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out/0000.html"_s)), 60'000);
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const auto files = tree(u"out"_s);
        QVERIFY(!files.isEmpty() && files.size() < 400);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(file.key().endsWith(u".html"_s) && file->endsWith("</html>\n"), qPrintable(file.key()));
        }
    }
};

QTEST_APPLESS_MAIN(CliManyTest)
#include "tst_cli_many.moc"
