// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/dialectchoice.h"

#include "document/document.h"
#include "post/dialect.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "site/site.h"
#include "window/panes.h"
#include "window/statusline.h"

namespace galley
{

DialectChoice::DialectChoice(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.document, &Document::pathChanged, this, &DialectChoice::follow);
    connect(&parts.statusLine, &StatusLine::markdownChosen, this, &DialectChoice::choose);
    connect(&parts.panes.preview(), &PreviewView::rendered, this,
            [this](const std::shared_ptr<const post::Rendering> &rendering) { show(*rendering); });
    parts.settings.setMarkdownDialect({}, {}); // a choice for a post without a path is for that one
    apply();
}

post::Options DialectChoice::optionsFor(const Settings &settings, const QString &path)
{
    const site::Site site = path.isEmpty() ? site::Site() : site::findSite(path);
    post::Options options{.markdown = {}, .language = site.language};
    const std::string chosen = settings.markdownDialect(path).toStdString();
    if (const auto dialect = markdown::dialectByName(chosen.empty() ? site::dialectOf(site, path) : chosen)) {
        options.markdown.dialect = *dialect;
    }
    return options;
}

void DialectChoice::choose(const QString &name)
{
    const QString path = m_parts.document.path();
    m_parts.settings.setMarkdownDialect(path, name);
    m_unsaved = path.isEmpty() ? m_parts.document.textDocument() : nullptr;
    apply();
}

/// What was chosen for a new post stays with it when it is saved. Opening another file brings another text.
void DialectChoice::follow()
{
    const QString path = m_parts.document.path();
    if (!path.isEmpty() && m_unsaved && m_unsaved == m_parts.document.textDocument()) {
        m_parts.settings.setMarkdownDialect(path, m_parts.settings.markdownDialect({}));
        m_parts.settings.setMarkdownDialect({}, {});
        m_unsaved = nullptr;
    }
    apply();
}

void DialectChoice::apply()
{
    m_parts.panes.preview().setOptions(optionsFor(m_parts.settings, m_parts.document.path()));
}

void DialectChoice::show(const post::Rendering &rendering)
{
    const frontmatter::Field *field = rendering.frontMatter.field(post::dialectKey);
    const bool said = field != nullptr && markdown::dialectByName(field->text.toStdString());
    const markdown::Dialect &dialect = rendering.dialect;
    m_parts.statusLine.setMarkdown(QString::fromUtf8(dialect.name.data(), qsizetype(dialect.name.size())),
                                   said ? StatusLine::Chosen::ByPost : StatusLine::Chosen::ByUser);
}

} // namespace galley
