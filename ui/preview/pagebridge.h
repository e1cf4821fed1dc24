// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace galley
{

/// What the page's script can tell the program, and all it can: the one object of the channel, which exists in the application world only.
/// It has no power: each slot checks its arguments and passes them on as a signal.
class PageBridge final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

public Q_SLOTS:
    void loaded(int blocks);
    void scrolled(double line);
    void placed(double line);
    void clicked(int line, const QString &word, int occurrence);
    void linked(const QString &address);
    void pointedAtBlocked(const QString &address, bool isPicture);

Q_SIGNALS:
    void pageLoaded(int blocks);
    void userScrolled(double line);
    void placeChanged(double line);
    void textClicked(int line, const QString &word, int occurrence);
    void linkClicked(const QString &address);
    /// The pointer is on something that was not let through; empty: no more.
    void blockedHovered(const QString &address, bool isPicture);
};

} // namespace galley
