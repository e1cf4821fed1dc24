// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/filter.h"

#include "site/folder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

Filter::Filter(QStringView typed)
{
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        m_words.append(word.toString().toCaseFolded());
    }
    m_words.removeDuplicates();
}

QStringList Filter::missingIn(const QString &text) const
{
    QStringList missing;
    std::ranges::copy_if(m_words, std::back_inserter(missing), [&text](const QString &word) { return !text.contains(word); });
    return missing;
}

QString Filter::textOf(const Post &post, const QString &root, const QString &stateName)
{
    const QString file = isBelow(post.path, root) ? relativeTo(post.path, root) : post.path;
    QStringList parts{post.title, nameOf(post.state), stateName, file};
    for (const QString &tag : post.tags) {
        parts.append(u'#' + tag);
    }
    return (parts + post.categories + post.authors).join(u'\n').toCaseFolded();
}

bool fileHas(const QString &path, const QStringList &words)
{
    constexpr qint64 most = 4 * 1024 * 1024; // bytes of a post
    const auto file = text::readHead(path, most);
    if (!file) {
        return false;
    }
    const QString text = text::decode(file->bytes).text;
    return std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace galley::site
