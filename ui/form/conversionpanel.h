// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/convert.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace galley
{
class FrontMatterText;

/// Shows what the front matter would be in another dialect and what would be lost, before it is done.
class ConversionPanel final : public QWidget
{
    Q_OBJECT
public:
    /// `text` must outlive the panel.
    explicit ConversionPanel(FrontMatterText &text, QWidget *parent = nullptr);

    /// The dialect that the post has now: the others are offered.
    void setFrom(frontmatter::Dialect from);
    /// Looks at the post again, which changed.
    void refresh();

Q_SIGNALS:
    /// Done, or thought better of.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    frontmatter::Dialect chosen() const;

    FrontMatterText &m_text;
    frontmatter::Dialect m_from = frontmatter::Dialect::None;
    QButtonGroup *m_dialects;
    QPlainTextEdit *m_preview;
    QLabel *m_losses;
    QPushButton *m_convert;
};

} // namespace galley
