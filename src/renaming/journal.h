// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/work.h"

#include <memory>

namespace galley::text
{
class Descriptor;
}

namespace galley::renaming
{

/// What a renaming is going to do, on the disk before its first step, so that it can be taken back if Galley or the machine dies in
/// between. The file goes when this goes: once the renaming is done, or taken back.
class Journal final
{
public:
    /// Keeps none: nothing can be taken back later.
    Journal() = default;
    ~Journal();
    Q_DISABLE_COPY(Journal)
    Journal(Journal &&other) noexcept = default;

    /// Writes one into that folder, which is made if it is not there. Returns when it is on the disk.
    static std::expected<Journal, text::Error> write(const QString &folder, const Work &work);

private:
    std::shared_ptr<text::Descriptor> m_lock; ///< shared by all that are at work: nobody takes their journals for left ones
    QString m_file;
};

/// A renaming that did not come to its end, and was taken back.
struct Interrupted {
    QString post;     ///< where it is again
    QStringList left; ///< what could not be put back: look at it
};

/// Takes back the renamings whose processes have died. Does nothing while one is at work, in this process or another.
std::vector<Interrupted> takeBackInterrupted(const QString &folder);

} // namespace galley::renaming
