// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/slug.h"

#include "frontmatter/transliteration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

QString replaced(QString text, const QString &pattern, const QString &by)
{
    return text.replace(QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption), by);
}

QString withoutOuterHyphens(const QString &text)
{
    return replaced(text, u"^-+|-+$"_s, {});
}

QString pelicanSlug(const QString &title)
{
    const QString plain = replaced(title, u"<[^>]*>"_s, {}).normalized(QString::NormalizationForm_KC);
    const QString kept = replaced(transliterated(plain, Umlauts::Letter), u"[^A-Za-z0-9_\\s-]"_s, {}).trimmed();
    return replaced(kept, u"[-\\s]+"_s, u"-"_s).toLower();
}

/// A blank becomes a hyphen if a hyphen is not there already; what an address should not have goes.
QString hugoSlug(const QString &title)
{
    QString result;
    bool needsHyphen = false;
    for (const char32_t c : title.trimmed().toLower().toUcs4()) {
        const bool isSign = c < 0x80 && QStringView(u"./\\_#+~-@").contains(QChar(char16_t(c)));
        if (isSign || QChar::isLetter(c) || QChar::isDigit(c) || QChar::isMark(c)) {
            result += needsHyphen && c != U'-' ? u"-"_s : QString();
            result += QChar::fromUcs4(c);
            needsHyphen = false;
        } else if (QChar::isSpace(c) && !result.isEmpty() && !result.endsWith(u'-')) {
            needsHyphen = true;
        }
    }
    return result;
}

QString jekyllSlug(const QString &title)
{
    return withoutOuterHyphens(replaced(title, u"[^\\p{M}\\p{L}\\p{Nd}]+"_s, u"-"_s)).toLower();
}

QString zolaSlug(const QString &title)
{
    const QString ascii = transliterated(title, Umlauts::Letter, u"-").toLower();
    return withoutOuterHyphens(replaced(ascii, u"[^a-z0-9]+"_s, u"-"_s));
}

QString decamelized(const QString &text)
{
    QString result = replaced(text, u"([A-Z]{2,})([0-9]+)"_s, u"\\1 \\2"_s);
    result = replaced(result, u"([a-z0-9]+)([A-Z]{2,})"_s, u"\\1 \\2"_s);
    result = replaced(result, u"([a-z0-9])([A-Z])"_s, u"\\1 \\2"_s);
    return replaced(result, u"([A-Z]+)([A-Z][a-rt-z0-9]+)"_s, u"\\1 \\2"_s);
}

QString eleventySlug(const QString &title)
{
    QString words = title;
    words.replace(u'&', u" and "_s).replace(u"🦄"_s, u" unicorn "_s).replace(u"♥"_s, u" love "_s);
    const QString ascii = decamelized(transliterated(words, Umlauts::German)).toLower();
    const QString joined = replaced(ascii, u"([a-z0-9]+)'([ts])(\\s|$)"_s, u"\\1\\2\\3"_s);
    return withoutOuterHyphens(replaced(joined, u"[^a-z0-9]+"_s, u"-"_s));
}

QString astroSlug(const QString &title)
{
    return replaced(title.toLower(), u"[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc} -]"_s, {}).replace(u' ', u'-');
}

QString hexoSlug(const QString &title)
{
    const QString letters = replaced(title.normalized(QString::NormalizationForm_D), u"[\\x{300}-\\x{36f}]"_s, {});
    const QString hyphens = replaced(letters, uR"([\s\p{Cc}~`!@#$%^&*()_+=\[\]{}|\\;:"'<>,.?/-]+)"_s, u"-"_s);
    return withoutOuterHyphens(hyphens).normalized(QString::NormalizationForm_C);
}

} // namespace

QString slugOf(const QString &title, SlugRule rule)
{
    switch (rule) {
    case SlugRule::Pelican:
        return pelicanSlug(title);
    case SlugRule::Hugo:
        return hugoSlug(title);
    case SlugRule::Jekyll:
        return jekyllSlug(title);
    case SlugRule::Zola:
        return zolaSlug(title);
    case SlugRule::Eleventy:
        return eleventySlug(title);
    case SlugRule::Astro:
        return astroSlug(title);
    case SlugRule::Hexo:
        return hexoSlug(title);
    }
    return {};
}

SlugRule slugRuleOf(Dialect dialect)
{
    return dialect == Dialect::KeyValue ? SlugRule::Pelican : dialect == Dialect::Toml ? SlugRule::Zola : SlugRule::Hugo;
}

} // namespace galley::frontmatter
