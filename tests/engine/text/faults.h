// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <sys/types.h>

/// A disk that fails on purpose. The system calls of the program that links this go through here (the engine is a static library), so
/// any of them can be made to fail, and what was called in which order can be read.
struct Faults {
    QString failing;       ///< "pwrite", "fsync", "fsync folder", "renameat2", "fallocate", "chown"
    int code = 0;          ///< errno for it
    int times = 1;         ///< so many of these calls fail, then they work again
    off_t room = -1;       ///< bytes that fit on the disk: a write past it is short, the next one fails with ENOSPC; -1: any
    void (*before)() = {}; ///< called before a renameat2
    QStringList calls;

    /// True, with errno set, if this call is to fail.
    bool fails(const QString &call);
};
extern Faults faults;
