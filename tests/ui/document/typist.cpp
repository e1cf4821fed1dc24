// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// A writer to be killed: types one line after another into a post, says each on standard output, and never saves.
// typist RECOVERY-FOLDER MILLISECONDS-BETWEEN-LINES [FILE]

#include "document/document.h"
#include "document/recovery.h"
#include "document/termination.h"

#include <QGuiApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTimer>

#include <cstdio>

using namespace galley;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    Termination termination;
    Recovery recovery(arguments.at(1));
    Document document;
    recovery.follow(&document);
    if (arguments.size() > 3 && !document.open(arguments.at(3))) {
        return 1;
    }
    QObject::connect(&termination, &Termination::requested, &application, [&] {
        recovery.keepForNextStart();
        QCoreApplication::quit();
    });
    QTextCursor cursor(document.textDocument());
    cursor.movePosition(QTextCursor::End);
    int line = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        cursor.insertText(QStringLiteral("%1\n").arg(++line));
        document.setCursor(cursor.position());
        std::printf("%d\n", line);
        std::fflush(stdout);
    });
    timer.start(arguments.at(2).toInt());
    return QGuiApplication::exec();
}
