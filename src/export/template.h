// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/page.h"

#include <QVariantHash>

#include <expected>
#include <memory>
#include <optional>

namespace galley::exporting
{

/// What is wrong with a page template, as its engine says it.
struct TemplateError {
    QString file{};
    int line = -1; ///< 0-based; -1: not known
    QString message{};
};

/// What reads templates and fills them in; made by the module galley-templates. Belongs to one thread.
class TemplateEngine
{
public:
    TemplateEngine() = default;
    TemplateEngine(const TemplateEngine &) = delete;
    TemplateEngine &operator=(const TemplateEngine &) = delete;
    virtual ~TemplateEngine() = default;

    /// `html` goes in as it is, the text in `values` escaped.
    virtual std::expected<QByteArray, TemplateError> fill(const QVariantHash &values, const QHash<QString, QByteArray> &html) = 0;
};

/// The module's function.
using OpenTemplate = std::optional<TemplateError>(const QString &file, std::unique_ptr<TemplateEngine> &opened);

/// A page template: an HTML file with places to be filled in, in the language of Django's templates (KTextTemplate). It may include and
/// extend other files of its folder. Belongs to one thread.
///
/// The places: `{{ main }}` the post itself, `{{ head }}` title, description, social tags and such, `{{ style }}` the style sheet as an
/// element, `{{ language }}`, `{{ direction }}` ("ltr", "rtl"), `{{ title }}`, `{{ description }}`, `{{ summary }}`, `{{ authors }}` and
/// `{{ tags }}` (lists), `{{ date }}`, `{{ machineDate }}`, `{{ canonical }}`, `{{ words }}`, `{{ minutes }}`, `{{ outline }}` (a list with
/// `level`, `text`, `id`), and `{{ frontMatter.KEY }}` for what else stands there. All text is escaped.
class PageTemplate final
{
public:
    /// Reads a template. Its engine comes with a module of its own, which is loaded now; without it, and for a file that cannot be read or
    /// has an error in it, there is the error.
    static std::expected<std::unique_ptr<PageTemplate>, TemplateError> open(const QString &file);

    std::expected<QByteArray, TemplateError> fill(const QByteArray &main, const post::Rendering &rendering, const QString &fallbackTitle,
                                                  const post::PageFrame &frame);

private:
    explicit PageTemplate(std::unique_ptr<TemplateEngine> engine)
        : m_engine(std::move(engine))
    {
    }
    std::unique_ptr<TemplateEngine> m_engine;
};

} // namespace galley::exporting
