// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "ids.h"

#include "tables/tables.h"
#include "text/ascii.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markdown
{
namespace
{

bool isLetterOrDigit(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Number_DecimalDigit:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return true;
    default:
        return false;
    }
}

/// Unicode's words: letters, marks, numbers that are letters, connectors; and circled letters, which count as alphabetic.
bool isOfWord(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_Letter:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return isLetterOrDigit(c) || (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149) || (c >= 0x1F150 && c <= 0x1F169) ||
               (c >= 0x1F170 && c <= 0x1F189);
    }
}

QString lowered(const QString &text)
{
    return text.toLower();
}

/// Lower case as JavaScript has it: a Σ at the end of a word has a form of its own (Unicode, table 3-17).
QString lowerWithFinalSigma(const QString &text)
{
    QString low = text.toLower();
    const bool sameSize = low.size() == text.size();
    for (qsizetype at = text.indexOf(u'Σ'); sameSize && at >= 0; at = text.indexOf(u'Σ', at + 1)) {
        const bool ends = at + 1 == text.size() || !text[at + 1].isLetter();
        if (ends && at > 0 && text[at - 1].isLetter()) {
            low[at] = u'ς';
        }
    }
    return low;
}

/// Keeps letters, digits and what else `stays`, makes a hyphen of each blank and takes everything else out.
QByteArray filtered(QStringView text, bool (*stays)(char32_t), QStringView blanks, QString (*lowerCase)(const QString &) = lowered)
{
    if (std::ranges::all_of(text, [](QChar c) { return c < QChar(0x80); })) {
        QByteArray ascii;
        ascii.reserve(text.size());
        for (const QChar c : text) {
            const char low = toLower(c.toLatin1());
            if (blanks.contains(QLatin1Char(low))) {
                ascii += '-';
            } else if (isAlphanumeric(low) || low == '-' || stays(char32_t(low))) {
                ascii += low;
            }
        }
        return ascii;
    }
    QString id;
    id.reserve(text.size());
    for (const char32_t c : lowerCase(text.toString()).toUcs4()) {
        if (c <= 0xFFFF && blanks.contains(QChar(char16_t(c)))) {
            id += u'-';
        } else if (stays(c) || c == U'-') {
            id += QChar::fromUcs4(c);
        }
    }
    return id.toUtf8();
}

/// Lower case letters and digits of ASCII; one hyphen for anything between two of them.
QByteArray joinedByHyphens(std::string_view text)
{
    QByteArray id;
    bool owed = false;
    for (const char c : text) {
        const char low = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
            id += owed && !id.isEmpty() ? "-" : "";
            id += low;
            owed = false;
        } else {
            owed = true;
        }
    }
    return id;
}

/// Unicode's decomposition, of which only what `stays` is kept.
QString decomposed(const QString &text, QString::NormalizationForm form, bool (*stays)(char32_t))
{
    QString kept;
    for (const char32_t c : text.normalized(form).toUcs4()) {
        if (stays(c)) {
            kept += QChar::fromUcs4(c);
        }
    }
    return kept;
}

/// Python-Markdown, extension toc: what is left in ASCII, words joined by one hyphen.
QByteArray pythonSlug(const QString &text)
{
    static const QRegularExpression others(u"[^A-Za-z0-9_\\s-]"_s);
    static const QRegularExpression gaps(u"[-\\s]+"_s);
    QString ascii = decomposed(text, QString::NormalizationForm_KD, [](char32_t c) { return c < 0x80; });
    return ascii.remove(others).trimmed().toLower().replace(gaps, u"-"_s).toLatin1();
}

/// The Rust crate slug, which Zola uses.
QByteArray zolaSlug(const QString &text)
{
    std::string ascii;
    for (const char32_t c : text.toUcs4()) {
        if (c < 0x80) {
            ascii += char(c);
        } else {
            ascii += slugPieceFor(c);
        }
    }
    return joinedByHyphens(ascii);
}

