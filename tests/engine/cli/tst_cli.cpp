// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Runs the real program and looks at its output, its messages, its exit code and the files it leaves.
#include "program.h"
#include "support/corpora.h"
#include "text/textfile.h"
#include "version.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;
using tests::runGalley;

namespace
{

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Files can grow to this size, as on a disk that is full then.
void limitFileSize()
{
    const rlimit limit = {4096, 4096};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// The environment as on an X11 display of this name; without a name on none at all.
QProcessEnvironment withDisplay(const QString &name)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"WAYLAND_SOCKET"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s}) {
        environment.remove(variable);
    }
    if (!name.isEmpty()) {
        environment.insert(u"DISPLAY"_s, name);
    }
    return environment;
}

} // namespace

#define COMPARE_ENDED(ended, expectedCode, expectedErr)                                                                                    \
    do {                                                                                                                                   \
        QCOMPARE(QString::fromUtf8((ended).err), QString::fromUtf8(expectedErr));                                                          \
        QCOMPARE((ended).code, expectedCode);                                                                                              \
    } while (false)

class CliTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    Ended exporting(const QStringList &arguments, tests::Start start = {}) const
    {
        start.folder = m_folder->path();
        return runGalley(QStringList{u"export"_s} + arguments, start);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
    }

    // --- what is asked for about itself

    void versionAndHelp_goToStandardOutput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("contains");
        QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("Galley ") + version();
        QTest::newRow("help") << QStringList{u"--help"_s} << "galley export"_ba;
        QTest::newRow("help of export") << QStringList{u"export"_s, u"--help"_s} << "--output"_ba;
    }

    void versionAndHelp_goToStandardOutput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, contains);
        const Ended ended = runGalley(arguments);
        COMPARE_ENDED(ended, 0, "");
        QVERIFY2(ended.out.contains(contains), ended.out.constData());
        QVERIFY(ended.out.endsWith('\n'));
    }

    void wrongUsage_ends2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no post") << QStringList{};
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s, u"a.md"_s};
        QTest::newRow("option without a value") << QStringList{u"a.md"_s, u"-o"_s};
        QTest::newRow("several posts into one file") << QStringList{u"a.md"_s, u"b.md"_s, u"-o"_s, u"c.html"_s};
        QTest::newRow("a post without a name") << QStringList{u""_s};
        QTest::newRow("an output without a name") << QStringList{u"a.md"_s, u"-o"_s, u""_s};
        QTest::newRow("no number") << QStringList{u"a.md"_s, u"--jobs"_s, u"two"_s};
        QTest::newRow("files beside standard output") << QStringList{u"a.md"_s, u"-k"_s, u"folder"_s, u"-o"_s, u"-"_s};
        QTest::newRow("files beside a device") << QStringList{u"a.md"_s, u"-k"_s, u"folder"_s, u"-o"_s, u"/dev/null"_s};
        QTest::newRow("several books in one stream") << QStringList{u"a.md"_s, u"b.md"_s, u"-k"_s, u"epub"_s, u"-o"_s, u"-"_s};
    }

    void wrongUsage_ends2()
    {
        QFETCH(QStringList, arguments);
        put(path(u"a.md"_s), "a");
        put(path(u"b.md"_s), "b");
        const Ended ended = exporting(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(": error: ") && ended.err.count('\n') == 1, ended.err.constData());
        QVERIFY(ended.out.isEmpty());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), (QStringList{u"a.md"_s, u"b.md"_s}));
    }

    // --- where pages go

    void withoutOutput_pageGoesBesideThePost()
    {
        put(path(u"a.md"_s), "# Hello\n");
        const Ended ended = exporting({u"a.md"_s});
        COMPARE_ENDED(ended, 0, "");
        QCOMPARE(ended.out, "a.html\n"_ba);
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<main>\n<h1 id=\"hello\">Hello</h1>\n</main>"));
    }

    void output_isAFileOrAFolder()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"out"_s));
        put(path(u"a.markdown"_s), "a");
        put(path(u"b"_s), "b");
        QCOMPARE(exporting({u"a.markdown"_s, u"-o"_s, u"x.htm"_s}).out, "x.htm\n"_ba);
        const Ended ended = exporting({u"a.markdown"_s, u"b"_s, u"--output"_s, u"out/"_s});
        COMPARE_ENDED(ended, 0, "");
        QCOMPARE(ended.out, "out/a.html\nout/b.html\n"_ba);
        QVERIFY(tests::bytesOf(path(u"out/b.html"_s)).contains("<p>b</p>"));
    }

    void dash_isStandardInputAndOutput()
    {
        const Ended ended = exporting({u"-"_s}, {.folder = {}, .input = "*text*\n", .inChild = {}});
        COMPARE_ENDED(ended, 0, "");
        QVERIFY(ended.out.startsWith("<!DOCTYPE html>\n") && ended.out.endsWith("</html>\n"));
        QVERIFY(ended.out.contains("<p><em>text</em></p>"));
        put(path(u"a.md"_s), "*text*\n");
        QVERIFY(exporting({u"a.md"_s, u"-o"_s, u"-"_s}).out.contains("<p><em>text</em></p>"));
        QCOMPARE(exporting({u"-"_s, u"-o"_s, u"b.html"_s}, {.folder = {}, .input = "x", .inChild = {}}).out, "b.html\n"_ba);
    }

    void twoPostsForOnePage_secondIsRefused()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"one"_s) && QDir(m_folder->path()).mkpath(u"two"_s) &&
                QDir(m_folder->path()).mkpath(u"out"_s));
        put(path(u"one/index.md"_s), "first");
        put(path(u"two/index.md"_s), "second");
        const Ended ended = exporting({u"one/index.md"_s, u"two/index.md"_s, u"-o"_s, u"out"_s});
        COMPARE_ENDED(
            ended, 1,
            "out/index.html: error: another post of this command went here already; give two/index.md an export of its own with -o\n");
        QVERIFY(tests::bytesOf(path(u"out/index.html"_s)).contains("<p>first</p>"));
    }

    void onePostNamedTwice_isExportedOnce()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"in"_s));
        put(path(u"in/a.md"_s), "text");
        const Ended ended = exporting({u"in"_s, u"in/a.md"_s, u"./in/../in/a.md"_s, u"-o"_s, u"out/"_s});
        COMPARE_ENDED(ended, 0, "");
        QCOMPARE(ended.out, "out/a.html\n"_ba);
    }

    void ownExport_isReplaced_foreignFileOnlyByForce()
    {
        put(path(u"a.md"_s), "one");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        put(path(u"a.md"_s), "two");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<p>two</p>"));

        put(path(u"a.html"_s), "<p>by hand</p>");
        COMPARE_ENDED(exporting({u"a.md"_s}), 1,
                      "a.html: error: this file was not made by Galley; use --force to replace it, or choose another name with -o\n");
        QCOMPARE(tests::bytesOf(path(u"a.html"_s)), "<p>by hand</p>"_ba);
        COMPARE_ENDED(exporting({u"a.md"_s, u"--force"_s}), 0, "");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<p>two</p>"));
    }

    void strangeNames_work()
    {
        const QStringList names = {u"with space.md"_s, u"ünï – 日本.md"_s, u"a:12"_s, u"quote\"'.md"_s, u"line\nend.md"_s};
        for (const QString &name : names) {
            put(path(name), "text");
            COMPARE_ENDED(exporting({name}), 0, "");
        }
        put(path(u"-dash.md"_s), "text");
        COMPARE_ENDED(exporting({u"--"_s, u"-dash.md"_s}), 0, "");
    }

    void namesThatAreNotUtf8_work()
    {
        const QByteArray name = "caf\xe9.md"; // QProcess and QFile cannot say it
        const QByteArray folder = QFile::encodeName(m_folder->path());
        QVERIFY(text::saveFile(text::pathFromBytes(QByteArray(folder + '/' + name)), "# Coffee\n\n![](missing.png)\n"));
        const QString script = u"cd \"$1\" && exec \"$2\" export caf$(printf '\\351').md"_s;
        const Ended ended = runGalley({u"-c"_s, script, u"sh"_s, m_folder->path(), QString::fromUtf8(GALLEY_BUILD "/bin/galley")},
                                      {.folder = {}, .input = {}, .inChild = {}, .program = u"/bin/sh"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, "caf\xe9.html\n");
        QVERIFY(ended.err.startsWith("caf\xe9.md:3: warning: "));
        const auto page = text::readFile(text::pathFromBytes(QByteArray(folder + "/caf\xe9.html")));
        QVERIFY(page && page->bytes.contains("Coffee</h1>"));
    }

    // --- bad input

    void badPosts_sayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("missing") << u"no.md"_s << "no.md: error: no such file; check the name\n"_ba;
        QTest::newRow("folder") << u"folder"_s << "folder: error: there is no post in this folder; posts are files such as NAME.md\n"_ba;
        QTest::newRow("unreadable") << u"secret.md"_s << "secret.md: error: you may not read this file; change its permissions\n"_ba;
        QTest::newRow("pipe") << u"pipe"_s << "pipe: error: this is not a regular file; use - to read from standard input\n"_ba;
        QTest::newRow("invalid UTF-8")
            << u"latin1.md"_s << "latin1.md: error: this is not text in UTF-8: byte 3 is not valid; save it as UTF-8 and try again\n"_ba;
        QTest::newRow("binary") << u"picture.md"_s
                                << "picture.md: error: this is not text in UTF-8: byte 0 is not valid; save it as UTF-8 and try again\n"_ba;
    }

    void badPosts_sayWhatIsWrong()
    {
        QFETCH(QString, argument);
        QFETCH(QByteArray, message);
        QVERIFY(QDir(m_folder->path()).mkpath(u"folder"_s) && QDir(m_folder->path()).mkpath(u"out"_s));
        QCOMPARE(::chmod(qPrintable(path(u"out"_s)), 0777), 0);
        put(path(u"secret.md"_s), "text");
        QCOMPARE(::chmod(qPrintable(path(u"secret.md"_s)), 0), 0);
        QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0644), 0);
        put(path(u"latin1.md"_s), "caf\xe9");
        put(path(u"picture.md"_s), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        put(path(u"good.md"_s), "good");
        const Ended ended =
            exporting({argument, u"good.md"_s, u"-o"_s, u"out"_s}, {.folder = {}, .input = {}, .inChild = tests::becomeNobody});
        COMPARE_ENDED(ended, 1, message);
        QCOMPARE(ended.out, "out/good.html\n"_ba); // the others are exported all the same
        QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files), QStringList{u"good.html"_s});
    }

    void emptyPost_isAPage()
    {
        put(path(u"a.md"_s), "");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<main>\n</main>"));
    }

    void unclosedFrontMatter_isAWarningWithItsLine()
    {
        put(path(u"a.md"_s), "---\ntitle: A\n");
        const Ended ended = exporting({u"a.md"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.startsWith("a.md:1: warning: The front matter that starts here is not closed, "), ended.err.constData());
        QVERIFY(QFile::exists(path(u"a.html"_s)));
    }

    void brokenFrontMatter_isAWarningAndTheBodyIsThere()
    {
        put(path(u"a.md"_s), "---\ntitle: A\ntags: [x\n---\n\nThe body.\n");
        const Ended ended = exporting({u"a.md"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.contains(": warning: The front matter cannot be read here"), ended.err.constData());
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<p>The body.</p>"));
    }

    void missingImage_isAWarning_withStrictAnErrorAndNoPage()
    {
        put(path(u"a.md"_s), "text\n\n![a](no.png)\n");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "a.md:3: warning: There is no image “no.png”\n");
        QVERIFY(QFile::remove(path(u"a.html"_s)));
        const Ended strict = exporting({u"a.md"_s, u"--strict"_s});
        COMPARE_ENDED(strict, 1, "a.md:3: error: There is no image “no.png”\n");
        QVERIFY(strict.out.isEmpty());
        QVERIFY(!QFile::exists(path(u"a.html"_s)));
    }

    /// Its page is written while the rules are asked.
    void attributeThatOnlyTheGeneratorKnows_isAWarning()
    {
        put(path(u"a.mdx"_s), "Text\n\n<p title={name} style={{ color: 'red' }}>words</p>\n");
        COMPARE_ENDED(exporting({u"a.mdx"_s}), 0,
                      "a.mdx:3: warning: what the site generator makes of the attribute \"title={name}\" is not in the export\n");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<p style=\"color:red\">words</p>"));
    }

    void longPost_isToldOfAsAShortOne()
    {
        put(path(u"a.md"_s),
            "![a](no.png)\n\n" + "A paragraph of *text* that is not very long.\n\n"_ba.repeated(10'000) + "![b](none.png)\n");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0,
                      "a.md:1: warning: There is no image “no.png”\na.md:20003: warning: There is no image “none.png”\n");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("none.png"));
        QVERIFY(QFile::remove(path(u"a.html"_s)));
        COMPARE_ENDED(exporting({u"a.md"_s, u"--strict"_s}), 1,
                      "a.md:1: error: There is no image “no.png”\na.md:20003: error: There is no image “none.png”\n");
        QVERIFY(!QFile::exists(path(u"a.html"_s)));
    }

    void imageBesideThePostOnly_isAWarning()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"out"_s));
        put(path(u"a.svg"_s), "<svg/>");
        put(path(u"a.md"_s), "![a](a.svg)\n");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        COMPARE_ENDED(exporting({u"a.md"_s, u"-o"_s, u"out"_s}), 0,
                      "a.md:1: warning: the image \"a.svg\" is not beside the page; copy it there, or export beside the post\n");
    }

    void tenMegabytes_areExported()
    {
        put(path(u"a.md"_s), "A paragraph of *text* that is not very long.\n\n"_ba.repeated(10 * 1024 * 1024 / 46));
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        QVERIFY(QFileInfo(path(u"a.html"_s)).size() > 10'000'000);
    }

    void lineOfOneMegabyte_isExported()
    {
        put(path(u"a.md"_s), "word "_ba.repeated(1024 * 1024 / 5));
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        QVERIFY(QFileInfo(path(u"a.html"_s)).size() > 1'000'000);
    }

    void utf16AndCrlf_areRead()
    {
        put(path(u"a.md"_s), QByteArray("\xff\xfe#\0 \0A\0\r\0\n\0", 12));
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("<h1 id=\"a\">A</h1>"));
    }

    // --- bad output

    void outputThatCannotBeWritten_keepsWhatWasThere_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("folder missing")
            << u"no/a.html"_s
            << "no/a.html: error: cannot write: its folder does not exist; make the folder first, or choose another with -o\n"_ba;
        QTest::newRow("the post itself") << u"a.md"_s << "a.md: error: this is the post itself; choose another name with -o\n"_ba;
        QTest::newRow("the post by a link") << u"link.html"_s
                                            << "link.html: error: this is the post itself; choose another name with -o\n"_ba;
        QTest::newRow("full device")
            << u"/dev/full"_s
            << "/dev/full: error: cannot write: the disk is full; free some space and export again (what was there before is untouched)\n"_ba;
    }

    void outputThatCannotBeWritten_keepsWhatWasThere()
    {
        QFETCH(QString, output);
        QFETCH(QByteArray, message);
        put(path(u"a.md"_s), "text");
        QVERIFY(QFile::link(u"a.md"_s, path(u"link.html"_s)));
        COMPARE_ENDED(exporting({u"a.md"_s, u"-o"_s, output, u"--force"_s}), 1, message);
        QCOMPARE(tests::bytesOf(path(u"a.md"_s)), "text"_ba);
    }

    void readOnlyFolder_saysSo()
    {
        put(path(u"a.md"_s), "text");
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0555), 0);
        const Ended ended = exporting({u"a.md"_s}, {.folder = {}, .input = {}, .inChild = tests::becomeNobody});
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
        COMPARE_ENDED(ended, 1, "a.html: error: cannot write: this folder takes no new files; choose another place with -o\n");
    }

    void fullDisk_keepsTheOldPage()
    {
        put(path(u"a.md"_s), "one");
        COMPARE_ENDED(exporting({u"a.md"_s}), 0, "");
        const QByteArray old = tests::bytesOf(path(u"a.html"_s));
        put(path(u"a.md"_s), "two");
        const Ended ended = exporting({u"a.md"_s}, {.folder = {}, .input = {}, .inChild = limitFileSize});
        COMPARE_ENDED(
            ended, 1,
            "a.html: error: cannot write: the disk is full; free some space and export again (what was there before is untouched)\n");
        QCOMPARE(tests::bytesOf(path(u"a.html"_s)), old);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), (QStringList{u"a.html"_s, u"a.md"_s}));
    }

    void standardOutputFull_saysSo_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("why");
        const QByteArray full = ": the disk is full; free some space and export again (what was there before is untouched)";
        QTest::newRow("page") << u"-o - > /dev/full"_s << full;
        QTest::newRow("path of the page") << u"> /dev/full"_s << full;
        QTest::newRow("report") << u"--report json > /dev/full"_s << full;
        QTest::newRow("page, closed") << u"-o - >&-"_s << " (Bad file descriptor)"_ba;
        QTest::newRow("report, closed") << u"--report json >&-"_s << " (Bad file descriptor)"_ba;
    }

    void standardOutputFull_saysSo()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, why);
        put(path(u"a.md"_s), "text");
        const Ended ended = runGalley({u"-c"_s, u"exec \"$0\" export a.md "_s + command, QString::fromUtf8(GALLEY_BUILD "/bin/galley")},
                                      {.folder = m_folder->path(), .input = {}, .inChild = {}, .program = u"/bin/sh"_s});
        COMPARE_ENDED(ended, 1, "(standard output): error: cannot write" + why + "\n");
    }

    // --- what it is made of

    void program_needsNoWindowLibrariesAndNoDisplay()
    {
        const Ended libraries =
            runGalley({QString::fromUtf8(GALLEY_BUILD "/bin/galley")}, {.folder = {}, .input = {}, .inChild = {}, .program = u"ldd"_s});
        QCOMPARE(libraries.code, 0);
        for (const QByteArray &library :
             {"libQt6Widgets"_ba, "libQt6WebEngine"_ba, "libQt6Quick"_ba, "libQt6Qml"_ba, "libQt6Gui"_ba, "libEGL"_ba}) {
            QVERIFY2(!libraries.out.contains(library), library.constData());
        }
        tests::Start start;
        start.environment.remove(u"DISPLAY"_s);
        start.environment.remove(u"WAYLAND_DISPLAY"_s);
        start.environment.remove(u"HOME"_s);
        put(path(u"a.md"_s), "```cpp\nint a;\n```\n");
        COMPARE_ENDED(exporting({u"a.md"_s}, start), 0, "");
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("class=\"hl-"));
    }

    void modulesWithoutTheWeb_loadNothingThatAsksForProxies()
    {
        put(path(u"a.md"_s), "```cpp\nint a;\n```\n\nwith $x^2$\n");
        tests::Start start;
        start.environment.insert(u"LD_DEBUG"_s, u"files"_s);
        const auto loaded = [&](const QStringList &arguments) {
            start.environment.insert(u"LD_DEBUG_OUTPUT"_s, path(u"loaded"_s));
            const Ended ended = exporting(arguments, start);
            const QStringList files = QDir(path(QString())).entryList({u"loaded.*"_s}, QDir::Files);
            const QByteArray list = ended.code == 0 && files.size() == 1 ? tests::bytesOf(path(files.first())) : QByteArray();
            return QFile::remove(path(files.value(0))) ? list : QByteArray();
        };
        const QByteArray alone = loaded({u"a.md"_s});
        QVERIFY(alone.contains("/galley-noproxy.so"));
        QVERIFY(alone.contains("/galley-colours.so"));
        QVERIFY(alone.contains("/galley-math.so"));
        QVERIFY(!alone.contains("libpxbackend"));
        QVERIFY(tests::bytesOf(path(u"a.html"_s)).contains("class=\"hl-"));
        const QByteArray fetching = loaded({u"a.md"_s, u"--fetch"_s});
        QVERIFY(fetching.contains("/galley-colours.so"));
        QVERIFY(!fetching.contains("/galley-noproxy.so"));
    }

    void moduleForColoursMissing_codeStaysPlainAndSomebodySaysSo()
    {
        QVERIFY(QFile::copy(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), path(u"galley"_s)));
        const tests::Start start{.folder = {}, .input = "```cpp\nint a;\n```\n", .inChild = {}, .program = path(u"galley"_s)};
        const Ended ended = runGalley({u"export"_s, u"-"_s}, start);
        COMPARE_ENDED(ended, 0, "galley: warning: code stays without colours: galley-colours.so is not installed; install Galley again\n");
        QVERIFY(ended.out.contains("<code class=\"language-cpp\">int a;\n</code>"));
    }

    void output_doesNotDependOnLocaleTimeOrPlace()
    {
        const QByteArray post =
            "---\ntitle: A\ndate: 2020-11-11T23:30:00\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nprint(1)\n```\n";
        const auto pageIn = [&](const QString &locale, const QString &zone, const QString &folder) {
            tests::Start start{.folder = {}, .input = post, .inChild = {}};
            start.environment.insert(u"LC_ALL"_s, locale);
            start.environment.insert(u"TZ"_s, zone);
            start.environment.insert(u"HOME"_s, folder);
            return exporting({u"-"_s}, start).out;
        };
        const QByteArray page = pageIn(u"C"_s, u"UTC"_s, u"/"_s);
        QVERIFY(page.contains("11 November 2020"));
        QCOMPARE(pageIn(u"de_DE.UTF-8"_s, u"Pacific/Auckland"_s, m_folder->path()), page);
        QCOMPARE(pageIn(u"ar_EG.UTF-8"_s, u"America/Los_Angeles"_s, u"/nowhere"_s), page);
    }

    void dialect_isGivenForPostsWithoutOne()
    {
        const QByteArray table = "a|b\n-|-\n1|2\n";
        const auto pageIn = [&](const QString &dialect, const QByteArray &post) {
            return exporting({u"-"_s, u"--dialect"_s, dialect}, {.folder = {}, .input = post, .inChild = {}}).out;
        };
        QVERIFY(pageIn(u"galley"_s, table).contains("<table>"));
        QVERIFY(!pageIn(u"commonmark"_s, table).contains("<table>"));
        QVERIFY(pageIn(u"commonmark"_s, "---\nmarkdown-dialect: Hugo\n---\n" + table).contains("<table>"));
    }

    void unknownDialect_isRefused()
    {
        const auto ended = exporting({u"-"_s, u"--dialect"_s, u"latex"_s}, {.folder = {}, .input = "a\n", .inChild = {}});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.err.contains("there is no dialect \"latex\"; choose one of galley, hugo"));
    }

    void language_isGivenForPostsWithoutOne()
    {
        const Ended ended =
            exporting({u"-"_s, u"--lang"_s, u"de"_s}, {.folder = {}, .input = "Title: A\nDate: 2020-11-11\n\nText\n", .inChild = {}});
        QVERIFY(ended.out.contains("<html lang=\"de\">") && ended.out.contains("11. November 2020"));
    }

    // --- windows

    void window_getsFilesLinesAndItsOwnOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("window");
        QTest::newRow("nothing") << QStringList{} << ""_ba;
        QTest::newRow("file") << QStringList{u"a.md"_s} << "a.md\n"_ba;
        QTest::newRow("file and line") << QStringList{u"a.md:12"_s} << "--line\n12\na.md\n"_ba;
        QTest::newRow("a file really has that name") << QStringList{u"b:12"_s} << "b:12\n"_ba;
        QTest::newRow("several") << QStringList{u"a.md:3"_s, u"new.md"_s} << "--line\n3\na.md\nnew.md\n"_ba;
        QTest::newRow("no line") << QStringList{u"a.md:"_s, u":12"_s, u"c:x"_s, u"d:0"_s} << "a.md:\n:12\nc:x\nd:0\n"_ba;
        QTest::newRow("window options") << QStringList{u"--picture"_s, u"p.png"_s, u"a.md"_s} << "--picture\np.png\na.md\n"_ba;
        QTest::newRow("after the files") << QStringList{u"a.md"_s, u"--theme"_s, u"dark"_s} << "a.md\n--theme\ndark\n"_ba;
        QTest::newRow("end of options") << QStringList{u"--"_s, u"a.md:3"_s} << "--\na.md:3\n"_ba;
        QTest::newRow("a file called export") << QStringList{u"a.md"_s, u"export"_s} << "a.md\nexport\n"_ba;
    }

    void window_getsFilesLinesAndItsOwnOptions()
    {
        QFETCH(QStringList, arguments);
        put(path(u"a.md"_s), "");
        put(path(u"b:12"_s), "");
        QVERIFY(QFile::copy(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), path(u"galley"_s)));
        put(path(u"galley-window"_s), "#!/bin/sh\n[ $# = 0 ] || printf '%s\\n' \"$@\"\nexit 7\n");
        QCOMPARE(::chmod(qPrintable(path(u"galley-window"_s)), 0755), 0);
        const Ended ended = runGalley(
            arguments,
            {.folder = m_folder->path(), .input = {}, .environment = withDisplay(u":7"_s), .inChild = {}, .program = path(u"galley"_s)});
        COMPARE_ENDED(ended, 7, "");
        QTEST(ended.out, "window");
    }

    void windowNotInstalled_saysSo()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"bin"_s));
        QVERIFY(QFile::copy(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), path(u"bin/galley"_s)));
        const Ended ended = runGalley({u"a.md"_s}, {.folder = {}, .input = {}, .inChild = {}, .program = path(u"bin/galley"_s)});
        COMPARE_ENDED(ended, 1,
                      "galley: error: the window's program, galley-window, is not installed; install the whole of Galley, or use \"galley "
                      "export\"\n");
    }

    void windowInstalled_isFoundInLibexec()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"bin"_s) && QDir(m_folder->path()).mkpath(u"libexec/galley"_s));
        QVERIFY(QFile::copy(QString::fromUtf8(GALLEY_BUILD "/bin/galley"), path(u"bin/galley"_s)));
        put(path(u"libexec/galley/galley-window"_s), "#!/bin/sh\necho here\n");
        QCOMPARE(::chmod(qPrintable(path(u"libexec/galley/galley-window"_s)), 0755), 0);
        const QString program = path(u"bin/galley"_s);
        const Ended ended =
            runGalley({}, {.folder = {}, .input = {}, .environment = withDisplay(u":7"_s), .inChild = {}, .program = program});
        QCOMPARE(ended.out, "here\n"_ba);
    }

    void noDisplay_saysSo()
    {
        const Ended ended = runGalley({u"a.md"_s}, {.folder = {}, .input = {}, .environment = withDisplay({}), .inChild = {}});
        COMPARE_ENDED(
            ended, 1,
            "galley: error: there is no display to open a window on; \"galley export\", check, list, new and convert need none\n");
    }
};

QTEST_APPLESS_MAIN(CliTest)
#include "tst_cli.moc"
