// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/shortcuts.h"
#include "editor/editor.h"
#include "preview/previewview.h"
#include "settings/theme.h"
#include "text/errortext.h"
#include "ui/window/windowtester.h"
#include "window/notices.h"
#include "window/panes.h"

#include <QAccessible>
#include <QImage>

using namespace Qt::StringLiterals;
using namespace galley;

/// Pictures of the real window, to be looked at, in `screenshots` below the build folder; and what of its look a program can check.
class WindowLookTest : public QObject
{
    Q_OBJECT

    static QColor at(const QString &picture, QPoint point) { return QImage(picture).pixelColor(point); }

    static void addThemesAndSizes()
    {
        WindowTester::addLooks();
        QTest::addRow("sepia-1400x900") << Settings::Theme::Sepia << QSize(1400, 900);
    }

    static QString rowName(const char *what) { return QLatin1StringView(what) + u'-' + QLatin1StringView(QTest::currentDataTag()); }

private Q_SLOTS:
    void aRealPost_data() { addThemesAndSizes(); }

    void aRealPost()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        MainWindow &window = tester.openAndPreview(tester.write(u"whats-next.md"_s, testData(u"posts/whats-next.md"_s)), size);
        QCOMPARE(window.size(), size);
        QVERIFY(WindowTester::isPreviewPainted(window));
        // The page follows the theme in its own time: until its ground is the theme's.
        const QPoint inPage = window.panes().preview().mapTo(&window, window.panes().preview().rect().bottomLeft() + QPoint(8, -8));
        const QColor paper = tester.theme.palette()[u"background"];
        QTRY_COMPARE(at(WindowTester::picture(window, rowName("post")), inPage), paper);
        QCOMPARE(at(WindowTester::picture(window, rowName("post")), QPoint(size.width() / 3, size.height() - 4)),
                 tester.theme.palette()[u"surface"]);
    }

    void theStartPage_data() { addThemesAndSizes(); }

    void theStartPage()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        for (int i = 6; i > 0; --i) {
            tester.settings.addRecentPost({.path = u"/home/ann/blog/posts/post-%1.md"_s.arg(i),
                                           .title = i == 3 ? QString() : u"How we moved the garden, part %1"_s.arg(i),
                                           .date = i == 4 ? QString() : u"%1 November 2026"_s.arg(i)});
        }
        MainWindow &window = tester.start(size);
        QCOMPARE(window.size(), size);
        QVERIFY(!WindowTester::picture(window, rowName("start")).isEmpty());
    }

    void theFirstStart()
    {
        WindowTester tester;
        QVERIFY(!WindowTester::picture(tester.start(), u"start-first"_s).isEmpty());
    }

    void allNoticesAtOnce_data() { addThemesAndSizes(); }

    void allNoticesAtOnce()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        MainWindow &window =
            tester.openAndPreview(tester.write(u"a.md"_s, "---\ntitle: [unclosed\n---\n\n# A post\n\n![x](https://example.org/x.png)\n\n" +
                                                              QByteArray(60'000, 'x')),
                                  size);
        const Notice saving{.kind = Notice::Kind::Problem,
                            .text = text::sentenceFor({.kind = text::Error::Kind::DiskFull, .path = u"a.md"_s, .offset = -1, .detail = {}},
                                                      text::Task::Save),
                            .actions = {{u"Save as…"_s, [] {}}, {u"Try again"_s, [] {}}}};
        window.notices().show(u"saving"_s, saving);
        QTRY_VERIFY(window.panes().editorNotices().isShown(u"longLine"_s));
        QVERIFY(WindowTester::isPreviewPainted(window));
        QVERIFY(!WindowTester::picture(window, rowName("notices")).isEmpty());
    }

    void thePalettePageAndShortcuts()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        window.actions()[Command::Palette]->trigger();
        auto *palette = window.findChild<QWidget *>(u"commandPalette"_s);
        QVERIFY(palette);
        QVERIFY(palette->grab().save(QStringLiteral(GALLEY_BUILD) + u"/screenshots/palette.png"_s));
        palette->close();
        window.actions()[Command::Shortcuts]->trigger();
        auto *page = window.findChild<QWidget *>(u"shortcuts"_s);
        QVERIFY(page);
        QVERIFY(page->grab().save(QStringLiteral(GALLEY_BUILD) + u"/screenshots/shortcuts.png"_s));
        page->close();
        window.actions()[Command::About]->trigger();
        auto *about = window.findChild<QWidget *>(u"about"_s);
        QVERIFY(about);
        QVERIFY(about->grab().save(QStringLiteral(GALLEY_BUILD) + u"/screenshots/about.png"_s));
        about->close();
    }

    void everyControlHasANameForThoseWhoDoNotSeeIt()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "![x](https://example.org/x.png)\n"));
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const bool takesKeys = widget->focusPolicy() & Qt::TabFocus && widget->isVisible();
            const bool isOurs = QByteArrayView(widget->metaObject()->className()).contains("WebEngine") == false &&
                                QByteArrayView(widget->metaObject()->className()).contains("RenderWidget") == false &&
                                QByteArrayView(widget->metaObject()->className()).contains("QQuick") == false;
            if (takesKeys && isOurs) {
                const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowLookTest>(argc, argv);
}
#include "tst_window_look.moc"
