// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/filename.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

constexpr qsizetype longestSlug = 80;
/// File systems allow 255 bytes to a name; room is left for ".html" and for a temporary file's ending.
constexpr qsizetype longestNameBytes = 220;

/// Letters that no decomposition makes plain, with what stands for them in addresses.
QString latinised(QString text)
{
    static const std::array<std::pair<QChar, QString>, 8> letters = {{
        {u'ß', u"ss"_s},
        {u'æ', u"ae"_s},
        {u'œ', u"oe"_s},
        {u'ø', u"o"_s},
        {u'đ', u"d"_s},
        {u'ł', u"l"_s},
        {u'þ', u"th"_s},
        {u'ı', u"i"_s},
    }};
    for (const auto &[letter, plain] : letters) {
        text.replace(letter, plain);
    }
    return text;
}

/// What can stand in a file name: no folder, no control characters, no dot in front, not too long.
QString safeName(const QString &name)
{
    QString safe;
    for (const QChar character : QStringView(name).sliced(name.lastIndexOf(u'/') + 1)) {
        if (character.isPrint() && character != u'\\' && character != u':') {
            safe += character;
        }
    }
    safe = safe.trimmed();
    while (safe.startsWith(u'.')) {
        safe.remove(0, 1);
    }
    while (safe.toUtf8().size() > longestNameBytes) {
        safe.chop(safe.back().isLowSurrogate() ? 2 : 1);
    }
    return safe;
}

QString withoutExtension(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

} // namespace

QString slugify(const QString &title)
{
    const QString decomposed = latinised(title.toLower()).normalized(QString::NormalizationForm_KD);
    QString slug;
    bool gap = false;
    bool latin = false;
    for (const char32_t character : decomposed.toUcs4()) {
        const bool mark = QChar::isMark(character);
        if (mark && latin) {
            continue;
        }
        if (mark || QChar::isLetterOrNumber(character)) {
            slug += gap && !slug.isEmpty() ? u"-"_s : QString();
            slug += QString::fromUcs4(&character, 1);
            gap = false;
            latin = QChar::script(character) == QChar::Script_Latin;
        } else if (character != U'\'' && character != U'\u2019') {
            gap = true;
            latin = false;
        }
    }
    slug = slug.normalized(QString::NormalizationForm_C);
    if (slug.size() > longestSlug) {
        const qsizetype hyphen = slug.lastIndexOf(u'-', longestSlug);
        slug.truncate(hyphen > longestSlug / 2 ? hyphen : longestSlug - (slug[longestSlug - 1].isHighSurrogate() ? 1 : 0));
    }
    return slug;
}

QString proposedFileName(const post::Rendering &rendering, const QString &postName)
{
    QString slug = rendering.frontMatter.slug().trimmed();
    while (slug.endsWith(u'/')) {
        slug.chop(1);
    }
    for (const QString &name : {safeName(slug), slugify(rendering.frontMatter.title()), safeName(withoutExtension(postName))}) {
        if (!name.isEmpty()) {
            return name + u".html"_s;
        }
    }
    return u"post.html"_s;
}

} // namespace galley::exporting
