// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace galley
{

/// What the preview's pane shows when there is no preview: why, and a button to try again.
class StoppedPane final : public QWidget
{
    Q_OBJECT
public:
    explicit StoppedPane(QWidget *parent = nullptr);
    void setReason(const QString &reason);
    void setColours(const QColor &background, const QColor &text);

Q_SIGNALS:
    void restartWanted();

private:
    QLabel *m_reason;
};

} // namespace galley
