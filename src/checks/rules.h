// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/rule.h"

#include <span>

namespace galley::checks
{

/// All rules, in the order in which findings of one place are listed.
std::span<const Rule *const> rules();
/// Null if there is none of that name.
const Rule *ruleByName(QByteArrayView name);

extern const Rule brokenDiagram;
extern const Rule brokenFormula;
extern const Rule brokenFrontMatter;
extern const Rule brokenImage;
extern const Rule dateAndFileName;
extern const Rule deadLink;
extern const Rule duplicateDefinition;
extern const Rule duplicateId;
extern const Rule futureDate;
extern const Rule imageWithoutAlt;
extern const Rule largeImage;
extern const Rule leftOut;
extern const Rule linkWithoutText;
extern const Rule localImage;
extern const Rule longWord;
extern const Rule missingDate;
extern const Rule missingFile;
extern const Rule missingHeading;
extern const Rule missingImage;
extern const Rule missingTitle;
extern const Rule movedLink;
extern const Rule removedHtml;
extern const Rule skippedHeadingLevel;
extern const Rule todo;
extern const Rule topHeadings;
extern const Rule unansweredLink;
extern const Rule unclosedFence;
extern const Rule unclosedHtml;
extern const Rule undefinedFootnote;
extern const Rule unusedDefinition;
extern const Rule unusedFootnote;
extern const Rule insecureLink;
extern const Rule duplicateAddress;
extern const Rule similarTag;
extern const Rule unknownRule;
extern const Rule unknownWord;

} // namespace galley::checks
