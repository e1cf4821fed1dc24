// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QPlainTextEdit;

namespace galley
{

/// Lets the caret of a text blink only while that is of use: it stays on for a whole period after each key, and for good once nobody has
/// written for ten. Each blink paints, and there are two for a key of a slow writer. Made by the editor, which it belongs to.
class CaretBlink final : public QObject
{
    Q_OBJECT
public:
    explicit CaretBlink(QPlainTextEdit *editor);

    bool isShown() const;
    /// True if it stays on until the next key.
    bool isResting() const { return m_isResting; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isBlink(Qt::TimerId timer) const;
    bool isToStay();
    void hold();

    QPlainTextEdit *m_editor;
    QObject *m_control = nullptr; ///< what blinks: QPlainTextEdit's part that Qt's widgets with text have in common
    QElapsedTimer m_sinceKey;
    bool m_isResting = false;
};

} // namespace galley
