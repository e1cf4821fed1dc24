// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/edit.h"
#include "text/utf8.h"

#include <QString>

#include <optional>
#include <vector>

namespace galley::checks
{

using frontmatter::Edit;
using frontmatter::Range;

enum class Severity {
    Error,   ///< readers will see something broken
    Warning, ///< most likely a mistake
    Note,    ///< worth a look; nothing is wrong if it is meant so
};

/// What mends a finding. All edits are of the text that was checked, do not overlap, and are one step to undo.
struct Fix {
    QString title; ///< what it does, as on a button: "Remove it"
    std::vector<Edit> edits;
    friend bool operator==(const Fix &, const Fix &) = default;
};

/// One thing to mend before publishing.
struct Finding {
    QLatin1StringView rule; ///< name of the rule, see rules.h
    Severity severity = Severity::Warning;
    QString message;      ///< one sentence in the user's language, without the final full stop
    Range range;          ///< bytes of the text that was checked; not empty unless the text is
    text::Position begin; ///< of the range
    text::Position end;   ///< behind it
    std::optional<Fix> fix;
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace galley::checks
