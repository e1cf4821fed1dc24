// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace galley
{

/// A small number at the corner of a button: how much is to be mended where one presses export. Lets the mouse through.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    /// Belongs to the button.
    explicit Badge(QWidget *button);

    /// 0 hides it.
    void setCount(int count);
    int count() const { return m_count; }
    void setColours(const QColor &ground, const QColor &number);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    int m_count = 0;
    QColor m_ground;
    QColor m_number;
};

} // namespace galley
