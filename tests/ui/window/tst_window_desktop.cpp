// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The desktop changes from light to dark and back while Galley runs. The desktop is Plasma as Qt knows it: a file with its colours, and
// a D-Bus signal when they change, on a bus of the test's own.
#include "editor/editor.h"
#include "preview/previewview.h"
#include "ui/window/windowtester.h"
#include "window/panes.h"
#include "window/statusline.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDir>
#include <QProcess>
#include <QStyleHints>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

QString coloursFile;

/// What Plasma writes when its user picks other colours.
void writeColours(bool dark)
{
    const QByteArray text = dark ? "252,252,252" : "35,38,41";
    QByteArray colours = "[General]\nColorScheme="_ba + (dark ? "BreezeDark" : "BreezeLight") + '\n';
    for (const char *group : {"Window", "View", "Button"}) {
        colours +=
            "[Colors:"_ba + group + "]\nBackgroundNormal=" + (dark ? "27,30,32" : "239,240,241") + "\nForegroundNormal=" + text + '\n';
    }
    QFile file(coloursFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(colours) != colours.size()) {
        qFatal("cannot write %s", qPrintable(coloursFile));
    }
}

/// What it does then.
void wearColours(bool dark)
{
    writeColours(dark);
    QDBusMessage changed =
        QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    changed << u"org.kde.kdeglobals.General"_s << u"ColorScheme"_s
            << QVariant::fromValue(QDBusVariant(dark ? u"BreezeDark"_s : u"BreezeLight"_s));
    QDBusConnection::sessionBus().send(changed);
}

} // namespace

class WindowDesktopTest : public QObject
{
    Q_OBJECT

    static QColor at(MainWindow &window, QWidget &widget, QPoint point)
    {
        return window.grab().toImage().pixelColor(widget.mapTo(&window, point));
    }
    static bool wears(MainWindow &window, const Palette &palette)
    {
        QWidget &editor = window.panes().editor();
        QWidget &preview = window.panes().preview();
        return at(window, editor, editor.rect().bottomLeft() + QPoint(8, -8)) == palette[u"background"] &&
               at(window, preview, preview.rect().bottomLeft() + QPoint(8, -8)) == palette[u"background"] &&
               at(window, window.statusLine(), QPoint(3, 14)) == palette[u"surface"];
    }

private Q_SLOTS:
    void editorChromeAndPreviewFollowTheDesktop()
    {
        WindowTester tester;
        tester.settings.setTheme(Settings::Theme::Desktop);
        if (QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Unknown) {
            QSKIP("this Qt knows no Plasma");
        }
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "# One\n\nTwo words.\n"));
        QVERIFY(WindowTester::isPreviewPainted(window));
        for (const bool dark : {true, false, true}) {
            wearColours(dark);
            const Palette wanted = Palette::load(dark ? u"dark"_s : u"light"_s);
            QTRY_COMPARE(tester.theme.palette().name, wanted.name);
            QTRY_VERIFY_WITH_TIMEOUT(wears(window, wanted), 20'000);
        }
        QVERIFY(!WindowTester::picture(window, u"desktop-dark"_s).isEmpty());
    }

    void aThemeThatWasChosenStays()
    {
        wearColours(false);
        WindowTester tester;
        tester.settings.setTheme(Settings::Theme::Sepia);
        tester.open(u"a.md"_s, "one\n");
        wearColours(true);
        QVERIFY(QTest::qWaitFor([] { return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark; }));
        QCOMPARE(tester.theme.palette().name, u"sepia"_s);
    }
};

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    QDir(home.path()).mkpath(u".config"_s);
    coloursFile = home.filePath(u".config/kdeglobals"_s);
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!bus.waitForReadyRead(10'000)) {
        qFatal("dbus-daemon does not start");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    qputenv("XDG_CONFIG_HOME", home.filePath(u".config"_s).toUtf8());
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_FULL_SESSION", "true");
    qputenv("KDE_SESSION_VERSION", "6");
    writeColours(false);
    const int failed = runWindowTest<WindowDesktopTest>(argc, argv);
    bus.kill();
    bus.waitForFinished();
    return failed;
}
#include "tst_window_desktop.moc"
