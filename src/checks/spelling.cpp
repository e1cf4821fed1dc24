// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/spelling.h"

#include "checks/subject.h"
#include "post/language.h"

namespace galley::checks
{

QString spellingLanguage(const Subject &subject, const Spelling &spelling)
{
    const SiteFacts *facts = subject.surroundings().site.get();
    const bool isSaid = facts && !facts->site().language.isEmpty();
    return post::languageOf(subject.frontMatter(), isSaid ? facts->site().language : spelling.language);
}

} // namespace galley::checks
