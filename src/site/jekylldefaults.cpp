// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/jekylldefaults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Source: jekyllrb.com/docs/configuration/front-matter-defaults; the order of precedence as Jekyll's FrontmatterDefaults has it.

namespace galley::site
{

using frontmatter::Field;

namespace
{

struct Scope {
    QString path;
    QString type; ///< empty: any
};

/// Without what does not count: a slash in front, the folder that all collections are in.
QString plainPath(QString path, const QString &collections)
{
    while (path.startsWith(u'/') || path.startsWith("./"_L1)) {
        path = path.sliced(path.indexOf(u'/') + 1);
    }
    const bool isCollections = !collections.isEmpty() && path.startsWith(collections + u'/');
    return isCollections ? path.sliced(collections.size() + 1) : path;
}

QString pluralOf(const QString &type)
{
    static const QStringList old{u"page"_s, u"post"_s, u"draft"_s}; // Jekyll takes these still
    return old.contains(type) ? QString(type + u's') : type;
}

bool holds(const Scope &scope, const QString &path, QStringView type, Above &above)
{
    const bool isType = scope.type.isEmpty() || scope.type == type ||
                        (scope.type == u"drafts" && type == u"posts" && QString(u'/' + path).contains("/_drafts/"_L1));
    const bool isPath = scope.path.contains(u'*') ? above.hasForm(path, scope.path, Above::Extent::Beginning) : path.startsWith(scope.path);
    return isType && isPath;
}

bool isStronger(const Scope &later, const Scope &former)
{
    if (later.path.size() != former.path.size()) {
        return later.path.size() > former.path.size();
    }
    return !later.type.isEmpty() || former.type.isEmpty();
}

void take(std::vector<Field> &into, const std::vector<Field> &values, bool replace)
{
    for (const Field &value : values) {
        const auto same = std::ranges::find(into, value.key, &Field::key);
        if (same == into.end()) {
            into.push_back(value);
        } else if (replace) {
            *same = value;
        }
    }
}

} // namespace

std::vector<Field> jekyllDefaults(const Site &site, const QString &path, QStringView type, Above &above)
{
    const Field *defaults = site.settings.find(u"defaults");
    const QString collections = site.settings.text(u"collections_dir");
    const QString plain = plainPath(path, collections);
    std::vector<Field> result;
    std::optional<Scope> strongest;
    for (const Field &entry : defaults ? defaults->children : std::vector<Field>()) {
        Settings one;
        one.fields = entry.children;
        const Scope scope{plainPath(one.text(u"scope.path"), collections), pluralOf(one.text(u"scope.type"))};
        const Field *values = one.find(u"values");
        if (!values || !holds(scope, plain, type, above)) {
            continue;
        }
        const bool replace = !strongest || isStronger(scope, *strongest);
        take(result, values->children, replace);
        strongest = replace ? scope : strongest;
    }
    return result;
}

} // namespace galley::site
