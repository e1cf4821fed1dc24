// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/shortfall.h"
#include "frontmatter/frontmatter.h"
#include "markdown/body.h"
#include "post/pagetheme.h"
#include "renaming/plan.h"

#include <QString>

namespace galley
{

// Messages are sentences without the final full stop and without the line they are about, so that they fit a list that names the place.
// Plain text. The sentences about files are in `text/errortext.h`.

/// The name of a language (BCP 47: "de-AT"): in English on an English desktop, else in the language itself, for Qt knows no other names.
/// What Qt does not know stays as it is.
QString languageName(const QString &language);

/// A message as a whole sentence for a bar: "There is no image a.png (line 3)." `line` is 0-based.
QString withLine(const QString &message, int line);

/// What is wrong with the block at the top of the post.
QString frontMatterMessage(const frontmatter::Error &error);

/// Why a post cannot be renamed, or was not.
QString renamingProblem(const renaming::Problem &problem);

/// What the preview leaves out so that it stays usable; of an OutputLimit or a NestingLimit.
QString cutMessage(const markdown::Notice &notice);

/// Why a page theme cannot be used: a whole sentence.
QString pageThemeMessage(const post::PageThemeError &error);

/// What an export could not take with it.
QString exportMessage(const exporting::Shortfall &shortfall);

} // namespace galley
