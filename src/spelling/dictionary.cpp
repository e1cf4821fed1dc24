// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "spelling/dictionary.h"

#include "module/module.h"
#include "text/textfile.h"

namespace galley::spelling
{

std::unique_ptr<Dictionary> openDictionary(const DictionaryFiles &files)
{
    // Hunspell would write about files that it cannot read, and take them for empty ones.
    if (!text::readHead(files.affixes, 1) || !text::readHead(files.words, 1)) {
        return nullptr;
    }
    static auto *const maker = reinterpret_cast<MakeDictionary *>(
        openModule({.name = "galley-spelling", .maker = "galleyMakeDictionary", .loss = "spelling is not checked"}));
    const QByteArray affixes = text::pathToBytes(files.affixes);
    const QByteArray words = text::pathToBytes(files.words);
    return std::unique_ptr<Dictionary>(maker != nullptr ? maker(affixes.constData(), words.constData()) : nullptr);
}

} // namespace galley::spelling
