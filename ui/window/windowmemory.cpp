// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/windowmemory.h"

#include "document/document.h"
#include "editor/editor.h"
#include "post/post.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "window/panes.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMainWindow>
#include <QScreen>
#include <QTextBlock>

#include <algorithm>

namespace galley
{

WindowMemory::WindowMemory(Settings &settings, QMainWindow &window, Panes &panes, const Document &document)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_panes(panes)
    , m_document(document)
{
    restoreWindow();
    connect(&panes, &Panes::viewChanged, this, [this](Settings::View view) { m_settings.setView(view); });
    connect(&panes.editor(), &Editor::zoomChanged, this, [this](int steps) { m_settings.setEditorZoom(steps); });
    connect(&panes.preview(), &PreviewView::rendered, this, &WindowMemory::showTitle);
}

void WindowMemory::restoreWindow()
{
    if (!m_window.restoreGeometry(m_settings.windowGeometry())) {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        m_window.resize(std::min(1280, room.width() * 9 / 10), std::min(860, room.height() * 9 / 10));
    }
    m_panes.setEditorShare(m_settings.editorShare());
    m_panes.editor().setZoom(m_settings.editorZoom());
    m_panes.preview().setZoom(m_settings.previewZoom());
    m_panes.setView(m_settings.view());
}

Settings::Place WindowMemory::placeOf(const QString &path) const
{
    return m_settings.place(path).value_or(Settings::Place{});
}

void WindowMemory::restorePlace(const QString &path)
{
    const Settings::Place place = placeOf(path);
    m_panes.editor().goTo(place.line, place.column);
    m_panes.editor().scrollToLine(place.topLine);
}

void WindowMemory::store()
{
    m_settings.setWindowGeometry(m_window.saveGeometry());
    m_settings.setEditorShare(m_panes.editorShare());
    m_settings.setPreviewZoom(m_panes.preview().zoom());
    if (!m_document.path().isEmpty()) {
        const QTextCursor cursor = m_panes.editor().textCursor();
        m_settings.setPlace(m_document.path(),
                            {.line = cursor.blockNumber(), .column = cursor.positionInBlock(), .topLine = m_panes.editor().topLine()});
        noteRecent();
    }
}

void WindowMemory::noteRecent()
{
    if (!m_document.path().isEmpty()) {
        m_settings.addRecentPost({.path = m_document.path(), .title = m_title, .date = m_date});
    }
}

void WindowMemory::showTitle(const std::shared_ptr<const post::Rendering> &rendering)
{
    const bool first = m_title.isEmpty();
    m_title = rendering->frontMatter.title();
    const auto date = rendering->frontMatter.date();
    m_date = date ? QLocale().toString(date->value.date(), QLocale::LongFormat) : QString();
    if (first && !m_title.isEmpty()) {
        noteRecent(); // later changes are noted when the window goes: the file is not written at every key
    }
}

} // namespace galley
