// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pagebridge.h"

#include <cmath>

namespace galley
{

namespace
{

constexpr qsizetype longestShown = 500; // of an address, UTF-16 units

bool isLine(double line)
{
    return std::isfinite(line) && line >= 0 && line < 1e9;
}

} // namespace

void PageBridge::loaded(int blocks)
{
    Q_EMIT pageLoaded(blocks);
}

void PageBridge::scrolled(double line)
{
    if (isLine(line)) {
        Q_EMIT userScrolled(line);
    }
}

void PageBridge::placed(double line)
{
    if (isLine(line)) {
        Q_EMIT placeChanged(line);
    }
}

void PageBridge::clicked(int line, const QString &word, int occurrence)
{
    constexpr qsizetype longestWord = 500;
    if (isLine(line) && occurrence >= 0 && word.size() <= longestWord) {
        Q_EMIT textClicked(line, word, occurrence);
    }
}

void PageBridge::pointedAtBlocked(const QString &address, bool isPicture)
{
    Q_EMIT blockedHovered(address.left(longestShown), isPicture);
}

void PageBridge::linked(const QString &address)
{
    constexpr qsizetype longestAddress = 64 * 1024;
    if (address.size() <= longestAddress) {
        Q_EMIT linkClicked(address);
    }
}

} // namespace galley
