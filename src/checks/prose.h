// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/subject.h"

namespace galley::checks
{

/// A piece of text that readers see, outside of code, formulas and pictures.
struct ProseRun {
    std::string_view escaped; ///< as in the block's HTML
    const markdown::Block *block = nullptr;
    bool inLink = false;
};
/// Those of more than `longerThan` bytes.
std::vector<ProseRun> proseRuns(const Subject &subject, qsizetype longerThan);
std::string unescapedText(const ProseRun &run);

/// Where a word (ASCII) stands for itself in the post, but in code and addresses. Comments and front matter count.
std::vector<Range> wordsOutsideCode(const Subject &subject, std::string_view word);

} // namespace galley::checks
