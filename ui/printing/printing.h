// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley
{

/// `galley-window --print`: reads `exporting::PrintRequest`s from standard input and answers each with a PDF (a QByteArray in a
/// QDataStream, empty if it could not be made) on standard output, without a display, until the input ends. What `galley export --kind pdf`
/// starts. Gives the exit code; 1 where the browser engine does not run.
int printStandardInput(int argc, char **argv);

} // namespace galley
