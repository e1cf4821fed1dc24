// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/drawing.h"
#include "dialogs/prompts.h"
#include "document/recovery.h"
#include "document/termination.h"
#include "preview/graphics.h"
#include "preview/previewprofile.h"
#include "printing/printing.h"
#include "settings/settings.h"
#include "settings/theme.h"
#include "text/textfile.h"
#include "version.h"
#include "window/application.h"
#include "window/instance.h"
#include "window/language.h"
#include "window/picture.h"

#include <QApplication>
#include <QDir>

#include <cstdio>
#include <cstring>
#include <optional>

using namespace galley;

namespace
{

/// The words after the program's name; names of files that are not UTF-8 survive.
QStringList wordsOf(int count, char *words[])
{
    QStringList result;
    for (int i = 1; i < count; ++i) {
        result.append(text::pathFromBytes(words[i]));
    }
    return result;
}

/// The browser engine need not check spelling, which Galley does itself; but where it finds no dictionaries it says so at each start.
/// Any folder that exists will do.
void quietenSpelling()
{
    constexpr const char *folder = "QTWEBENGINE_DICTIONARIES_PATH";
    if (!qEnvironmentVariableIsSet(folder)) {
        qputenv(folder, QDir::rootPath().toUtf8());
    }
}

void describeApplication()
{
    QApplication::setApplicationName(QStringLiteral("galley"));
    QApplication::setApplicationDisplayName(QStringLiteral("Galley"));
    QApplication::setApplicationVersion(QLatin1StringView(version()));
    QApplication::setDesktopFileName(QStringLiteral("galley"));
}

/// The program proper: everything that lives as long as it does.
int runWindows(const CommandLine &line, bool alone, const GraphicsChoice &graphics)
{
    Settings settings;
    if (line.theme) {
        settings.overrideTheme(*line.theme);
    }
    Theme theme(settings);
    Prompts prompts;
    std::optional<Recovery> recovery;
    if (line.picture.isEmpty()) {
        recovery.emplace();
    }
    Application application(
        {.settings = settings, .theme = theme, .prompts = prompts, .graphics = graphics, .recovery = recovery ? &*recovery : nullptr});
    Instance instance;
    if (!alone) {
        instance.listen();
    }
    QObject::connect(&instance, &Instance::requested, &application, &Application::answerCall);
    Termination termination;
    const auto endNow = [&recovery] {
        if (recovery) {
            recovery->keepForNextStart();
        }
    };
    QObject::connect(&termination, &Termination::requested, &application, [&endNow] {
        endNow();
        QApplication::exit(0);
    });
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &application, endNow, Qt::DirectConnection);
    MainWindow *window = application.start(line.posts, line.size);
    if (!line.picture.isEmpty()) {
        new Picture(*window, line.picture);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    quietenSpelling();
    if (argc == 2 && std::strcmp(argv[1], "--draw-diagrams") == 0) {
        return drawDiagramsOfStandardInput(argc, argv);
    }
    if (argc == 2 && std::strcmp(argv[1], "--print") == 0) {
        return printStandardInput(argc, argv);
    }
    const auto line = readCommandLine(wordsOf(argc, argv), QDir::currentPath());
    if (!line) {
        std::fprintf(stderr, "galley: %s Try \"galley --help\".\n", qPrintable(line.error()));
        return 2;
    }
    registerPreviewScheme();
    const GraphicsChoice graphics = chooseGraphics();
    QApplication app(argc, argv);
    describeApplication();
    loadTranslations();
    const bool alone = line->newInstance || !line->picture.isEmpty();
    if (!alone && Instance::handOver(line->posts)) {
        return 0;
    }
    return runWindows(*line, alone, graphics);
}
