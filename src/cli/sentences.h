// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/pagefile.h"
#include "export/shortfall.h"
#include "export/template.h"
#include "frontmatter/convert.h"
#include "post/pagetheme.h"
#include "site/settings.h"

#include <string>

namespace galley::cli
{

// What the user of the command line reads: what happened and what to do, in English, without the file's name and without a final
// full stop (compilers write their messages so). The engine's errors have kinds and places only; here they get words. UTF-8.

std::string cannotRead(const text::Error &error);
/// What is said of a folder among those that are searched for posts.
std::string cannotReadFolder();
/// Why there is no new post.
std::string cannotCreate(const text::Error &error);
std::string cannotWrite(const exporting::Error &error);
/// "galley, hugo, …": what --dialect takes.
std::string dialectNames();
/// "page, folder, …": what --kind takes.
std::string kindNames();
std::string describe(const frontmatter::Loss &loss);
std::string describe(const exporting::Shortfall &shortfall);
std::string describe(const exporting::TemplateError &error);
std::string describe(const post::PageThemeError &error);
std::string describe(const site::SettingsProblem &problem);

} // namespace galley::cli
