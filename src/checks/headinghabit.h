// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postlist.h"

#include <QHash>

namespace galley::checks
{

/// How many top headings (`# …`) the bodies of the newest posts of a site have, by path. Where the generator shows the title, it is mostly
/// none; where it does not, one; in some sites sections begin with them. Looks at `most` posts at most; pages, drafts and what cannot be
/// read are passed over. Renders them, until the reading is cancelled.
QHash<QString, int> topHeadingsOf(const site::Site &site, const std::vector<site::Post> &posts, const site::Reading &reading,
                                  int most = 40);

} // namespace galley::checks
