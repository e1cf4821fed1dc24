// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "spelling/wordlist.h"

#include "spelling/words.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley::spelling
{

void WordList::add(std::string_view word)
{
    if (!word.empty()) {
        m_words.insert(plainWord(word));
    }
}

bool WordList::hasExactly(const std::string &word) const
{
    if (m_words.contains(word)) {
        return true;
    }
    const QString written = QString::fromStdString(word);
    const QString lower = written.toLower();
    const bool isCapitalised = written == lower.front().toUpper() + lower.sliced(1) || written == written.toUpper();
    return isCapitalised && m_words.contains(lower.toStdString());
}

bool WordList::has(const std::string &word) const
{
    if (m_words.empty() || word.empty()) {
        return false;
    }
    constexpr std::string_view possessive = "'s";
    return hasExactly(word) ||
           (word.size() > possessive.size() && word.ends_with(possessive) && hasExactly(word.substr(0, word.size() - possessive.size())));
}

QString userWordsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/galley/words.txt"_s;
}

WordList readWordList(const QString &file)
{
    WordList words;
    const QByteArray text = text::readUtf8(file).value_or(QByteArray());
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray word = line.trimmed();
        if (!word.startsWith('#')) {
            words.add({word.constData(), size_t(word.size())});
        }
    }
    return words;
}

std::expected<void, text::Error> addToWordList(const QString &file, const QString &word)
{
    QDir().mkpath(QFileInfo(file).path());
    const auto before = text::readFile(file);
    if (!before && before.error().kind != text::Error::Kind::NotFound) {
        return std::unexpected(before.error());
    }
    const QByteArray line = word.toUtf8() + '\n';
    if (!before) {
        return text::createFile(file, line);
    }
    const QByteArray &bytes = before->bytes;
    if (QByteArray('\n' + bytes).contains(QByteArray('\n' + line))) {
        return {};
    }
    const QByteArray lineEnd = bytes.isEmpty() || bytes.endsWith('\n') ? QByteArray() : QByteArray("\n");
    const auto saved = text::saveFile(file, QByteArray(bytes + lineEnd + line), before->state);
    return saved ? std::expected<void, text::Error>() : std::unexpected(saved.error());
}

} // namespace galley::spelling
