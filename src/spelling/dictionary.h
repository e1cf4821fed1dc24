// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spelling/dictionaryfiles.h"

#include <memory>
#include <string>
#include <vector>

namespace galley::spelling
{

/// The words of one language. Made by the module `galley-spelling.so`, the one part of the engine that knows Hunspell: a dictionary takes
/// longer to read than most posts to export, so nothing of it is loaded before the first word is to be looked up. Belongs to one thread.
class Dictionary
{
public:
    Dictionary() = default;
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;
    virtual ~Dictionary() = default;

    /// `word` is UTF-8. True if the dictionary has it, also inflected, compound or with a capital in front. What its encoding cannot say
    /// is not in it. Takes some microseconds, for a long compound up to a tenth of a second.
    virtual bool has(const std::string &word) = 0;
    /// Words that may have been meant, UTF-8, the most likely first. Takes up to half a second.
    virtual std::vector<std::string> like(const std::string &word) = 0;
};

/// The module's only function, by name `galleyMakeDictionary`. The paths are bytes as the system has them.
using MakeDictionary = Dictionary *(const char *affixes, const char *words);

/// Reads a dictionary, which takes a tenth of a second. Null if its files cannot be read or the module is not installed (said once on
/// standard error).
std::unique_ptr<Dictionary> openDictionary(const DictionaryFiles &files);

} // namespace galley::spelling
