// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/statuswatcher.h"

#include "document/document.h"
#include "editor/cursorinfo.h"
#include "editor/editor.h"
#include "form/words.h"
#include "post/language.h"
#include "post/post.h"
#include "preview/previewview.h"
#include "window/panes.h"
#include "window/sentences.h"
#include "window/statusline.h"

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

QString nameOf(frontmatter::Dialect dialect)
{
    const bool isKeyValue = dialect == frontmatter::Dialect::KeyValue; // other generators read such lines too
    return isKeyValue ? StatusWatcher::tr("Pelican style", "Key: value lines as front matter") : dialectName(dialect);
}

} // namespace

StatusWatcher::StatusWatcher(Document &document, Panes &panes, StatusLine &line, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_panes(panes)
    , m_line(line)
{
    connect(&document, &Document::formatChanged, this, &StatusWatcher::showFormat);
    connect(&document, &Document::modifiedChanged, this, &StatusWatcher::showSaved);
    connect(&document, &Document::pathChanged, this, &StatusWatcher::showSaved);
    connect(&document, &Document::busyChanged, this, &StatusWatcher::showSaved);
    connect(&panes.editor().cursorInfo(), &CursorInfo::changed, this, &StatusWatcher::showCursor);
    connect(&panes.preview(), &PreviewView::rendered, this, &StatusWatcher::showRendering);
    connect(&panes.preview(), &PreviewView::linkHovered, &line, &StatusLine::setHint);
    showFormat();
    showSaved();
    showCursor();
}

void StatusWatcher::showRendering(const std::shared_ptr<const post::Rendering> &rendering)
{
    m_line.setDialect(nameOf(rendering->frontMatter.dialect));
    m_line.setLanguage(languageName(post::languageOf(rendering->frontMatter, {})));
    m_line.setCounts(rendering->counts.words, rendering->counts.minutes);
}

void StatusWatcher::showFormat()
{
    m_line.setFormat(m_document.format(), m_document.hasMixedLineEndings());
}

void StatusWatcher::showSaved()
{
    if (!m_document.openingPath().isEmpty()) {
        m_line.setSaved(tr("opening…"));
    } else if (m_document.isReadOnly()) {
        m_line.setSaved(tr("read-only"));
    } else if (m_document.isModified()) {
        m_line.setSaved(tr("not saved"));
    } else {
        m_line.setSaved(m_document.path().isEmpty() ? QString() : tr("saved"));
    }
}

void StatusWatcher::showCursor()
{
    const CursorInfo &info = m_panes.editor().cursorInfo();
    m_line.setPlace(info.line(), info.column());
    m_line.setSelection(info.selectedWords(), info.selectedCharacters());
}

} // namespace galley
