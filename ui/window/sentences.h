// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/problems.h"
#include "export/shortfall.h"

#include <QString>

namespace galley
{

/// What is wrong with the block at the top of the post, with its line (1-based, as the editor counts). Plain text. The sentences about
/// files are in `text/errortext.h`.
QString frontMatterProblem(const frontmatter::Error &error);

/// What a reader of an exported page will miss.
QString exportProblem(const exporting::Problem &problem);

/// What an export could not take with it.
QString exportShortfall(const exporting::Shortfall &shortfall);

/// What the preview leaves out so that it stays usable.
QString renderingCut(const markdown::Notice &notice);

} // namespace galley
