// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What cannot be written, as the window shows it: the sentence, the text still there and marked, the file as it was. Without the page:
// WebEngine would not start with the rights and limits that stand in for bad disks.
#include "ui/window/windowtester.h"
#include "window/exporting.h"
#include "window/notices.h"
#include "window/panes.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

/// Files larger than this cannot be written from now on: a full disk that does not need root. Undone at the end.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit now = m_before;
        now.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

/// A folder in which nobody may write. Rights are no hindrance to root, so root is somebody else meanwhile. Undone at the end.
class ReadOnlyFolder final
{
public:
    explicit ReadOnlyFolder(const QString &path)
        : m_path(QFile::encodeName(path))
    {
        ::chmod(m_path.constData(), 0555);
        if (::geteuid() == 0) {
            m_wasRoot = ::seteuid(65534) == 0;
        }
    }
    ~ReadOnlyFolder()
    {
        if (m_wasRoot) {
            (void)!::seteuid(0);
        }
        ::chmod(m_path.constData(), 0755);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)
    bool isReadOnly() const { return ::access(m_path.constData(), R_OK | X_OK) == 0 && ::eaccess(m_path.constData(), W_OK) != 0; }

private:
    QByteArray m_path;
    bool m_wasRoot = false;
};

const QByteArray old(5000, 'o');

} // namespace

/// Cancels each export as soon as its making has begun.
class CancelledAtOnce final : public Prompts
{
public:
    Exporting *exporting = nullptr; ///< null: nothing is cancelled
    ExportChoice choice;
    int cancelled = 0;

    std::optional<ExportChoice> exportPost(QWidget *, const ExportProposal &) override
    {
        if (exporting) {
            QMetaObject::invokeMethod(
                exporting,
                [this] {
                    exporting->cancel();
                    ++cancelled;
                },
                Qt::QueuedConnection);
        }
        return choice;
    }
};

