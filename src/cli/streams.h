// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <string>

namespace galley::cli
{

/// What stands for standard input or output where a file is named.
inline const std::string standardStream = "-";
inline constexpr char standardOutput[] = "(standard output)"; ///< its name in messages

/// Writes `FILE:LINE: KIND: SENTENCE` to standard error; `line` is 0-based, -1 leaves it out.
void say(const std::string &file, int line, const std::string &kind, const std::string &sentence);

/// Writes a page's path to standard output, on a line of its own.
void sayPath(const std::string &path);

/// All of standard input as `text::readUtf8` would give it; larger than `text::largestFile` is an error.
std::expected<QByteArray, text::Error> readStandardInput();

/// Writes all bytes, to a device or pipe without any care for what was there. Every count is checked.
std::expected<void, text::Error> writeStandardOutput(QByteArrayView bytes);
std::expected<void, text::Error> writeDevice(const std::string &path, QByteArrayView bytes);

/// Standard streams that are closed are opened the wrong way round: no file of ours gets their numbers, and using them fails. To be called
/// before anything is opened.
void keepStandardStreams();

/// Writes what is left of what was printed; an error if some of it could not be written.
std::expected<void, text::Error> finishPrinting();

} // namespace galley::cli
