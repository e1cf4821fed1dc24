// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::markdown
{

/// The mark that makes an alert of a quote.
struct AlertMark {
    std::string kind; ///< in lower case, as written
    char fold = 0;    ///< `+` open, `-` closed, 0 not foldable
    size_t size = 0;  ///< bytes up to the title
};

/// Reads `[!NOTE]` at the start of a line. `obsidian`: also its further kinds, a fold (`[!tip]-`) and a title behind it; else only
/// GitHub's five, alone on their line. (docs.github.com, "Alerts"; help.obsidian.md/callouts)
std::optional<AlertMark> readAlert(std::string_view line, bool obsidian);

/// Which of GitHub's five an alert looks like: "note", "tip", "important", "warning", "caution".
std::string_view lookOf(std::string_view kind);

/// What stands above an alert without a title: "Note".
std::string defaultTitle(std::string_view kind);

} // namespace galley::markdown
