// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/spelling.h"

#include "checks/subject.h"
#include "post/language.h"

namespace galley::checks
{

namespace
{

QString siteLanguage(const Subject &subject)
{
    const SiteFacts *facts = subject.surroundings().site.get();
    return facts ? facts->site().language : QString();
}

} // namespace

bool saysLanguage(const Subject &subject)
{
    return !subject.frontMatter().language().isEmpty() || !siteLanguage(subject).isEmpty();
}

QString spellingLanguage(const Subject &subject, const Spelling &spelling)
{
    const QString site = siteLanguage(subject);
    return post::languageOf(subject.frontMatter(), site.isEmpty() ? spelling.language : site);
}

} // namespace galley::checks
