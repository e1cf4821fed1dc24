// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/macros.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::post
{

using frontmatter::Field;

namespace
{

constexpr size_t mostMacros = 200;
constexpr size_t longestMacro = 1000;

const Field *child(const Field &field, QStringView key)
{
    const auto found = std::ranges::find_if(field.children, [key](const Field &each) { return each.key == key; });
    return found != field.children.end() ? &*found : nullptr;
}

void addMacros(const Field &mapping, markdown::MathMacros &macros)
{
    for (const Field &field : mapping.children) {
        const bool list = field.type == Field::Type::List && !field.items.isEmpty();
        const std::string body = (list ? field.items.front() : field.text).toStdString();
        const QString name = field.key.startsWith(u'\\') ? field.key : u'\\' + field.key;
        if (!body.empty() && body.size() <= longestMacro && name.size() > 1 && macros.size() < mostMacros) {
            macros.emplace(name.toStdString(), body);
        }
    }
}

} // namespace

markdown::MathMacros macrosOf(const frontmatter::FrontMatter &frontMatter)
{
    markdown::MathMacros macros;
    if (const Field *field = frontMatter.field(u"macros")) {
        addMacros(*field, macros);
    }
    for (const QStringView place : {QStringView(u"math"), QStringView(u"katex"), QStringView(u"mathjax")}) {
        const Field *field = frontMatter.field(place);
        if (const Field *mapping = field ? child(*field, u"macros") : nullptr) {
            addMacros(*mapping, macros);
        }
    }
    return macros;
}

} // namespace galley::post
