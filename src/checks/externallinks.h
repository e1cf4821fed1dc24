// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/places.h"
#include "web/linkanswers.h"

#include <functional>

namespace galley::checks
{

/// A link or picture of the post that leads to the web, and what its server said.
struct ExternalLink {
    QByteArray written; ///< as the rendering has it
    web::LinkAnswer answer;
    std::function<Place()> place;
};

/// Those whose servers were asked, in the order links and then pictures; none if nobody asked.
std::vector<ExternalLink> externalLinks(const Subject &subject);

/// What is to be asked for: the addresses on the web of a post's links and pictures, see `web::askedAddress`.
QByteArrayList externalAddresses(const post::Rendering &rendering);

} // namespace galley::checks
