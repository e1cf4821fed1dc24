// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

namespace galley::spelling
{

/// A site's `.galley.toml` with one more word in `[spelling] words = […]`: in the list that is there, else in a new one, at the end of the
/// file if it has no such table. Every other byte stays. Nothing if the file does not read, or has there something that is no list.
///     "" + Kubernetes -> "[spelling]\nwords = [\"Kubernetes\"]\n"
std::optional<QByteArray> withSiteWord(const QByteArray &toml, const QString &word);

/// Adds a word to the file, which is made where there is none.
/// Error: what reading or writing says; Undecodable with a detail where the file is none that a word can be added to.
std::expected<void, text::Error> addSiteWord(const QString &file, const QString &word);

} // namespace galley::spelling
