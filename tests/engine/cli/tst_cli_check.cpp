// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Runs the real `galley check` over files and folders and reads what it prints.
#include "checks/rules.h"
#include "program.h"
#include "support/corpora.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;
using tests::runGalley;

namespace
{

const QByteArray fine = "---\ntitle: A\ndate: 2024-01-02\n---\nText.\n";
const QByteArray noted = "---\ntitle: A\ndate: 2024-01-02\n---\nTODO\n";
const QByteArray broken = "---\ntitle: A\ndate: 2024-01-02\n---\n😀 ![A](gone.png)\n";

std::string nameOf(const checks::Rule &rule)
{
    return {rule.name.data(), size_t(rule.name.size())};
}

QJsonArray places(const QByteArray &sarif)
{
    return QJsonDocument::fromJson(sarif)["runs"_L1][0]["results"_L1].toArray();
}

} // namespace

class CliCheckTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void put(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    Ended check(const QStringList &arguments, const QByteArray &input = {}) const
    {
        tests::Start start;
        start.folder = m_folder->path();
        start.input = input;
        return runGalley(QStringList{u"check"_s} + arguments, start);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void diagrams_areDrawnOnlyWhenThatIsAskedFor()
    {
        // A copy of the program beside one that stands in for the browser engine: it notes what it is asked, and cannot draw anything.
        tests::Start start;
        start.folder = m_folder->path();
        start.environment.insert(u"XDG_CACHE_HOME"_s, m_folder->filePath(u"cache"_s));
        start.program = m_folder->filePath(u"bin/galley"_s);
        put(u"bin/galley-window"_s, "#!/bin/sh\necho started >>started\ncat >/dev/null\n"
                                    "echo '[{\"svg\":\"\",\"error\":\"No arrow\"},{\"svg\":\"\",\"error\":\"No box\"}]'\n");
        QVERIFY(QFile::copy(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), start.program));
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"bin/galley-window"_s), QFile::ReadOwner | QFile::ExeOwner));
        put(u"a.md"_s, fine + "\n```mermaid\nfirst\n```\n\n```dot\nsecond\n```\n");
        put(u"b.md"_s, fine + "\n```mermaid\nfirst\n```\n");

        const Ended without = runGalley({u"check"_s, u"a.md"_s, u"b.md"_s}, start);
        QCOMPARE(without.out + without.err, ""_ba);
        QCOMPARE(without.code, 0);
        QVERIFY(!QFile::exists(m_folder->filePath(u"started"_s)));

        const Ended with = runGalley({u"check"_s, u"--diagrams"_s, u"a.md"_s, u"b.md"_s}, start);
        QCOMPARE(with.out, "a.md:7:1: error broken-diagram: The diagram cannot be drawn: No arrow\n"
                           "a.md:11:1: error broken-diagram: The diagram cannot be drawn: No box\n"
                           "b.md:7:1: error broken-diagram: The diagram cannot be drawn: No arrow\n"_ba);
        QCOMPARE(with.code, 1);
        QCOMPARE(tests::bytesOf(m_folder->filePath(u"started"_s)), "started\n"_ba);
    }

    /// Scripts read them.
    void messages_areEnglishWhateverTheDesktopSpeaks()
    {
        put(u"broken.md"_s, broken);
        tests::Start start;
        start.folder = m_folder->path();
        for (const QString &name : {u"LC_ALL"_s, u"LANG"_s, u"LANGUAGE"_s}) {
            start.environment.insert(name, u"de_DE.UTF-8"_s);
        }
        const Ended ended = runGalley({u"check"_s, u"broken.md"_s, u"gone.md"_s}, start);
        const Ended usual = check({u"broken.md"_s, u"gone.md"_s});
        QVERIFY2(usual.err.contains("no such file"), usual.err);
        QVERIFY2(ended.out.contains("There is no image “gone.png”"), ended.out);
        QVERIFY2(ended.err.contains(usual.err), ended.err); // Qt adds a warning where the locale is not installed
        QCOMPARE(ended.out, usual.out);
        QCOMPARE(ended.code, usual.code);
    }

    void exitCode_saysWhetherThereIsSomethingToMend()
    {
        put(u"fine.md"_s, fine);
        put(u"noted.md"_s, noted);
        put(u"broken.md"_s, broken);
        QCOMPARE(check({u"fine.md"_s}).code, 0);
        QCOMPARE(check({u"fine.md"_s}).out, ""_ba);
        QCOMPARE(check({u"noted.md"_s}).code, 0);
        QCOMPARE(check({u"noted.md"_s}).out, "noted.md:5:1: note todo: “TODO” still stands here\n"_ba);
        QCOMPARE(check({u"fine.md"_s, u"broken.md"_s}).code, 1);
        QCOMPARE(check({u"broken.md"_s}).out, "broken.md:5:4: error missing-image: There is no image “gone.png”\n"_ba);
    }

    void whatCannotBeRead_ends2AndIsSaid()
    {
        put(u"fine.md"_s, fine);
        put(u"latin.md"_s, "caf\xE9\n");
        const Ended missing = check({u"none.md"_s, u"fine.md"_s});
        QCOMPARE(missing.code, 2);
        QCOMPARE(missing.err, "none.md: error: no such file; check the name\n"_ba);
        QCOMPARE(check({u"latin.md"_s}).code, 2);
        QVERIFY(check({u"."_s}).err.startsWith("./latin.md: error: this is not text in UTF-8"));
    }

    void wrongUsage_ends2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no post") << QStringList{};
        QTest::newRow("unknown format") << QStringList{u"a.md"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("unknown rule") << QStringList{u"a.md"_s, u"--ignore"_s, u"nonsense"_s};
        QTest::newRow("unknown option") << QStringList{u"a.md"_s, u"--mend"_s};
    }

    void wrongUsage_ends2()
    {
        QFETCH(QStringList, arguments);
        put(u"a.md"_s, broken);
        const Ended ended = check(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(": error: ") && ended.err.count('\n') == 1, ended.err.constData());
        QCOMPARE(ended.out, ""_ba);
    }

    void folders_areSearchedForPosts()
    {
        put(u"site/b/two.markdown"_s, noted);
        put(u"site/a/one.md"_s, noted);
        put(u"site/a/one.txt"_s, noted);
        put(u"site/.hidden/three.md"_s, noted);
        put(u"site/node_modules/four.md"_s, noted);
        QVERIFY(QFile::link(m_folder->filePath(u"site"_s), m_folder->filePath(u"site/loop"_s)));
        const Ended ended = check({u"site"_s});
        QCOMPARE(ended.out, "site/a/one.md:5:1: note todo: “TODO” still stands here\n"
                            "site/b/two.markdown:5:1: note todo: “TODO” still stands here\n"_ba);
        QCOMPARE(ended.code, 0);
    }

    void foldersThatCannotBeRead_areSaidAndTheOthersChecked()
    {
        put(u"site/a/one.md"_s, noted);
        put(u"site/b/two.md"_s, noted);
        QCOMPARE(::chmod(qPrintable(m_folder->filePath(u"site/a"_s)), 0), 0);
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
        tests::Start start;
        start.folder = m_folder->path();
        start.inChild = tests::becomeNobody;
        const QByteArray sentence = "site/a: error: this folder cannot be read, so its posts are missing; check its permissions\n";
        const Ended below = runGalley({u"check"_s, u"site"_s}, start);
        QCOMPARE(below.out, "site/b/two.md:5:1: note todo: “TODO” still stands here\n"_ba);
        QCOMPARE(below.err, sentence);
        QCOMPARE(below.code, 2);
        const Ended itself = runGalley({u"check"_s, u"site/a"_s}, start);
        QCOMPARE(itself.err, sentence);
        QCOMPARE(itself.code, 2);
        const Ended exported = runGalley({u"export"_s, u"site/a"_s, u"-o"_s, u"-"_s}, start);
        QCOMPARE(exported.err, sentence);
        QCOMPARE(exported.code, 1);
        const Ended listed = runGalley({u"list"_s, u"site"_s}, start);
        QVERIFY(listed.out.contains("site/b/two.md\t") && !listed.out.contains("one.md"));
        QVERIFY2(listed.err.endsWith(sentence), listed.err);
        QCOMPARE(listed.code, 1);
        QCOMPARE(::chmod(qPrintable(m_folder->filePath(u"site/a"_s)), 0755), 0);
    }

    void manyPosts_areListedInTheOrderOfTheirNames()
    {
        QByteArray expected;
        for (int i = 1000; i < 1700; ++i) {
            put(u"many/%1.md"_s.arg(i), QByteArray(i % 7, '\n') + "TODO\n");
            expected +=
                "many/" + QByteArray::number(i) + ".md:" + QByteArray::number(i % 7 + 1) + ":1: note todo: “TODO” still stands here\n";
        }
        QCOMPARE(check({u"many"_s}).out, expected);
    }

    void standardInput_isCheckedWithoutWhatIsBesideIt()
    {
        const Ended ended = check({u"-"_s}, "![](gone.png)\n");
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.startsWith("(standard input):1:1: warning image-without-alt: "));
        QCOMPARE(ended.out.count('\n'), 1);
    }

    void rules_canBeLeftOutAndAreListed()
    {
        put(u"broken.md"_s, broken);
        QCOMPARE(check({u"broken.md"_s, u"--ignore"_s, u"missing-image"_s}).code, 0);
        const Ended list = check({u"--list-rules"_s});
        QCOMPARE(list.code, 0);
        for (const checks::Rule *rule : checks::rules()) {
            QVERIFY(list.out.contains(nameOf(*rule) + ' '));
        }
    }

    void site_silencesRules()
    {
        put(u"site/a/noted.md"_s, noted + "\n[x](#y)\n");
        put(u"site/.galley.toml"_s, "[checks]\nignore = [\"todo\"]\n");
        const Ended ended = check({u"site"_s});
        QCOMPARE(ended.out, "site/a/noted.md:7:1: error missing-heading: The link leads to #y, which is not in the post\n"_ba);
    }

    void site_saysWhereThingsAre()
    {
        put(u"hugo.toml"_s, "baseURL = \"https://blog.example.org/\"\n");
        put(u"static/img/a.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        put(u"content/posts/a.md"_s, fine + "\n![A](/img/a.svg) [b](/posts/b/) [c](/posts/c/)\n");
        put(u"content/posts/b.md"_s, fine);
        put(u"public/posts/a.md"_s, broken);
        const QByteArray expected = "content/posts/a.md:7:33: error missing-file: The link leads to “/posts/c/”, which is not there\n";
        QCOMPARE(check({u"content"_s}).out, expected);
        QCOMPARE(check({u"content/posts/a.md"_s}).out, expected);
        QCOMPARE(check({u"."_s}).out, "./" + expected); // what the generator writes is passed over
    }

    void spelling_isCheckedWhereItIsAskedForAndWithTheUsersWords()
    {
        put(u"a.md"_s, "---\ntitle: A title\nlang: en\n---\nA wrod and a wrold.\n\n<!-- galley-ignore missing-date -->\n");
        put(u"data/galley/words.txt"_s, "# mine\nwrold\n");
        tests::Start start;
        start.folder = m_folder->path();
        start.environment.insert(u"DICPATH"_s, QStringLiteral(GALLEY_TESTS "/data/spelling"));
        start.environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        QCOMPARE(runGalley({u"check"_s, u"a.md"_s}, start).out, ""_ba);
        const Ended ended = runGalley({u"check"_s, u"--spelling"_s, u"a.md"_s}, start);
        QCOMPARE(ended.out, "a.md:5:3: note spelling: “wrod” is not in the dictionary (en_US)\n"_ba);
        QCOMPARE(ended.err, ""_ba);
        QCOMPARE(ended.code, 0);
        QCOMPARE(runGalley({u"check"_s, u"--spelling"_s, u"--ignore"_s, u"spelling"_s, u"a.md"_s}, start).out, ""_ba);
    }

    void aLanguageWithoutADictionary_isSaidOnce()
    {
        const QByteArray post = "---\ntitle: Qapla\ndate: 2024-01-02\nlang: tlh\n---\nQapla.\n";
        put(u"a.md"_s, post);
        put(u"b.md"_s, post);
        const Ended ended = check({u"--spelling"_s, u"a.md"_s, u"b.md"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, ""_ba);
        QCOMPARE(ended.err, "galley: note: spelling is not checked in posts in \"tlh\", for which no dictionary is installed\n"_ba);
    }

    void guide_namesEveryRule()
    {
        const QByteArray guide = tests::bytesOf(QStringLiteral(GALLEY_TESTS "/../docs/guide/checks.md"));
        for (const checks::Rule *rule : checks::rules()) {
            QVERIFY2(guide.contains("| `" + nameOf(*rule) + "` |"), rule->name.data());
        }
    }

    void json_hasOneObjectForAFinding()
    {
        put(u"a b.md"_s, broken);
        put(u"noted.md"_s, noted);
        const QJsonDocument json = QJsonDocument::fromJson(check({u"a b.md"_s, u"noted.md"_s, u"--format"_s, u"json"_s}).out);
        QCOMPARE(json.array().size(), 2);
        const QJsonObject expected{{u"file"_s, u"a b.md"_s},
                                   {u"line"_s, 5},
                                   {u"column"_s, 4},
                                   {u"endLine"_s, 5},
                                   {u"endColumn"_s, 18},
                                   {u"severity"_s, u"error"_s},
                                   {u"rule"_s, u"missing-image"_s},
                                   {u"message"_s, u"There is no image “gone.png”"_s}};
        QCOMPARE(json[0].toObject(), expected);
        put(u"fine.md"_s, fine);
        QVERIFY(QJsonDocument::fromJson(check({u"fine.md"_s, u"--format"_s, u"json"_s}).out).isArray());
    }

    void sarif_hasRulesAndPlaces()
    {
        put(u"a b.md"_s, broken);
        put(u"noted.md"_s, noted);
        const QByteArray out = check({u"."_s, u"--format"_s, u"sarif"_s}).out;
        const QJsonDocument sarif = QJsonDocument::fromJson(out);
        QCOMPARE(sarif["version"_L1].toString(), u"2.1.0"_s);
        QCOMPARE(sarif["runs"_L1][0]["tool"_L1]["driver"_L1]["rules"_L1].toArray().size(), qsizetype(checks::rules().size()));
        QCOMPARE(places(out).size(), 2);
        const QJsonValue place = places(out)[0]["locations"_L1][0]["physicalLocation"_L1];
        QCOMPARE(place["artifactLocation"_L1]["uri"_L1].toString(), u"./a%20b.md"_s);
        QCOMPARE(place["region"_L1]["startColumn"_L1].toInt(), 4);
        QCOMPARE(places(out)[0]["ruleId"_L1].toString(), u"missing-image"_s);
        QCOMPARE(places(out)[0]["level"_L1].toString(), u"error"_s);
    }
};

QTEST_GUILESS_MAIN(CliCheckTest)
#include "tst_cli_check.moc"
