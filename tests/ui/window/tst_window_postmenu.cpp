// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What is done with the posts of a site from the window: new, copied, shown, thrown away. The file manager is one of the test's own, on a
// bus of its own.
#include "dialogs/newpostdialog.h"
#include "editor/editor.h"
#include "panels/postspanel.h"
#include "site/folder.h"
#include "support/corpora.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/browsing.h"
#include "window/panes.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QUrl>

#include <fstream>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
using galley::tests::bytesOf;
using galley::tests::put;

/// What file managers offer to other programs.
class FileManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")
public:
    QStringList shown;

public Q_SLOTS:
    void ShowItems(const QStringList &addresses, const QString &) // NOLINT(readability-identifier-naming): the name is the interface's
    {
        shown += addresses;
    }
};

namespace
{

QListView *list(MainWindow &window)
{
    return window.browsing().panel().findChild<QListView *>();
}

QAction *action(MainWindow &window, const QString &name)
{
    for (QAction *action : list(window)->actions()) {
        if (action->text().remove(u'&') == name) {
            return action;
        }
    }
    return nullptr;
}

/// The last window's file.
QString lastName(WindowTester &tester)
{
    return tester.application.windows().last()->document().name();
}

bool shows(const QDialog &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text) && !label->isHidden(); });
}

QPushButton *createButton(const QDialog &dialog)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    return *std::ranges::find_if(buttons, &QPushButton::isDefault);
}

/// A site of posts as they are in `tests/data/sites`, in the test's folder.
QString copyOfSite(const WindowTester &tester, const QString &name)
{
    const auto from = site::nativePath(galley::tests::corpus(u"sites"_s) + u'/' + name);
    const auto to = site::nativePath(tester.path(name));
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
    return site::canonicalPath(tester.path(name));
}

} // namespace

class WindowPostMenuTest : public QObject
{
    Q_OBJECT

    static MainWindow &openA(WindowTester &tester)
    {
        put(tester.path(u"hugo.toml"_s), "");
        put(tester.path(u"content/posts/a.md"_s), "---\ntitle: A\ndate: 2020-01-01\n---\nWords.\n");
        put(tester.path(u"content/posts/b/index.md"_s), "---\ntitle: B\ndate: 2019-01-01\n---\nWords.\n");
        put(tester.path(u"content/posts/b/x.png"_s), "picture");
        MainWindow &window = tester.open(tester.path(u"content/posts/a.md"_s));
        QTest::keyClick(window.focusWidget(), Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        [&] { QTRY_COMPARE(list(window)->model()->rowCount(), 2); }();
        return window;
    }

    static void choose(MainWindow &window, int row)
    {
        list(window)->setFocus();
        list(window)->setCurrentIndex(list(window)->model()->index(row, 0));
    }

private Q_SLOTS:
    void aCopy_isMadeAndOpened()
    {
        WindowTester tester;
        MainWindow &window = openA(tester);
        choose(window, 0);
        action(window, u"Duplicate"_s)->trigger();
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QTRY_COMPARE(lastName(tester), u"a-2.md"_s);
        QCOMPARE(bytesOf(tester.path(u"content/posts/a-2.md"_s)), bytesOf(tester.path(u"content/posts/a.md"_s)));
        choose(window, list(window)->model()->rowCount() - 1);
        action(window, u"Duplicate"_s)->trigger();
        QTRY_COMPARE(tester.application.windows().size(), 3);
        QCOMPARE(bytesOf(tester.path(u"content/posts/b-2/x.png"_s)), "picture");
        QTRY_COMPARE(list(window)->model()->rowCount(), 4);
    }

    void aPath_isCopied()
    {
        WindowTester tester;
        MainWindow &window = openA(tester);
        choose(window, 0);
        QTest::keyClick(list(window), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), site::canonicalPath(tester.path(u"content/posts/a.md"_s)));
    }

