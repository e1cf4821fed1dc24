// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The posts of the site, in the window: listed, found, opened, and kept true while files change.
#include "editor/editor.h"
#include "panels/postspanel.h"
#include "panels/sidepanel.h"
#include "site/siteposts.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/badge.h"
#include "window/browsing.h"
#include "window/panes.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTreeWidget>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
using galley::tests::put;

namespace
{

QListView *list(MainWindow &window)
{
    return window.browsing().panel().findChild<QListView *>();
}

QLineEdit *field(MainWindow &window)
{
    return window.browsing().panel().findChild<QLineEdit *>();
}

QStringList titles(MainWindow &window)
{
    const QAbstractItemModel *model = list(window)->model();
    QStringList result;
    for (int row = 0; row < model->rowCount(); ++row) {
        result.append(model->index(row, 0).data().toString());
    }
    return result;
}

QStringList spoken(MainWindow &window)
{
    const QAbstractItemModel *model = list(window)->model();
    QStringList result;
    for (int row = 0; row < model->rowCount(); ++row) {
        result.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
    }
    return result;
}

/// The sentences that the panel shows.
QStringList sentences(MainWindow &window)
{
    QStringList result;
    for (const auto *label : window.browsing().panel().findChildren<QLabel *>()) {
        if (label->isVisible()) {
            result.append(label->text());
        }
    }
    return result;
}

QString current(MainWindow &window)
{
    return list(window)->currentIndex().data().toString();
}

/// A folder that nobody may look into. Rights are no hindrance to root, so root is somebody else meanwhile. Undone at the end.
class LockedFolder final
{
public:
    /// `above`: a folder above it that others are to be let through.
    LockedFolder(const QString &path, const QString &above)
        : m_path(QFile::encodeName(path))
    {
        ::chmod(QFile::encodeName(above).constData(), 0755);
        ::chmod(m_path.constData(), 0);
        m_wasRoot = ::geteuid() == 0 && ::seteuid(65534) == 0;
    }
    ~LockedFolder()
    {
        if (m_wasRoot) {
            (void)!::seteuid(0);
        }
        ::chmod(m_path.constData(), 0755);
    }
    Q_DISABLE_COPY_MOVE(LockedFolder)

private:
    QByteArray m_path;
    bool m_wasRoot = false;
};

void showPosts(MainWindow &window)
{
    QTest::keyClick(window.focusWidget(), Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

class WindowPostsTest : public QObject
{
    Q_OBJECT

    /// A Hugo site with three posts.
    static void makeSite(const WindowTester &tester)
    {
        put(tester.path(u"hugo.toml"_s), "title = 'Tea time'\n");
        put(tester.path(u"content/posts/first.md"_s), "---\ntitle: First\ndate: 2020-01-01\ntags: [tea]\n---\nA cup.\n");
        put(tester.path(u"content/posts/second.md"_s),
            "---\ntitle: Second\ndate: 2021-01-01\ndraft: true\ntags: [tea, Qt]\n---\nA kettle.\n");
        put(tester.path(u"content/posts/third.md"_s), "---\ntitle: Third\ndate: 2022-01-01\n---\nThe First of all cups.\n");
    }

    static MainWindow &openFirst(WindowTester &tester)
    {
        makeSite(tester);
        MainWindow &window = tester.open(tester.path(u"content/posts/first.md"_s));
        showPosts(window);
        [&] { QTRY_COMPARE(titles(window), (QStringList{u"Third"_s, u"Second"_s, u"First"_s})); }();
        return window;
    }

private Q_SLOTS:
    void thePostsOfTheSite_areListedTheNewestFirst()
    {
        WindowTester tester;
        MainWindow &window = openFirst(tester);
        QVERIFY(window.sidePanel().isVisible());
        QCOMPARE(window.focusWidget(), field(window));
        QCOMPARE(current(window), u"First"_s); // the window's own
        QVERIFY(sentences(window).contains(u"Tea time · Hugo · 3 posts"_s));
        QVERIFY(spoken(window)[1].startsWith(u"Second, Draft, "_s));
        QVERIFY(spoken(window)[1].endsWith(u", tea, Qt"_s));
    }

    void typing_findsByTitleTagStateAndText()
    {
        WindowTester tester;
        MainWindow &window = openFirst(tester);
        QTest::keyClicks(field(window), u"#tea"_s);
        QCOMPARE(titles(window), (QStringList{u"Second"_s, u"First"_s}));
        QTest::keyClicks(field(window), u" draft"_s);
        QCOMPARE(titles(window), QStringList{u"Second"_s});
        QTest::keyClick(field(window), Qt::Key_Escape);
        QCOMPARE(titles(window).size(), 3);
        QTest::keyClicks(field(window), u"first"_s);
        QTRY_COMPARE(titles(window), (QStringList{u"First"_s, u"Found in the text"_s, u"Third"_s}));
        field(window)->clear();
        QTest::keyClicks(field(window), u"kettle"_s);
        QTRY_COMPARE(titles(window), (QStringList{u"Found in the text"_s, u"Second"_s}));
        QCOMPARE(current(window), u"Second"_s);
        QTest::keyClicks(field(window), u" cup"_s);
        QTRY_COMPARE(sentences(window).last(), u"No post has all of these words."_s);
        QVERIFY(!list(window)->isVisible());
    }

    void aPost_isOpenedByKeyAndByMouse()
    {
        WindowTester tester;
        MainWindow &window = openFirst(tester);
        QTest::keyClick(field(window), Qt::Key_Up);
        QCOMPARE(current(window), u"Second"_s);
        QTest::keyClick(field(window), Qt::Key_Return);
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QTRY_COMPARE(tester.application.windows().last()->document().name(), u"second.md"_s);
        const QRect third = list(window)->visualRect(list(window)->model()->index(0, 0));
        QTest::mouseClick(list(window)->viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(tester.application.windows().size(), 2);
        QTest::mouseDClick(list(window)->viewport(), Qt::LeftButton, {}, third.center());
        QTRY_COMPARE(tester.application.windows().size(), 3);
        QTRY_COMPARE(tester.application.windows().last()->document().name(), u"third.md"_s);
        list(window)->setCurrentIndex(list(window)->model()->index(2, 0));
        QTest::keyClick(list(window), Qt::Key_Return); // it is open here
        QCOMPARE(tester.application.windows().size(), 3);
        QTest::keyClick(list(window), Qt::Key_Escape);
        QCOMPARE(window.focusWidget(), &window.panes().editor());
    }

    void aFolder_isOpenedByItsPosts()
    {
        WindowTester tester;
        makeSite(tester);
        MainWindow &window = tester.start();
        QVERIFY(!window.sidePanel().isVisible());
        tester.answers.folderAnswer = tester.path(u"content/posts"_s);
        QTest::keyClick(window.focusWidget(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(titles(window), (QStringList{u"Third"_s, u"Second"_s, u"First"_s}));
        QVERIFY(window.sidePanel().isVisible());
        QVERIFY(sentences(window).contains(u"Tea time · Hugo · 3 posts"_s));
        QCOMPARE(window.focusWidget(), field(window));
        QCOMPARE(window.windowTitle(), u"Galley"_s);
        // The first post comes into this window, in which nothing is written yet; and its list stays.
        QTest::keyClick(field(window), Qt::Key_Down);
        QTest::keyClick(field(window), Qt::Key_Return);
        QTRY_COMPARE(window.document().name(), u"third.md"_s);
        QCOMPARE(tester.application.windows().size(), 1);
        QTRY_COMPARE(current(window), u"Third"_s);
        // Where a post is open, a folder has a window of its own.
        put(tester.path(u"notes/a.md"_s), "# A note\n");
        tester.answers.folderAnswer = tester.path(u"notes"_s);
        window.actions()[Command::OpenFolder]->trigger();
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QCOMPARE(window.document().name(), u"third.md"_s);
        QCOMPARE(tester.answers.asked.last(), "open folder "_L1 + tester.path(u"content/posts"_s));
    }

    void noFolderChosen_changesNothing()
    {
        WindowTester tester;
        MainWindow &window = tester.start();
        window.actions()[Command::OpenFolder]->trigger();
        QVERIFY(!window.sidePanel().isVisible());
        QCOMPARE(tester.application.windows().size(), 1);
    }

    void windowsOnOneSite_shareItsPosts()
    {
        WindowTester tester;
        MainWindow &window = openFirst(tester);
        MainWindow &other = tester.open(tester.path(u"content/posts/third.md"_s));
        QTRY_COMPARE(titles(other).size(), 3);
        QCOMPARE(current(other), u"Third"_s);
        QCOMPARE(other.browsing().posts(), window.browsing().posts());
    }

    void whatOtherProgramsDo_isSeen()
    {
        WindowTester tester;
        MainWindow &window = openFirst(tester);
        put(tester.path(u"content/posts/fourth.md"_s), "---\ntitle: Fourth\ndate: 2023-01-01\n---\n");
        QTRY_COMPARE(titles(window), (QStringList{u"Fourth"_s, u"Third"_s, u"Second"_s, u"First"_s}));
        put(tester.path(u"content/posts/second.md"_s), "---\ntitle: Renamed\ndate: 2021-01-01\n---\n"); // in place
        QTRY_COMPARE(titles(window), (QStringList{u"Fourth"_s, u"Third"_s, u"Renamed"_s, u"First"_s}));
        QVERIFY(QFile::remove(tester.path(u"content/posts/third.md"_s)));
        QTRY_COMPARE(titles(window), (QStringList{u"Fourth"_s, u"Renamed"_s, u"First"_s}));
        put(tester.path(u"content/new/fifth.md"_s), "---\ntitle: Fifth\ndate: 2024-01-01\n---\n"); // a folder of its own
        QTRY_COMPARE(titles(window).first(), u"Fifth"_s);
        put(tester.path(u"content/new/sixth.md"_s), "---\ntitle: Sixth\ndate: 2025-01-01\n---\n"); // which is watched as well
        QTRY_COMPARE(titles(window).first(), u"Sixth"_s);
        QCOMPARE(current(window), u"First"_s);
    }

    void aPostThatComes_isKnownToTheProof()
    {
        WindowTester tester;
        makeSite(tester);
        const QString post =
            tester.write(u"content/posts/link.md"_s, "---\ntitle: Link\ndate: 2023-01-01\n---\n[To come](/posts/fourth/)\n");
        MainWindow &window = tester.openAndPreview(post);
        window.actions()[Command::ShowPosts]->trigger();
        QTRY_COMPARE(titles(window).size(), 4);
        const auto problems = [&window] { return window.findChild<Badge *>()->count(); };
        QTRY_COMPARE(problems(), 1);
        put(tester.path(u"content/posts/fourth.md"_s), "---\ntitle: Fourth\ndate: 2023-01-01\n---\n");
        QTRY_COMPARE(problems(), 0);
        QVERIFY(QFile::remove(tester.path(u"content/posts/fourth.md"_s)));
        QTRY_COMPARE(problems(), 1);
    }

    void aSave_isSeen()
    {
        WindowTester tester;
        MainWindow &window = openFirst(tester);
        window.panes().editor().setFocus();
        window.panes().editor().goTo(1, 7);
        WindowTester::type(window, u"The "_s);
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(titles(window).last(), u"The First"_s);
        QCOMPARE(current(window), u"The First"_s);
    }

    void withoutAFile_itSaysWhatToDo()
    {
        WindowTester tester;
        MainWindow &window = tester.start();
        window.startPost();
        showPosts(window);
        QCOMPARE(sentences(window),
                 QStringList{u"The posts of a site are listed here once the post has a file. Save it in the site's folder."_s});
        makeSite(tester);
        tester.answers.saveAnswer = tester.path(u"content/posts/new.md"_s);
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(titles(window), (QStringList{u"Third"_s, u"Second"_s, u"First"_s, u"new"_s}));
    }

    void foldersWithoutPosts_andFoldersThatCannotBeRead_sayWhy()
    {
        WindowTester tester;
        put(tester.path(u"hugo.toml"_s), "contentDir = 'words'\n");
        put(tester.path(u"words/none.txt"_s), "");
        MainWindow &window = tester.open(tester.write(u"README.md"_s, "Words.\n"));
        showPosts(window);
        QTRY_COMPARE(sentences(window).size(), 1);
        QTRY_VERIFY(sentences(window).last().startsWith(u"There are no posts in "_s));
        const LockedFolder locked(tester.path(u"words"_s), tester.folder.path());
        QVERIFY(::eaccess(QFile::encodeName(tester.path(u"words"_s)).constData(), R_OK) != 0);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QTRY_VERIFY2(sentences(window).last().contains(u"cannot be read, so its posts are not listed"_s),
                     qPrintable(sentences(window).join(u'\n')));
    }

    void namesThatAreNotUtf8_areListedAndOpened()
    {
        WindowTester tester;
        makeSite(tester);
        const QByteArray name = QFile::encodeName(tester.path(u"content/posts/"_s)) + "caf\xE9.md";
        QVERIFY(std::ofstream(name.constData()) << "---\ntitle: Coffee\ndate: 2024-01-01\n---\n");
        MainWindow &window = tester.open(tester.path(u"content/posts/first.md"_s));
        showPosts(window);
        QTRY_COMPARE(titles(window).size(), 4);
        QTest::keyClicks(field(window), u"coffee"_s);
        QTest::keyClick(field(window), Qt::Key_Return);
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QTRY_VERIFY(tester.application.windows().last()->document().text().contains(u"Coffee"_s));
        QCOMPARE(::unlink(name.constData()), 0);
        QTRY_COMPARE(titles(window).size(), 0);
    }

    void theCommandPalette_findsPosts()
    {
        WindowTester tester;
        makeSite(tester);
        MainWindow &window = tester.open(tester.path(u"content/posts/first.md"_s));
        window.actions()[Command::Palette]->trigger();
        auto *palette = window.findChild<QWidget *>(u"commandPalette"_s);
        QVERIFY(palette);
        auto *typed = palette->findChild<QLineEdit *>();
        const auto *found = palette->findChild<QTreeWidget *>();
        QTest::keyClicks(typed, u"@"_s);
        QTRY_COMPARE(found->topLevelItemCount(), 3); // they come once they are read
        QTest::keyClicks(typed, u"#qt"_s);
        QCOMPARE(found->currentItem()->text(0), u"Second"_s);
        QCOMPARE(found->currentItem()->text(1), u"Draft"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QTRY_COMPARE(tester.application.windows().last()->document().name(), u"second.md"_s);
    }

    void tenThousandPosts_areListedAndFound()
    {
        WindowTester tester;
        put(tester.path(u"hugo.toml"_s), "");
        const QByteArray words = QByteArray("Some words about nothing in particular, and more of them.\n").repeated(60);
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray number = QByteArray::number(i).rightJustified(5, '0');
            put(tester.path(u"content/posts/%1/post-%2.md"_s.arg(i / 500).arg(i)),
                "---\ntitle: Post " + number + "\ndate: 2020-01-01\ntags: [tag" + QByteArray::number(i % 50) + "]\n---\n" + words +
                    (i == 7777 ? "A needle.\n" : ""));
        }
        MainWindow &window = tester.open(tester.path(u"content/posts/0/post-0.md"_s));
        showPosts(window);
        QCoreApplication::processEvents(); // the panes make room
        const Heartbeat listing;
        QTRY_COMPARE_WITH_TIMEOUT(titles(window).size(), 10'000, 60'000);
        qInfo() << "listed in" << listing.elapsed() << "ms, longest gap" << listing.longestGap() << "ms";
        const Heartbeat typing;
        for (const char letter : {'#', 't', 'a', 'g', '7', ' ', 'p', 'o', 's', 't'}) {
            QTest::keyClick(field(window), letter);
            QCoreApplication::processEvents();
        }
        qInfo() << "ten keys in" << typing.elapsed() << "ms, longest gap" << typing.longestGap() << "ms";
        QCOMPARE(titles(window).size(), 200);
        field(window)->clear();
        const Heartbeat searching;
        QTest::keyClicks(field(window), u"needle"_s);
        QTRY_COMPARE_WITH_TIMEOUT(titles(window), (QStringList{u"Found in the text"_s, u"Post 07777"_s}), 60'000);
        qInfo() << "found in the text in" << searching.elapsed() << "ms, longest gap" << searching.longestGap() << "ms";
    }

    void looks_data() { WindowTester::addLooks(); }

    void looks()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        makeSite(tester);
        put(tester.path(u"content/posts/broken.md"_s), "---\ntitle: [Broken\n---\n");
        put(tester.path(u"content/posts/later.md"_s),
            "---\ntitle: A post with a title that is longer than the panel is wide\ndate: 2999-01-01\ntags: [travel, trains, Qt]\n---\n");
        put(tester.path(u"content/posts/whats-next.md"_s), testData(u"posts/whats-next.md"_s));
        MainWindow &window = tester.openAndPreview(tester.path(u"content/posts/whats-next.md"_s), size);
        showPosts(window);
        QTRY_COMPARE(titles(window).size(), 6);
        QVERIFY(WindowTester::isPreviewPainted(window));
        const QString picture = WindowTester::picture(window, u"posts-"_s + QLatin1StringView(QTest::currentDataTag()));
        const QPoint inPanel = window.sidePanel().mapTo(&window, window.sidePanel().rect().bottomLeft() + QPoint(4, -4));
        QCOMPARE(QImage(picture).pixelColor(inPanel), window.sidePanel().palette().color(QPalette::Base));
        QTest::keyClicks(field(window), u"cup"_s);
        QTRY_COMPARE(titles(window).size(), 3);
        WindowTester::picture(window, u"posts-found-"_s + QLatin1StringView(QTest::currentDataTag()));
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowPostsTest>(argc, argv);
}

#include "tst_window_posts.moc"
