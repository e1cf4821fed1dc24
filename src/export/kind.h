// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>
#include <vector>

namespace galley::exporting
{

/// What a post is made into.
enum class Kind {
    Page,     ///< one HTML file with its style sheet inside; pictures stay where they are
    Folder,   ///< the page with its style sheet and pictures beside it
    OneFile,  ///< the page with everything inside
    Fragment, ///< the body alone, as HTML to put into another page
    Pdf,
    Epub,
};

struct KindName {
    Kind kind;
    std::string_view name;   ///< for the command line: "one-file"
    std::string_view ending; ///< of the file, with its dot
};

/// All kinds, in the order above.
const std::vector<KindName> &kinds();
std::optional<Kind> kindByName(std::string_view name);
std::string_view endingOf(Kind kind);

} // namespace galley::exporting
