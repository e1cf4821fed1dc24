// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace galley::spelling
{

/// A dictionary on the disk. Paths in the form of `text::pathFromBytes`.
struct DictionaryFiles {
    QString name;    ///< of both files without their endings: "en_US"
    QString affixes; ///< the .aff file
    QString words;   ///< the .dic file
    friend bool operator==(const DictionaryFiles &, const DictionaryFiles &) = default;
};

/// Where Hunspell looks for dictionaries, in its order (hunspell(1)): the folders of the environment variable DICPATH, divided by colons,
/// then `hunspell` below the user's and the system's data folders (XDG Base Directory Specification), then where older systems have them.
QStringList dictionaryFolders();

/// The dictionaries in some folders, by name. Of two with one name the first counts. Folders that are not there have none.
std::vector<DictionaryFiles> dictionariesIn(const QStringList &folders);

/// The one for a language (BCP 47) that comes nearest; nothing if none is of that language, or only of another script.
///     of de_CH, de_DE, en_GB, en_US:   "de-CH" -> de_CH     "de" -> de_DE     "de-AT" -> de_DE     "en" -> en_US     "fr" -> nothing
std::optional<DictionaryFiles> dictionaryFor(const QString &language, const std::vector<DictionaryFiles> &dictionaries);

} // namespace galley::spelling
