// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/madepages.h"

#include "site/index.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

using Names = QList<QStringView>;

bool nameHasForm(QStringView name, QStringView form)
{
    if (form.isEmpty()) {
        return name.isEmpty();
    }
    if (form.front() != u'*' && form.front() != u'#') {
        return !name.isEmpty() && name.front() == form.front() && nameHasForm(name.sliced(1), form.sliced(1));
    }
    const auto fits = [&form](QChar c) { return form.front() == u'*' || c.isDigit(); };
    for (qsizetype length = 1; length <= name.size() && fits(name[length - 1]); ++length) {
        if (nameHasForm(name.sliced(length), form.sliced(1))) {
            return true;
        }
    }
    return false;
}

bool haveForm(const Names &names, qsizetype at, const Names &forms, qsizetype form)
{
    if (form == forms.size()) {
        return at == names.size();
    }
    if (forms[form] != u"**") {
        return at < names.size() && nameHasForm(names[at], forms[form]) && haveForm(names, at + 1, forms, form + 1);
    }
    for (; at <= names.size(); ++at) {
        if (haveForm(names, at, forms, form + 1)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool hasForm(QStringView url, QStringView form)
{
    const QString address = plainUrl(url.toString());
    const QString wanted = plainUrl(form.toString());
    return haveForm(QStringView(address).split(u'/', Qt::SkipEmptyParts), 0, QStringView(wanted).split(u'/', Qt::SkipEmptyParts), 0);
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
