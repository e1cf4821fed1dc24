// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <QStringView>

#include <functional>
#include <vector>

class QObject;
class QWidget;

namespace galley
{
class Actions;

/// How well a name answers what was typed: 0 not at all; more is better. Every word typed must begin a word of the name, or its
/// letters must stand in the name in that order.
///     "exp" in "Export HTML": high     "ht ex": high     "ehl": low     "xyz": 0
int matchQuality(QStringView name, QStringView typed);

/// A row of the palette.
struct PaletteEntry {
    QString name;   ///< what is typed is sought in this
    QString detail; ///< at the row's end, e.g. its keys
    std::function<void()> run;
    QIcon icon = {};
    QString also = {}; ///< so is it in this, which is not shown; what the name has is found first
};

/// What is found instead of commands if what is typed begins with a sign, e.g. headings after `#`.
struct PaletteKind {
    QChar sign;
    std::function<QString()> nothing; ///< the sentence where there is none, e.g. "The post has no headings yet."
    std::function<std::vector<PaletteEntry>()> entries;
    /// Has a function called whenever there are other entries, while the receiver lives. Null: there never are.
    std::function<void(QObject *receiver, const std::function<void()> &run)> onChange = nullptr;
};

/// A list of all commands that can be given now and of the other kinds, found by typing; Enter takes the one that is marked, Escape goes
/// back to the text.
void showCommandPalette(QWidget *window, const Actions &actions, const std::vector<PaletteKind> &kinds);

} // namespace galley
