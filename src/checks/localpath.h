// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/subject.h"

namespace galley::checks
{

/// The file that an address in the post means.
struct LocalPath {
    bool isKnown = false; ///< there is a file system path for it; else nothing can be said
    bool exists = false;
    bool isOutside = false; ///< of the site, so that readers cannot get it
    bool isPost = false;
    QString path{};        ///< empty where there is no one place for it
    QByteArray fragment{}; ///< behind `#`, percent signs undone
};
/// As the site's generator will find it; in a mere folder, what lies beside the post. Every rule asks here.
LocalPath localPath(const Subject &subject, QByteArrayView address);

/// Writes the name as the file beside it has it, where only the letter case differs. `target` is where the address is written.
std::optional<Fix> fixForName(const LocalPath &path, Range target, const QByteArray &address);

} // namespace galley::checks
