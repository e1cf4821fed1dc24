// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPoint>
#include <QTemporaryDir>

class QAbstractButton;

namespace galley
{
class Exporting;

/// Lets one drag the post's export out of the window by the button that exports: as a file, made when the drag begins.
class ExportDrag final : public QObject
{
    Q_OBJECT
public:
    ExportDrag(QAbstractButton &button, Exporting &exporting);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drag();

    QAbstractButton &m_button;
    Exporting &m_exporting;
    QPoint m_pressedAt;
    QTemporaryDir m_folder; ///< whoever gets the file copies it from there
};

} // namespace galley
