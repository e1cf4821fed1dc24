// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"
#include "cli/checkcommand.h"

#include <memory>

namespace galley::cli
{

/// Turns findings into the bytes of a format, post by post. What is given in order makes one whole document.
class FindingsWriter
{
public:
    FindingsWriter() = default;
    Q_DISABLE_COPY_MOVE(FindingsWriter)
    virtual ~FindingsWriter() = default;

    virtual QByteArray begin() const { return {}; }
    /// A post's findings, none or more. `file` is the path as the user knows it. Safe on any thread.
    virtual QByteArray post(const std::string &file, const std::vector<checks::Finding> &findings) const = 0;
    /// What goes between two pieces that are not empty.
    virtual QByteArray separator() const { return {}; }
    virtual QByteArray end() const { return {}; }
};

std::unique_ptr<FindingsWriter> findingsWriter(FindingsFormat format);

/// "error", "warning", "note"
const char *nameOf(checks::Severity severity);

} // namespace galley::cli
