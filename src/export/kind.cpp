// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/kind.h"

#include <algorithm>

namespace galley::exporting
{

const std::vector<KindName> &kinds()
{
    static const std::vector<KindName> all = {
        {Kind::Page, "page", ".html"},         {Kind::Folder, "folder", ".html"}, {Kind::OneFile, "one-file", ".html"},
        {Kind::Fragment, "fragment", ".html"}, {Kind::Pdf, "pdf", ".pdf"},        {Kind::Epub, "epub", ".epub"},
    };
    return all;
}

std::optional<Kind> kindByName(std::string_view name)
{
    const auto found = std::ranges::find(kinds(), name, &KindName::name);
    return found != kinds().end() ? std::optional(found->kind) : std::nullopt;
}

std::string_view endingOf(Kind kind)
{
    return std::ranges::find(kinds(), kind, &KindName::kind)->ending;
}

} // namespace galley::exporting
