// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/rule.h"
#include "checks/subject.h"

namespace galley::checks
{

struct Options {
    std::vector<QByteArray> ignored; ///< names of rules that are silenced besides those of the post and its site
    const Rule *only = nullptr;      ///< the one rule that is asked for; null: all
    bool pageOnly = false;           ///< only rules about what a reader of the page misses
};

/// Everything to mend in a post, in the order of the text. Takes time linear in the text and in the number of findings, of which there
/// are at most `Report::most` for a rule; asks the file system once for each local image and file.
std::vector<Finding> check(const Subject &subject, const Options &options = {});

/// True if the post or its site silences a rule.
bool isSilenced(const Subject &subject, const Rule &rule);

/// A finding of no rule, without a message: what something else than a rule has to say about that place.
Finding findingAt(const Subject &subject, Range range);
/// The same of many places, quickest in the order of the text.
std::vector<Finding> findingsAt(const Subject &subject, const std::vector<Range> &ranges);

/// The text with the fix in it.
QByteArray applied(const QByteArray &text, const Fix &fix);

} // namespace galley::checks