class WindowFailuresTest : public QObject
{
    Q_OBJECT

    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void aFullDiskKeepsTextMarkAndFile()
    {
        WindowTester tester;
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(u"a.md"_s, old);
        WindowTester::type(window, u"new"_s);
        {
            const FullDisk full(100);
            QSignalSpy failed(&window.document(), &Document::saveFailed);
            window.actions()[Command::Save]->trigger();
            QTRY_COMPARE(failed.size(), 1);
        }
        QCOMPARE(WindowTester::bars(window),
                 QStringList{u"Could not save a.md: the disk is full. Your text is safe in Galley; free some space and save again, "
                             "or save it elsewhere."_s});
        QVERIFY(window.isWindowModified());
        QCOMPARE(window.document().text(), u"new"_s + QString::fromLatin1(old));
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), old);
        QVERIFY(WindowTester::press(window.notices(), u"Try again"_s));
        QTRY_VERIFY(!window.isWindowModified());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "new" + old);
        QVERIFY(window.notices().text(u"saving"_s).isEmpty());
    }

    void aReadOnlyFolderKeepsTextMarkAndFileAndAnotherPlaceWorks()
    {
        WindowTester tester;
        tester.settings.setView(Settings::View::Edit);
        QVERIFY(QDir(tester.folder.path()).mkdir(u"shut"_s));
        ::chmod(QFile::encodeName(tester.folder.path()).constData(), 0755);
        const QString path = tester.write(u"shut/a.md"_s, old);
        ::chmod(QFile::encodeName(path).constData(), 0444);
        MainWindow &window = tester.open(path);
        WindowTester::type(window, u"new"_s);
        {
            const ReadOnlyFolder shut(tester.path(u"shut"_s));
            if (!shut.isReadOnly()) {
                QSKIP("this machine does not allow the set-up");
            }
            QSignalSpy failed(&window.document(), &Document::saveFailed);
            window.actions()[Command::Save]->trigger();
            QTRY_COMPARE(failed.size(), 1);
        }
        const QString words = window.notices().text(u"saving"_s);
        QVERIFY2(words.startsWith(u"Could not save a.md: "_s) && words.contains(u"Your text is safe in Galley"_s), qPrintable(words));
        QVERIFY(window.isWindowModified());
        QCOMPARE(WindowTester::read(path), old);
        QCOMPARE(filesIn(tester.path(u"shut"_s)), QStringList{u"a.md"_s});
        tester.answers.saveAnswer = tester.path(u"b.md"_s);
        QVERIFY(WindowTester::press(window.notices(), u"Save as…"_s));
        QTRY_VERIFY(!window.isWindowModified());
        QCOMPARE(WindowTester::read(tester.path(u"b.md"_s)), "new" + old);
        QCOMPARE(window.document().path(), tester.path(u"b.md"_s));
    }

    void anExportOntoAFullDiskIsSaidAndLeavesTheOldPage()
    {
        WindowTester tester;
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        const QByteArray page = WindowTester::read(tester.answers.htmlAnswer);
        WindowTester::type(window, u"two "_s);
        {
            const FullDisk full(100);
            window.actions()[Command::ExportAgain]->trigger();
            QTRY_VERIFY(window.notices().text(u"export"_s).startsWith(u"Could not write a.html: the disk is full"_s));
        }
        QCOMPARE(WindowTester::read(tester.answers.htmlAnswer), page);
        QVERIFY(window.isWindowModified());
        QCOMPARE(filesIn(tester.folder.path()), (QStringList{u"a.html"_s, u"a.md"_s, u"settings"_s}));
    }

    void aLongExportIsShownAndCanBeCancelled()
    {
        WindowTester tester;
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(u"a.md"_s, "Lorem ipsum *dolor* sit amet, consectetur adipiscing elit.\n\n"_ba.repeated(8000));
        tester.answers.htmlAnswer = tester.path(u"a.pdf"_s);
        tester.answers.exportAnswer.kind = exporting::Kind::Pdf;
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.notices().text(u"exporting"_s), u"Exporting a.pdf: laying out its pages…"_s, 60'000);
        QVERIFY(WindowTester::press(window.notices(), u"Cancel"_s));
        QVERIFY(!window.notices().isShown(u"exporting"_s));
        QVERIFY(!QFile::exists(tester.path(u"a.pdf"_s)));
        tester.answers.htmlAnswer = tester.path(u"a.html"_s); // the next one goes through
        tester.answers.exportAnswer.kind = exporting::Kind::OneFile;
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
        QCOMPARE(exported.first().first().toString(), tester.path(u"a.html"_s));
        QCOMPARE(filesIn(tester.folder.path()), (QStringList{u"a.html"_s, u"a.md"_s, u"settings"_s}));
    }

    void aCancelledExportLeavesNoFile_data()
    {
        QTest::addColumn<exporting::Kind>("kind");
        QTest::addRow("one file") << exporting::Kind::OneFile;
        QTest::addRow("book") << exporting::Kind::Epub;
        QTest::addRow("folder") << exporting::Kind::Folder;
    }

    void aCancelledExportLeavesNoFile()
    {
        QFETCH(const exporting::Kind, kind);
        CancelledAtOnce prompts;
        prompts.choice.kind = kind;
        WindowTester tester({.prompts = &prompts, .recovery = nullptr});
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(u"a.md"_s, "one *two*\n\n"_ba.repeated(50'000)); // takes longer than the way to the queue
        prompts.exporting = &window.exporting();
        prompts.choice.path = tester.path(u"out.html"_s);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(prompts.cancelled, 1);
        prompts.exporting = nullptr;
        prompts.choice = {};
        prompts.choice.path = tester.path(u"next.html"_s);
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(!QFile::exists(tester.path(u"out.html"_s)));
        QVERIFY(QFile::exists(tester.path(u"next.html"_s)));
    }

    void anExportIntoAReadOnlyFolderIsSaid()
    {
        WindowTester tester;
        tester.settings.setView(Settings::View::Edit);
        QVERIFY(QDir(tester.folder.path()).mkdir(u"shut"_s));
        ::chmod(QFile::encodeName(tester.folder.path()).constData(), 0755);
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        tester.answers.htmlAnswer = tester.path(u"shut/a.html"_s);
        {
            const ReadOnlyFolder shut(tester.path(u"shut"_s));
            if (!shut.isReadOnly()) {
                QSKIP("this machine does not allow the set-up");
            }
            window.actions()[Command::ExportHtml]->trigger();
            QTRY_VERIFY(window.notices().text(u"export"_s).startsWith(u"Could not write a.html: "_s));
        }
        QVERIFY2(!window.notices().text(u"export"_s).contains(u"Your text"_s), "an export that fails puts no text in danger");
        QVERIFY(filesIn(tester.path(u"shut"_s)).isEmpty());
        QCOMPARE(window.document().text(), u"one\n"_s);
    }

    void aFailedExportIsSaidAndLeavesThePost()
    {
        WindowTester tester;
        tester.settings.setView(Settings::View::Edit);
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        tester.answers.htmlAnswer = tester.path(u"nowhere/a.html"_s);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_VERIFY(window.notices().text(u"export"_s).startsWith(u"Could not write a.html: "_s));
        tester.answers.htmlAnswer = tester.path(u"a.md"_s);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_VERIFY(window.notices().text(u"export"_s).contains(u"over its own post"_s));
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "one\n");
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowFailuresTest>(argc, argv);
}
#include "tst_window_failures.moc"
