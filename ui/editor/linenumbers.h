// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QWidget>

namespace galley
{
struct Palette;
class Editor;

/// The numbers beside the editor's lines, where asked for.
class LineNumbers final : public QWidget
{
    Q_OBJECT
public:
    explicit LineNumbers(Editor *editor);

    void setPalette(const Palette &palette);
    /// Pixels, for as many digits as the text has lines.
    int wantedWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Editor *m_editor;
    QColor m_colour, m_current;
};

} // namespace galley
