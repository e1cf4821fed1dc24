// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/panes.h"

#include "editor/editor.h"
#include "preview/previewview.h"
#include "settings/palette.h"
#include "window/notices.h"

#include <QApplication>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace galley
{

namespace
{

constexpr double zoomStep = 1.1;
constexpr int narrowest = 240; // pixels that a pane keeps

QWidget *stacked(QWidget *notices, QWidget *pane, QWidget *parent)
{
    auto *result = new QWidget(parent);
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(notices);
    layout->addWidget(pane, 1);
    result->setMinimumWidth(narrowest);
    return result;
}

} // namespace

Panes::Panes(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_editorNotices(new Notices)
    , m_previewNotices(new Notices)
    , m_editor(new Editor)
    , m_preview(new PreviewView)
{
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setAccessibleName(tr("Post"));
    m_preview->setAccessibleName(tr("Preview"));
    m_editorPane = stacked(m_editorNotices, m_editor, m_splitter);
    m_previewPane = stacked(m_previewNotices, m_preview, m_splitter);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const QList<int> sizes = m_splitter->sizes();
        m_share = double(sizes.at(0)) / std::max(1, sizes.at(0) + sizes.at(1));
    });
    setEditorShare(m_share);
}

void Panes::addAboveEditor(QWidget *widget)
{
    static_cast<QVBoxLayout *>(m_editorPane->layout())->insertWidget(0, widget);
}

void Panes::addBelowEditor(QWidget *bar)
{
    m_editorPane->layout()->addWidget(bar);
}

void Panes::setPalette(const Palette &palette)
{
    m_editor->setPalette(palette);
    m_preview->setPalette(palette);
}

void Panes::setView(Settings::View view)
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    m_view = view;
    m_editorPane->setVisible(view != Settings::View::Read);
    m_previewPane->setVisible(view != Settings::View::Edit);
    if (focused) {
        takeFocus();
    }
    Q_EMIT viewChanged(view);
}

double Panes::editorShare() const
{
    return m_share;
}

void Panes::setEditorShare(double share)
{
    constexpr int whole = 10000; // a splitter takes sizes as weights until it has its own
    m_share = share;
    const int width = std::max(whole, m_splitter->width());
    m_splitter->setSizes({int(std::lround(width * share)), int(std::lround(width * (1 - share)))});
    m_splitter->setStretchFactor(0, int(std::lround(100 * share)));
    m_splitter->setStretchFactor(1, int(std::lround(100 * (1 - share))));
}

void Panes::takeFocus()
{
    if (m_view == Settings::View::Read) {
        m_preview->setFocus();
    } else {
        m_editor->setFocus();
    }
}

void Panes::focusOtherPane()
{
    if (m_view != Settings::View::Both) {
        takeFocus();
    } else if (isPreviewFocused()) {
        m_editor->setFocus();
    } else {
        m_preview->setFocus();
    }
}

bool Panes::isPreviewFocused() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == m_preview || m_preview->isAncestorOf(focus));
}

bool Panes::isPreviewAddressed() const
{
    return m_view == Settings::View::Read || isPreviewFocused();
}

void Panes::zoom(int direction)
{
    if (isPreviewAddressed()) {
        m_preview->setZoom(direction == 0 ? 1.0 : m_preview->zoom() * std::pow(zoomStep, direction));
    } else {
        m_editor->setZoom(direction == 0 ? 0 : m_editor->zoom() + direction);
    }
}

} // namespace galley
