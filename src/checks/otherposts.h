// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/ids.h"
#include "text/textfile.h"

#include <QHash>

#include <memory>

namespace galley::checks
{

/// The ids of other posts' pages, for links that lead into them. Renders a post when it is first asked for, and again when its file has
/// changed. Belongs to one thread.
class OtherPosts final
{
public:
    /// The ids' blocks are null. Null where the post cannot be read, or is too large to be worth it.
    std::shared_ptr<const Ids> idsOf(const QString &path, const markdown::Dialect &dialect);

private:
    struct Seen {
        text::FileState state;
        std::shared_ptr<const Ids> ids;
    };
    QHash<QString, Seen> m_seen;
};

} // namespace galley::checks
