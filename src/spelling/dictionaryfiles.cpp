// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "spelling/dictionaryfiles.h"

#include "site/folder.h"

#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace galley::spelling
{

namespace
{

/// A language's name in its parts: "sr-Latn-RS", "de_DE_frami".
struct Tag {
    QString language;
    QString script;
    QString territory;
    int others = 0; ///< parts that say a variant

    explicit Tag(const QString &name)
    {
        QStringList parts = QString(name).replace(u'_', u'-').toLower().split(u'-', Qt::SkipEmptyParts);
        language = parts.isEmpty() ? QString() : parts.takeFirst();
        language = language == u"no" ? u"nb"_s : language; // Norwegian, where it is not said which
        for (const QString &part : parts) {
            const bool isScript = part.size() == 4 && part.front().isLetter();
            const bool isTerritory = part.size() == 2 || (part.size() == 3 && part.front().isDigit());
            if (isScript && script.isEmpty()) {
                script = part;
            } else if (isTerritory && territory.isEmpty()) {
                territory = part;
            } else {
                ++others;
            }
        }
    }
};

/// What is not said, as most of those who speak the language have it.
Tag completed(Tag tag)
{
    const QLocale locale(tag.script.isEmpty() ? tag.language : tag.language + u'_' + tag.script.at(0).toUpper() + tag.script.sliced(1));
    tag.script = tag.script.isEmpty() ? QLocale::scriptToCode(locale.script()).toLower() : tag.script;
    tag.territory = tag.territory.isEmpty() ? QLocale::territoryToCode(locale.territory()).toLower() : tag.territory;
    return tag;
}

/// How well a dictionary fits; less than zero: it does not.
int fitnessOf(const QString &dictionary, const Tag &wanted)
{
    const Tag own(dictionary);
    if (own.language != wanted.language || completed(own).script != completed(wanted).script) {
        return -1;
    }
    constexpr int most = 100;
    constexpr int sameTerritory = 50;
    constexpr int noTerritory = 20;
    constexpr int usualTerritory = 10;
    const bool isSame = own.territory == completed(wanted).territory;
    const bool isUsual = own.territory == completed(Tag(own.language)).territory;
    const int place = isSame ? sameTerritory : own.territory.isEmpty() ? noTerritory : isUsual ? usualTerritory : 0;
    return most + place - std::min(own.others, usualTerritory - 1);
}

} // namespace

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        folders.append(data + u"/hunspell"_s);
    }
    folders << u"/usr/local/share/hunspell"_s << u"/usr/share/hunspell"_s << u"/usr/share/myspell"_s << u"/usr/share/myspell/dicts"_s;
    folders.removeDuplicates();
    return folders;
}

std::vector<DictionaryFiles> dictionariesIn(const QStringList &folders)
{
    std::map<QString, DictionaryFiles> found;
    for (const QString &path : folders) {
        const site::Folder folder(path);
        for (const QString &file : folder.files()) {
            const QString name = file.chopped(file.endsWith(".dic"_L1) ? 4 : 0);
            const QString affixes = name + u".aff"_s;
            if (name != file && folder.hasFile(affixes)) {
                found.try_emplace(name, DictionaryFiles{name, folder.at(affixes), folder.at(file)});
            }
        }
    }
    std::vector<DictionaryFiles> dictionaries;
    std::ranges::transform(found, std::back_inserter(dictionaries), [](const auto &entry) { return entry.second; });
    return dictionaries;
}

std::optional<DictionaryFiles> dictionaryFor(const QString &language, const std::vector<DictionaryFiles> &dictionaries)
{
    const Tag wanted(language);
    const auto fitness = [&wanted](const DictionaryFiles &files) { return fitnessOf(files.name, wanted); };
    const auto best = std::ranges::max_element(dictionaries, {}, fitness);
    return best == dictionaries.end() || fitness(*best) < 0 ? std::nullopt : std::optional(*best);
}

} // namespace galley::spelling
