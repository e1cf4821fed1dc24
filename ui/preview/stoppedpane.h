// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace galley
{

/// What the preview's pane shows when there is no preview: why, and a button to have it all the same.
class StoppedPane final : public QWidget
{
    Q_OBJECT
public:
    explicit StoppedPane(QWidget *parent = nullptr);
    /// `remedy` is the button's text.
    void setReason(const QString &reason, const QString &remedy);
    void setColours(const QColor &background, const QColor &text);

Q_SIGNALS:
    void restartWanted();

private:
    QLabel *m_reason;
    QPushButton *m_remedy;
};

} // namespace galley
