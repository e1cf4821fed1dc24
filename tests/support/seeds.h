// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFileInfo>

namespace galley::tests
{

/// The seed of the random edits of a post: the same in every run, so that what fails fails again. `GALLEY_SEED` gives other edits.
/// (qHash would not do: it is different in each process.)
inline quint32 seedFor(const QString &path)
{
    return quint32(qEnvironmentVariableIntValue("GALLEY_SEED")) << 16 | qChecksum(QFileInfo(path).fileName().toUtf8());
}

} // namespace galley::tests
