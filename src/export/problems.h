// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/subject.h"
#include "export/shortfall.h"

namespace galley::exporting
{

/// One thing that a reader of an export misses.
struct Problem {
    /// Where it is. What is wrong with the post, whatever it is made into, is what the proof says too: it has a message and a rule, one
    /// that is about the page.
    checks::Finding finding;
    /// What this export is without; then the finding has neither message nor rule: `ui/` and `cli/` write the sentence.
    std::optional<Shortfall> shortfall{};
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Where an export has its pictures.
enum class Pictures {
    Stay,    ///< their addresses are those of the post
    GoAlong, ///< in the file, or beside it
};

/// Everything that an export is without, in the order of the text. The subject knows the site, and may be given a root. `made`: what making
/// the export came short of; what a finding says already is not said again. `pageFolder` is where pictures that stay are looked for, a
/// path as `text::stateOf` takes it; empty (a page that goes to a pipe): they are not.
std::vector<Problem> problemsOf(const checks::Subject &subject, Pictures pictures, const QString &pageFolder = {},
                                const Shortfalls &made = {});

} // namespace galley::exporting
