// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "math/renderer.h"

#include "markdown/tree.h"

#include <QCache>
#include <QCryptographicHash>

namespace galley::math
{

namespace
{

/// The MathML and the keys of this many bytes are kept: some ten thousand ordinary formulas.
constexpr qsizetype cacheSize = 16 * 1024 * 1024;

constexpr char tooLong[] = "longer than a formula can be";

using Result = std::expected<std::string, std::string>;

std::string sentence(const Typeset &result)
{
    using Failure = Typeset::Failure;
    switch (result.failure) {
    case Failure::None:
        break;
    case Failure::Syntax:
        return result.message.toStdString();
    case Failure::NotAllowed:
        return result.message.toStdString() + " is not allowed here";
    case Failure::TooDeep:
        return "nested too deeply";
    case Failure::TooLong:
        return tooLong;
    }
    return {};
}

/// The way that raw HTML takes to the page: nothing that KaTeX may ever write gets past it.
Result cleaned(const QString &mathML)
{
    const std::string html = mathML.toStdString();
    const auto clean =
        markdown::clean({.html = html, .markName = {}, .rawLine = [](size_t) { return -1; }, .limit = 64 * html.size() + 1024});
    return clean ? Result(clean->html) : std::unexpected(sentence({.failure = Typeset::Failure::TooDeep, .mathML = {}, .message = {}}));
}

/// A short name for a set of macros, for the keys of the cache.
QByteArray nameOf(const Macros &macros)
{
    if (macros.empty()) {
        return {};
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[name, body] : macros) {
        for (const std::string &part : {name, body}) {
            hash.addData(QByteArrayView(part));
            hash.addData(QByteArrayView("\0", 1));
        }
    }
    return hash.result();
}

} // namespace

struct Renderer::Private {
    Result typeset(std::string_view tex, Mode mode);

    std::unique_ptr<Typesetter> typesetter;
    bool tried = false;
    Macros macros;
    QByteArray macrosName;
    QCache<QByteArray, Result> cache{cacheSize};
    Effort effort;
};

Renderer::Renderer()
    : d(std::make_unique<Private>())
{
}

Renderer::~Renderer() = default;

void Renderer::setMacros(const Macros &macros)
{
    if (macros != d->macros) {
        d->macros = macros;
        d->macrosName = nameOf(macros);
    }
}

Renderer::Effort Renderer::effort() const
{
    return d->effort;
}

Result Renderer::render(std::string_view tex, bool display)
{
    if (tex.size() > longestFormula) {
        return std::unexpected(tooLong);
    }
    const QByteArray key = (display ? 'D' : 'I') + d->macrosName + ' ' + QByteArrayView(tex);
    if (const Result *known = d->cache.object(key)) {
        ++d->effort.reused;
        return *known;
    }
    Result result = d->typeset(tex, display ? Mode::Display : Mode::Inline);
    d->cache.insert(key, new Result(result), key.size() + qsizetype(result ? result->size() : result.error().size()) + 64);
    return result;
}

Result Renderer::Private::typeset(std::string_view tex, Mode mode)
{
    if (!std::exchange(tried, true)) {
        typesetter = makeTypesetter();
    }
    if (!typesetter) {
        return std::unexpected("formulas cannot be shown: a part of Galley is not installed");
    }
    ++effort.typeset;
    const Typeset result = typesetter->typeset(QString::fromUtf8(tex), mode, macros);
    return result.failure == Typeset::Failure::None ? cleaned(result.mathML) : std::unexpected(sentence(result));
}

} // namespace galley::math
