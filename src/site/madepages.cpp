// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/madepages.h"

#include "site/index.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

using Names = QList<QStringView>;

// Both go through the form once and keep how far it may reach: trying one way after the other would take for ever with many of `*` and
// `**`.

bool nameHasForm(QStringView name, QStringView form)
{
    std::vector<bool> ends(size_t(name.size()) + 1);
    ends[0] = true;
    for (const QChar sign : form) {
        std::vector<bool> next(ends.size());
        for (size_t i = 0; i + 1 < ends.size(); ++i) {
            const QChar c = name[qsizetype(i)];
            const bool isOne = sign != u'*' && sign != u'#';
            next[i + 1] = isOne ? ends[i] && c == sign : (ends[i] || next[i]) && (sign == u'*' || c.isDigit());
        }
        ends = std::move(next);
    }
    return ends.back();
}

bool haveForm(const Names &names, const Names &forms)
{
    std::vector<bool> ends(size_t(names.size()) + 1);
    ends[0] = true;
    for (const QStringView form : forms) {
        std::vector<bool> next(ends.size());
        const bool isAny = form == u"**";
        next[0] = isAny && ends[0];
        for (size_t i = 0; i + 1 < ends.size(); ++i) {
            next[i + 1] = isAny ? ends[i + 1] || next[i] : ends[i] && nameHasForm(names[qsizetype(i)], form);
        }
        ends = std::move(next);
    }
    return ends.back();
}

} // namespace

bool hasForm(QStringView url, QStringView form)
{
    const QString address = plainUrl(url.toString());
    const QString wanted = plainUrl(form.toString());
    return haveForm(QStringView(address).split(u'/', Qt::SkipEmptyParts), QStringView(wanted).split(u'/', Qt::SkipEmptyParts));
}

bool isMadePage(const Site &site, const QString &path)
{
    static const QStringList sections{u"tags"_s,     u"tag"_s,     u"categories"_s, u"category"_s, u"authors"_s, u"author"_s,
                                      u"archives"_s, u"archive"_s, u"series"_s,     u"page"_s,     u"search"_s,  u"drafts"_s};
    static const QStringList endings{u".xml"_s, u".json"_s, u".rss"_s, u".atom"_s, u"robots.txt"_s, u"404.html"_s};
    const QString first = path.section(u'/', 0, 0, QString::SectionSkipEmpty).section(u'.', 0, 0);
    return first.isEmpty() || first == u"index" || sections.contains(first) ||
           std::ranges::any_of(endings, [&path](const QString &ending) { return path.endsWith(ending); }) || hasForm(path, u"**/page/#") ||
           std::ranges::any_of(site.made, [&path](const QString &form) { return hasForm(path, form); });
}

QString formOfBraces(QStringView pattern)
{
    QString form;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool isDouble = pattern.sliced(at).startsWith(u"{{");
        const qsizetype end = pattern[at] == u'{' ? pattern.indexOf(isDouble ? u"}}" : u"}", at) : -1;
        if (end < 0) {
            form += pattern[at];
            continue;
        }
        at = end + (isDouble ? 1 : 0);
        const bool isAlone = (form.isEmpty() || form.endsWith(u'/')) && (at + 1 == pattern.size() || pattern[at + 1] == u'/');
        form += isAlone ? u"**"_s : u"*"_s;
    }
    return form;
}

} // namespace galley::site
