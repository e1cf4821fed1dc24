// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportplan.h"

namespace galley::cli
{

/// Exit codes, as a Makefile wants them.
enum class ExitCode {
    Fine = 0,
    Failed = 1,        ///< something could not be done, or has problems with --strict
    Usage = 2,         ///< the command line makes no sense; nothing was done
    Interrupted = 130, ///< Ctrl-C: what was begun is whole, the rest was not done
};

/// `galley export`: paths are bytes as the shell gave them; "-" is standard input or output.
struct ExportCommand {
    std::vector<std::string> posts; ///< files, and folders whose posts are meant
    std::string output;             ///< a file or a folder; empty: beside each post
    std::string kind = "page";      ///< see export/kind.h
    std::string theme;              ///< a page theme's name, or its folder; empty: Galley's own look
    std::string pageTemplate;       ///< a file; empty: the theme's, else Galley's own page
    std::string paper = "A4";       ///< of PDFs, see export/pdf.h
    double margin = 20;             ///< of PDFs, in millimetres
    bool unnumbered = false;        ///< PDFs without page numbers
    std::string language;           ///< of posts that do not say theirs; empty: their site's
    std::string dialect;            ///< of posts that do not say theirs, see markdown/dialect.h; empty: their site's, else Galley's
    std::string report = "text";    ///< or "json": on standard output, instead of the pages' paths
    unsigned jobs = 0;              ///< posts at once; 0: as many as there are processors
    bool force = false;             ///< replace files that are not exports of ours
    bool strict = false;            ///< a post with problems is not exported
    bool changed = false;           ///< leave files alone that would stay the same
    bool fetch = false;             ///< pictures on the web go along where pictures do
    bool watch = false;             ///< export again what changes, until Ctrl-C

    /// Exports each post, goes on after a failure. Pages' paths go to standard output, a line each, and messages to standard error as
    /// `FILE:LINE: error: SENTENCE`, both in the order of the posts however many are made at once.
    ExitCode run() const;
    /// The posts and where each goes. Wrong usage is said on standard error.
    std::expected<std::vector<ExportJob>, ExitCode> plan() const;
};

} // namespace galley::cli
