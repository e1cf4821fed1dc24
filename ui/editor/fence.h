// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace galley
{

/// The code fence that is open between two lines, if any: which character and how many of it. In quotes and items too.
struct Fence {
    QChar character;
    int length = 0;

    bool isOpen() const { return length > 0; }
    /// What is open after that line (CommonMark 0.31.2, section 4.5).
    Fence after(QStringView line) const;
    friend bool operator==(const Fence &, const Fence &) = default;
};

} // namespace galley
