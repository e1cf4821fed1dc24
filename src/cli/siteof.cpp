// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/siteof.h"

#include "cli/sentences.h"
#include "cli/streams.h"

namespace galley::cli
{

void sayProblemsOf(const site::Site &site)
{
    for (const site::Settings *settings : {&site.settings, &site.own}) {
        for (const site::SettingsProblem &problem : settings->problems) {
            say(text::pathToBytes(problem.file).toStdString(), problem.broken ? problem.broken->line : -1, "warning", describe(problem));
        }
    }
}

site::Site siteOf(const std::string &path)
{
    site::Site site = site::findSite(text::pathFromBytes(path));
    sayProblemsOf(site);
    return site;
}

} // namespace galley::cli
