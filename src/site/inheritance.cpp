// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/inheritance.h"

#include "site/folder.h"
#include "site/generators.h"
#include "site/post.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

using frontmatter::Field;

namespace
{

bool isSettings(const QString &file)
{
    static const QStringList endings{u".json"_s, u".js"_s, u".cjs"_s, u".mjs"_s};
    return std::ranges::any_of(endings, [&file](const QString &ending) { return file.endsWith(ending); });
}

/// A class of letters as it is written, `[!a]` in Perl's way; empty if it has no end.
QString letterClass(QStringView pattern, qsizetype at)
{
    const qsizetype end = pattern.indexOf(u']', at + 2);
    if (end < 0) {
        return {};
    }
    QString letters = pattern.sliced(at, end - at + 1).toString().replace(u'\\', u"\\\\"_s);
    return letters.replace("[!"_L1, "[^"_L1);
}

QString asExpression(QStringView pattern)
{
    QString result;
    int braces = 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        const QString letters = c == u'[' ? letterClass(pattern, at) : QString();
        if (c == u'*') {
            const bool isAcross = at + 1 < pattern.size() && pattern[at + 1] == u'*';
            result += isAcross ? u".*"_s : u"[^/]*"_s;
            at += isAcross ? 1 : 0;
        } else if (c == u'?') {
            result += u"[^/]"_s;
        } else if (!letters.isEmpty()) {
            result += letters;
            at += letters.size() - 1 - letters.count(u"\\\\"_s);
        } else if (c == u'{') {
            ++braces;
            result += u"(?:"_s;
        } else if (c == u'}' && braces > 0) {
            --braces;
            result += u')';
        } else {
            result += c == u',' && braces > 0 ? u"|"_s : QRegularExpression::escape(QString(c));
        }
    }
    return result + QString(braces, u')');
}

/// Letter case does not count.
const Field *withKey(const std::vector<Field> &fields, QStringView key)
{
    const auto found = std::ranges::find_if(fields, [key](const Field &field) { return key.compare(field.key, Qt::CaseInsensitive) == 0; });
    return found == fields.end() ? nullptr : &*found;
}

void describe(QString &into, const Field &field)
{
    into += field.key + u'=' + field.text + u'\n' + field.items.join(u'\n') + u'{';
    for (const Field &child : field.children) {
        describe(into, child);
    }
    into += u'}';
}

} // namespace

const std::vector<Field> &Above::fieldsOf(const QString &file)
{
    const auto [entry, isNew] = m_files.try_emplace(file);
    if (isNew && Folder(file).hasFile({})) {
        entry->second = isSettings(file) ? Settings::read(file).fields : frontMatterOf(file).fields;
    }
    return entry->second;
}

bool Above::hasForm(const QString &path, const QString &pattern, Extent extent)
{
    const QString key = (extent == Extent::Whole ? u'w' : u'b') + pattern;
    auto known = m_patterns.constFind(key);
    if (known == m_patterns.constEnd()) {
        // A pattern may take long; ten thousand steps are enough.
        const QString end = extent == Extent::Whole ? u"$"_s : QString();
        const QRegularExpression form(u"(*LIMIT_MATCH=10000)^"_s + asExpression(pattern) + end, QRegularExpression::CaseInsensitiveOption);
        known = m_patterns.insert(key, form);
    }
    return known->isValid() && known->match(path).hasMatch();
}

Inheritance::Inheritance(const Site &site)
    : m_site(site)
{
}

std::vector<Field> Inheritance::of(const QString &path)
{
    const Rules *rules = rulesOf(m_site.generator);
    return rules && rules->inherit ? rules->inherit(m_site, placeBelow(m_site, path), m_above) : std::vector<Field>();
}

bool hasKey(const std::vector<Field> &fields, QStringView key)
{
    return withKey(fields, key) != nullptr;
}

frontmatter::FrontMatter withInherited(const frontmatter::FrontMatter &own, const std::vector<Field> &inherited)
{
    frontmatter::FrontMatter result = own;
    for (const Field &field : inherited) {
        if (!hasKey(result.merged, field.key)) {
            result.merged.push_back(field);
        }
    }
    return result;
}

size_t numberOf(const std::vector<Field> &inherited)
{
    QString all;
    for (const Field &field : inherited) {
        describe(all, field);
    }
    return inherited.empty() ? 0 : qHash(all);
}

const Field *fieldOf(const frontmatter::FrontMatter &frontMatter, QStringView key)
{
    if (const Field *own = frontMatter.field(key)) {
        return own;
    }
    return withKey(frontMatter.merged, key);
}

} // namespace galley::site
