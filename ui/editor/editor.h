// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace galley
{
struct Palette;

/// The pane in which the post is written. Shows a Document's QTextDocument; knows no files and no preview.
class Editor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit Editor(QWidget *parent = nullptr);

    /// Shows this document; its layout is replaced by the editor's own. The document must outlive the editor or the next call.
    void showDocument(QTextDocument *document);
    void setPalette(const Palette &palette);
    /// Steps from the normal size, each about 10 %; Ctrl+wheel changes it too.
    int zoom() const;
    void setZoom(int steps);
    /// Puts the cursor there and shows it with room around. 0-based; column in UTF-16 units; clamped to the text.
    void goTo(int line, int column = 0);
    /// The first line that is fully visible, 0-based, and how far it is scrolled off as a fraction of that line.
    double topLine() const;
    void scrollToLine(double line);

Q_SIGNALS:
    void zoomChanged(int steps);
    /// The view was scrolled by the user or by the cursor; see `topLine()`.
    void scrolled();
    /// Files were dropped that are not text to insert.
    void filesDropped(const QStringList &paths);
};

} // namespace galley
