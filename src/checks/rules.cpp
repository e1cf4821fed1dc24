// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"

#include <algorithm>
#include <array>

namespace galley::checks
{

std::span<const Rule *const> rules()
{
    static constexpr std::array all = {
        // the front matter
        &brokenFrontMatter, &missingTitle, &missingDate, &futureDate, &dateAndFileName, &duplicateAddress, &similarTag,
        // images
        &missingImage, &brokenImage, &localImage, &imageWithoutAlt, &largeImage,
        // links
        &missingHeading, &missingFile, &linkWithoutText, &insecureLink, &deadLink, &movedLink, &unansweredLink, &unusedDefinition,
        &duplicateDefinition, &undefinedFootnote, &unusedFootnote, &duplicateId,
        // the text
        &skippedHeadingLevel, &topHeadings, &unclosedFence, &unclosedHtml, &removedHtml, &leftOut, &brokenFormula, &brokenDiagram,
        &longWord, &todo, &unknownRule, &unknownWord};
    return all;
}

const Rule *ruleByName(QByteArrayView name)
{
    const auto found = std::ranges::find_if(rules(), [name](const Rule *rule) { return QByteArrayView(rule->name) == name; });
    return found == rules().end() ? nullptr : *found;
}

} // namespace galley::checks
