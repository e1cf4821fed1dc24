// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/plan.h"
#include "window/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace galley
{

/// Carries out the renaming of a post in another thread, and lets the windows go with it: they show the post under its new name. Text that
/// is not saved keeps a renaming from being made.
class Renamer final : public QObject
{
    Q_OBJECT
public:
    /// `windows` gives those that there are.
    Renamer(std::function<QList<MainWindow *>()> windows, QObject *parent);

    /// What is in the way is said in the window that asked.
    void rename(const renaming::Plan &plan, MainWindow *from);

    /// Takes back what a Galley began that was killed, before posts are opened; gives a sentence for each renaming.
    static QStringList takeBackInterrupted();

private:
    QStringList unsavedIn(const renaming::Plan &plan) const;
    /// A window whose post moves, with what its text is when it does.
    struct Moving {
        QPointer<MainWindow> window;
        QString to;
        int revision = 0;
    };
    std::vector<Moving> movingWith(const renaming::Plan &plan) const;

    const std::function<QList<MainWindow *>()> m_windows;
};

} // namespace galley