/// The package @sindresorhus/slugify as Eleventy's filter calls it: words are not parted at capital letters.
QByteArray eleventySlug(const QString &typed)
{
    static const QRegularExpression possessive(u"([a-z\\d]+)'([ts])(\\s|$)"_s);
    QString text = typed.normalized(QString::NormalizationForm_C);
    text.replace(u"&"_s, u" and "_s).replace(u"🦄"_s, u" unicorn "_s).replace(u"♥"_s, u" love "_s);
    const std::string bytes = text.toStdString();
    std::string latin;
    for (size_t at = 0; at < bytes.size();) {
        size_t size = static_cast<unsigned char>(bytes[at]) < 0x80 ? 0 : std::min(longestLatin, bytes.size() - at);
        std::optional<std::string_view> found;
        while (size > 0 && !found) {
            found = latinFor(std::string_view(bytes).substr(at, size));
            size -= found ? 0 : 1;
        }
        latin += found ? *found : std::string_view(bytes).substr(at, 1);
        at += found ? size : 1;
    }
    text = decomposed(QString::fromStdString(latin), QString::NormalizationForm_D, [](char32_t c) {
               return QChar::category(c) != QChar::Mark_NonSpacing;
           }).toLower();
    return joinedByHyphens(text.replace(possessive, u"\\1\\2\\3"_s).toStdString());
}

/// kramdown itself (converter/base.rb, basic_generate_id): its parser for Jekyll leaves alone what stands in raw HTML.
QByteArray kramdownSlug(const QString &shown)
{
    QByteArray id;
    for (const QChar c : shown) {
        const char16_t code = c.toLower().unicode();
        const bool letter = c.unicode() < 0x80 && code >= u'a' && code <= u'z';
        const bool other = (code >= u'0' && code <= u'9') || code == u' ' || code == u'-';
        if (letter || (other && !id.isEmpty())) {
            id += code == u' ' ? '-' : char(code);
        }
    }
    return id;
}

QByteArray slugOf(IdRule rule, const HeadingText &heading)
{
    switch (rule) {
    case IdRule::GitHub: // package github-slugger
        return filtered(heading.typed.trimmed(), isOfWord, u" ", lowerWithFinalSigma);
    case IdRule::Astro: // the same, of the text as SmartyPants leaves it
        return filtered(heading.shown, isOfWord, u" ", lowerWithFinalSigma);
    case IdRule::Hugo: // markup/goldmark/autoid.go, type "github"
        return filtered(heading.source.trimmed(), [](char32_t c) { return c == U'_' || isLetterOrDigit(c); }, u" \t");
    case IdRule::Kramdown: // kramdown-parser-gfm, which Jekyll uses
        if (heading.inHtml) {
            return kramdownSlug(heading.shown);
        }
        return filtered(heading.shown, isOfWord, u" \t");
    case IdRule::PythonMarkdown:
        return pythonSlug(heading.typed);
    case IdRule::Zola:
        return zolaSlug(heading.typed);
    case IdRule::Eleventy:
        return eleventySlug(heading.typed);
    }
    return {};
}

} // namespace

QByteArray slug(IdRule rule, const HeadingText &heading)
{
    const QByteArray id = slugOf(rule, heading);
    return !id.isEmpty() ? id : rule == IdRule::Hugo ? "heading"_ba : "section"_ba;
}

void UniqueIds::reserve(std::string_view id)
{
    taken_.try_emplace(std::string(id), 0);
}

void UniqueIds::reserve(const std::vector<HeadingSlug> &slugs)
{
    for (const HeadingSlug &slug : slugs) {
        if (slug.given && rule_ != IdRule::Hugo) {
            reserve({slug.text.constData(), size_t(slug.text.size())});
        }
    }
}

QByteArray UniqueIds::counted(const QByteArray &slug)
{
    // Python-Markdown counts on from a number that is there: the second `a_1` is `a_2`.
    static const QRegularExpression number(u"_(\\d{1,8})$"_s);
    const bool python = rule_ == IdRule::PythonMarkdown;
    const auto found = python ? number.match(QString::fromUtf8(slug)) : QRegularExpressionMatch();
    const QByteArray base = found.hasMatch() ? slug.chopped(found.capturedLength()) : slug;
    int &count = taken_[slug.toStdString()];
    const int first = found.hasMatch() ? found.captured(1).toInt() : rule_ == IdRule::Eleventy ? 1 : 0;
    for (count = std::max(count, first);;) {
        QByteArray id = base + (python ? '_' : '-') + QByteArray::number(++count);
        if (isNew(id)) {
            return id;
        }
    }
}

QByteArray UniqueIds::take(const HeadingSlug &slug)
{
    if (slug.given) {
        reserve({slug.text.constData(), size_t(slug.text.size())});
        return slug.text;
    }
    return isNew(slug.text) ? slug.text : counted(slug.text);
}

} // namespace galley::markdown
