// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <span>

namespace galley::frontmatter
{

/// What a key means, whatever the generator calls it.
enum class Meaning { Title, Date, Updated, Slug, Tags, Categories, Authors, Draft, Summary, Image, Language };

/// The spellings of a meaning, the strongest first: lower case, without `-`, `_`, `.` and spaces (so `pub_date`, `pubDate` are `pubdate`).
std::span<const QLatin1StringView> spellings(Meaning meaning);

/// True if the key, brought into the form of `spellings`, is that spelling.
bool isSpelled(QStringView key, QLatin1StringView spelling);

/// True for keys that generators, MultiMarkdown or themes give a meaning: what tells metadata from prose with a colon.
bool isKnownKey(QByteArrayView key);
/// True for the few keys that alone make a block of `Key: value` lines metadata: title, date, slug, tags.
bool isTellingKey(QByteArrayView key);

/// The key of a `Key: value` line: up to three spaces, then letters, digits, `_`, `-`, `.` and inner spaces before a colon (the key
/// characters of Python-Markdown and MultiMarkdown). Empty if the line is none; so is a URL (`https://…`).
QByteArrayView keyOfLine(QByteArrayView line);
/// True for `key:` at the start of the line, one word, with a blank or nothing behind the colon: a plain YAML key.
bool isPlainKeyLine(QByteArrayView line);
/// True if a YAML mapping (or list) can start with this line.
bool startsLikeYaml(QByteArrayView line);

} // namespace galley::frontmatter
