// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"

#include <QWidget>

class QSplitter;

namespace galley
{
class Editor;
class Notices;
class PreviewView;
struct Palette;

/// The editor on the left and the preview on the right, each below its own notices; one of them, or both, are shown.
class Panes final : public QWidget
{
    Q_OBJECT
public:
    explicit Panes(QWidget *parent = nullptr);

    Editor &editor() const { return *m_editor; }
    PreviewView &preview() const { return *m_preview; }
    Notices &editorNotices() const { return *m_editorNotices; }
    Notices &previewNotices() const { return *m_previewNotices; }
    /// Puts a widget (the form) above the editor and its notices.
    void addAboveEditor(QWidget *widget);
    /// Puts a bar (that of find and replace) below the editor.
    void addBelowEditor(QWidget *bar);

    void setPalette(const Palette &palette);
    Settings::View view() const { return m_view; }
    /// Shows those panes; the keyboard moves to one that is shown.
    void setView(Settings::View view);
    /// The part of the width that the editor has, 0 to 1.
    double editorShare() const;
    void setEditorShare(double share);
    /// Gives the keyboard to the editor, or to the preview where the editor is hidden.
    void takeFocus();
    void focusOtherPane();
    /// True if the keyboard is in the preview.
    bool isPreviewFocused() const;
    /// True if what one does now is meant for the preview: the keyboard is in it, or it is alone.
    bool isPreviewAddressed() const;
    /// Larger (1), smaller (-1) or normal (0), for the pane that has the keyboard.
    void zoom(int direction);

Q_SIGNALS:
    void viewChanged(galley::Settings::View view);

private:
    QSplitter *m_splitter;
    QWidget *m_editorPane;
    QWidget *m_previewPane;
    Notices *m_editorNotices;
    Notices *m_previewNotices;
    Editor *m_editor;
    PreviewView *m_preview;
    Settings::View m_view = Settings::View::Both;
    double m_share = 0.5;
};

} // namespace galley
