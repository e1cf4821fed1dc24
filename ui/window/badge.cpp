// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/badge.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int badgeHeight = 14;
constexpr int most = 99;

} // namespace

Badge::Badge(QWidget *button)
    : QWidget(button)
{
    setObjectName(u"badge"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QFont small = font();
    small.setPixelSize(10);
    small.setBold(true);
    setFont(small);
    button->installEventFilter(this);
    hide();
}

void Badge::setCount(int count)
{
    if (count == m_count) {
        return; // after each key
    }
    m_count = count;
    setVisible(count > 0);
    place();
    update();
}

void Badge::setColours(const QColor &ground, const QColor &number)
{
    m_ground = ground;
    m_number = number;
    update();
}

bool Badge::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Badge::place()
{
    const QString text = QLocale().toString(std::min(m_count, most));
    const int width = std::max(badgeHeight, fontMetrics().horizontalAdvance(text) + 8);
    const int x = layoutDirection() == Qt::LeftToRight ? parentWidget()->width() - width : 0;
    setGeometry(x, 0, width, badgeHeight);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground);
    painter.drawRoundedRect(rect(), badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(m_number);
    painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(std::min(m_count, most)));
}

} // namespace galley