    void aPost_isShownInTheFileManager()
    {
        FileManager manager;
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerService(u"org.freedesktop.FileManager1"_s));
        QVERIFY(bus.registerObject(u"/org/freedesktop/FileManager1"_s, &manager, QDBusConnection::ExportAllSlots));
        WindowTester tester;
        MainWindow &window = openA(tester);
        choose(window, 0);
        action(window, u"Show in folder"_s)->trigger();
        const QString path = site::canonicalPath(tester.path(u"content/posts/a.md"_s));
        QTRY_COMPARE(manager.shown, QStringList{QUrl::fromLocalFile(path).toString()});
        bus.unregisterService(u"org.freedesktop.FileManager1"_s);
    }

    void thrownAway_onlyAfterAYes()
    {
        WindowTester tester;
        MainWindow &window = openA(tester);
        choose(window, 1);
        QTest::keyClick(list(window), Qt::Key_Delete);
        QCOMPARE(tester.answers.asked.last(), u"trash b/"_s);
        QVERIFY(QFile::exists(tester.path(u"content/posts/b/index.md"_s)));
        tester.answers.trashAnswer = true;
        QTest::keyClick(list(window), Qt::Key_Delete);
        QTRY_VERIFY(!QFile::exists(tester.path(u"content/posts/b"_s)));
        QTRY_COMPARE(list(window)->model()->rowCount(), 1);
        QCOMPARE(WindowTester::bars(window), QStringList());
    }

    void anOpenPostThatIsThrownAway_keepsItsText()
    {
        WindowTester tester;
        MainWindow &window = openA(tester);
        tester.answers.trashAnswer = true;
        choose(window, 0);
        QTest::keyClick(list(window), Qt::Key_Delete);
        QTRY_VERIFY(!QFile::exists(tester.path(u"content/posts/a.md"_s)));
        QTRY_COMPARE(WindowTester::bars(window).size(), 1);
        QVERIFY(WindowTester::bars(window).first().startsWith(u"a.md is not there any more"_s));
        QVERIFY(window.document().isModified());
        QVERIFY(window.document().text().contains(u"Words."_s));
    }

    void whereThereIsNoTrash_nothingIsDeleted()
    {
        WindowTester tester;
        MainWindow &window = openA(tester);
        tester.answers.trashAnswer = true;
        choose(window, 0);
        const QByteArray name = QFile::encodeName(tester.path(u"content/posts/"_s)) + "caf\xE9.md"; // no trash takes such a name
        QVERIFY(std::ofstream(name.constData()).is_open());
        QTRY_COMPARE(list(window)->model()->rowCount(), 3);
        choose(window, 2);
        QTest::keyClick(list(window), Qt::Key_Delete);
        QTRY_COMPARE(WindowTester::bars(window).size(), 1);
        QVERIFY(WindowTester::bars(window).first().contains(u"Nothing was deleted"_s));
        QCOMPARE(::unlink(name.constData()), 0);
    }

    void aNewPost_isPlannedWhileOneTypes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("hugo") << u"content/posts/tea-time/index.md"_s;
        QTest::newRow("pelican") << u"content/tea-time.md"_s;
        QTest::newRow("zola") << u"content/blog/tea-time/index.md"_s;
        QTest::newRow("eleventy") << u"content/blog/tea-time.md"_s;
        QTest::newRow("astro") << u"src/content/blog/tea-time.mdx"_s;
        QTest::newRow("hexo") << u"source/_posts/Tea-time.md"_s;
    }

    void aNewPost_isPlannedWhileOneTypes()
    {
        QFETCH(const QString, path);
        const WindowTester tester;
        const QString root = copyOfSite(tester, QString::fromUtf8(QTest::currentDataTag()));
        NewPostDialog dialog(WindowTester::postsOf(root));
        dialog.show();
        auto *title = dialog.findChild<QLineEdit *>();
        QVERIFY(!createButton(dialog)->isEnabled());
        QTest::keyClicks(title, u"Tea time"_s);
        QVERIFY(shows(dialog, path));
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(u"Tea time"_s));
        QVERIFY(createButton(dialog)->isEnabled());
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(bytesOf(root + u'/' + path), dialog.plan().text);
    }

    void aNameThatIsTaken_isSaid()
    {
        const WindowTester tester;
        const QString root = copyOfSite(tester, u"pelican"_s);
        const auto posts = WindowTester::postsOf(root);
        put(root + u"/content/tea-time.md"_s, "kept\n");
        NewPostDialog dialog(posts);
        dialog.show();
        auto *title = dialog.findChild<QLineEdit *>();
        QTest::keyClicks(title, u"Tea time"_s);
        QVERIFY(shows(dialog, u"There is a post of that name already"_s));
        QVERIFY(!createButton(dialog)->isEnabled());
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(bytesOf(root + u"/content/tea-time.md"_s), "kept\n");
        QTest::keyClicks(title, u"s"_s);
        QVERIFY(createButton(dialog)->isEnabled());
        put(root + u"/content/tea-times.md"_s, "came meanwhile\n");
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(dialog.result(), 0);
        QVERIFY(shows(dialog, u"Could not write tea-times.md"_s));
        QCOMPARE(bytesOf(root + u"/content/tea-times.md"_s), "came meanwhile\n");
    }

    void aNewPost_isOpenedWithTheCursorInItsBody()
    {
        WindowTester tester;
        MainWindow &window = openA(tester);
        tester.answers.newPostAnswer = [](const std::shared_ptr<const SiteList> &posts) {
            NewPostDialog dialog(posts);
            QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"Tea time"_s);
            dialog.accept();
            return std::optional(dialog.plan());
        };
        QTest::keyClick(window.focusWidget(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QTRY_COMPARE(lastName(tester), u"tea-time.md"_s);
        MainWindow &opened = *tester.application.windows().last();
        QTRY_VERIFY(opened.document().text().contains(u"Tea time"_s));
        QVERIFY(QTest::qWaitForWindowActive(&opened));
        QTRY_COMPARE(opened.panes().editor().textCursor().position(), int(opened.document().text().size()));
        WindowTester::type(opened, u"It is five."_s);
        QVERIFY(opened.document().text().endsWith(u"---\n\nIt is five."_s) || opened.document().text().endsWith(u"---\nIt is five."_s));
        QTRY_COMPARE(list(window)->model()->rowCount(), 3);
    }

    void withoutAFile_theLastFolderIsMeant()
    {
        WindowTester tester;
        MainWindow &window = tester.start();
        window.startPost();
        window.actions()[Command::NewSitePost]->trigger();
        QTRY_COMPARE(tester.answers.asked.size(), 1);
        QCOMPARE(tester.answers.asked.first(), u"new post in "_s + site::canonicalPath(tester.folder.path()));
        QCOMPARE(tester.application.windows().size(), 1);
    }

    void looks()
    {
        const WindowTester tester;
        const QString root = copyOfSite(tester, u"hugo"_s);
        NewPostDialog dialog(WindowTester::postsOf(root));
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"What's \"Next\"?"_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *path = dialog.findChild<QLabel *>(u"path"_s);
        QCOMPARE(path->text(), u"content/posts/whats-next/index.md"_s);
        QVERIFY(path->width() >= path->fontMetrics().horizontalAdvance(path->text()));
        const QDir pictures(QStringLiteral(GALLEY_BUILD) + u"/screenshots"_s);
        QVERIFY(pictures.mkpath(u"."_s));
        QVERIFY(dialog.grab().save(pictures.filePath(u"new-post.png"_s)));
    }
};

int main(int argc, char **argv)
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!bus.waitForReadyRead(10'000)) {
        qFatal("dbus-daemon does not start");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    const QTemporaryDir data; // the trash is in it
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
    const int failed = runWindowTest<WindowPostMenuTest>(argc, argv);
    bus.kill();
    bus.waitForFinished();
    return failed;
}

#include "tst_window_postmenu.moc"
