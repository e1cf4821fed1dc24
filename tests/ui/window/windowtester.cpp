// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "ui/window/windowtester.h"

#include "editor/editor.h"
#include "preview/previewview.h"
#include "window/notices.h"
#include "window/panes.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace galley
{

WindowTester::WindowTester(const Options &options)
    : settings(folder.filePath(u"settings/galley.conf"_s))
    , theme(settings)
    , application({.settings = settings,
                   .theme = theme,
                   .prompts = options.prompts ? *options.prompts : answers,
                   .graphics = {},
                   .recovery = options.recovery})
{
    settings.setTheme(Settings::Theme::Light);
    settings.setSpellingChecked(options.checksSpelling);
    settings.setLastFolder(folder.path());
}

QString WindowTester::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

QByteArray WindowTester::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<const SiteList> WindowTester::postsOf(const QString &root)
{
    return SiteList::of(std::make_shared<const checks::SiteFacts>(site::findSite(root), QDateTime::currentDateTime()));
}

MainWindow &WindowTester::open(const QString &path)
{
    MainWindow *window = application.open({{.path = path, .line = 0}});
    window->resize(1400, 900);
    (void)QTest::qWaitForWindowActive(window);
    (void)QTest::qWaitFor([&] { return !window->document().isBusy(); }, 30'000);
    return *window;
}

MainWindow &WindowTester::openAndPreview(const QString &path, QSize size)
{
    MainWindow *window = application.start({{.path = path, .line = 0}}, size);
    bool settled = false; // with the file's text, not with the empty one before it
    const QObject scope;
    QObject::connect(&window->document(), &Document::opened, &scope, [&] { settled = false; });
    QObject::connect(&window->panes().preview(), &PreviewView::settled, &scope, [&] { settled = true; });
    (void)QTest::qWaitForWindowActive(window);
    (void)QTest::qWaitFor([&] { return settled && !window->document().isBusy(); }, 30'000);
    return *window;
}

MainWindow &WindowTester::start(QSize size)
{
    MainWindow *window = application.start({}, size);
    (void)QTest::qWaitForWindowActive(window);
    return *window;
}

QString WindowTester::mainOf(MainWindow &window)
{
    QString html;
    bool answered = false;
    window.panes().preview().readMain([&](const QString &answer) {
        html = answer;
        answered = true;
    });
    (void)QTest::qWaitFor([&] { return answered; }, 10'000);
    return html;
}

void WindowTester::type(MainWindow &window, const QString &text)
{
    QWidget *focus = window.focusWidget();
    if (!focus) {
        qFatal("nothing in the window has the keyboard");
    }
    for (const QChar c : text) {
        if (c == u'\n') {
            QTest::keyClick(focus, Qt::Key_Return);
        } else {
            QTest::keyClick(focus, c.toLatin1());
        }
    }
}

bool WindowTester::press(Notices &notices, const QString &text)
{
    for (auto *button : notices.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return false;
}

QStringList WindowTester::bars(MainWindow &window)
{
    QStringList sentences;
    for (const auto *notices : window.findChildren<Notices *>()) {
        for (const auto *words : notices->findChildren<QLabel *>(u"words"_s)) {
            if (words->isVisible()) {
                sentences.append(words->text());
            }
        }
    }
    return sentences;
}

bool WindowTester::isPreviewPainted(MainWindow &window)
{
    return QTest::qWaitFor(
        [&] {
            const QImage image = window.panes().preview().grab().toImage().convertToFormat(QImage::Format_RGB32);
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3) {
                    colours.insert(image.pixel(x, y));
                }
            }
            return colours.size() > 12;
        },
        15'000);
}

bool WindowTester::isOnScreen(QWidget &widget)
{
    const QRect place(widget.mapToGlobal(QPoint()), widget.size());
    const QImage shown = widget.screen()->grabWindow(0, place.x(), place.y(), place.width(), place.height()).toImage();
    return shown.convertToFormat(QImage::Format_RGB32) == widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

void WindowTester::addLooks()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto &[name, theme] : {std::pair("light", Settings::Theme::Light), std::pair("dark", Settings::Theme::Dark)}) {
        QTest::addRow("%s-1400x900", name) << theme << QSize(1400, 900);
        QTest::addRow("%s-1000x700", name) << theme << QSize(1000, 700);
    }
}

QString WindowTester::picture(MainWindow &window, const QString &name)
{
    const QDir screenshots(QStringLiteral(GALLEY_BUILD) + u"/screenshots"_s);
    screenshots.mkpath(u"."_s);
    const QString file = screenshots.filePath(name + u".png"_s);
    QImage shown;
    int stillFor = 0;
    (void)QTest::qWaitFor( // a pane may be unfolding; a caret that blinks does so more slowly
        [&] {
            const QImage now = window.grab().toImage();
            stillFor = now == shown ? stillFor + 1 : 0;
            shown = now;
            return stillFor == 3;
        },
        3000);
    return shown.save(file) ? file : QString();
}

QByteArray testData(const QString &name)
{
    return WindowTester::read(QStringLiteral(GALLEY_TESTS) + u"/data/"_s + name);
}

} // namespace galley
