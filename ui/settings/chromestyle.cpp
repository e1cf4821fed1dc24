// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/chromestyle.h"

#include "settings/icons.h"

#include <QPainter>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr qreal cornerRadius = 4;

void drawFocusRing(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    const qreal radius = std::min(cornerRadius, std::min(option->rect.width(), option->rect.height()) / 6.0); // a check box is no circle
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

/// The ground of a flat button: nothing at rest, a tint under the pointer, more of it when pressed or on.
void drawFlatButton(const QStyleOption *option, QPainter *painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = option->state & QStyle::State_MouseOver;
    if (enabled && (down || hovered)) {
        QColor tint = option->palette.color(QPalette::ButtonText);
        tint.setAlphaF(down ? 0.13F : 0.07F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tint);
        painter->drawRoundedRect(QRectF(option->rect), cornerRadius, cornerRadius);
        painter->restore();
    }
    if (option->state & QStyle::State_HasFocus) {
        drawFocusRing(option, painter);
    }
}

/// A button with words: an outline, filled a little under the pointer; the default one is outlined in the accent colour.
void drawWordButton(const QStyleOptionButton *option, QPainter *painter)
{
    const bool isDefault = option->features & QStyleOptionButton::DefaultButton;
    const bool enabled = option->state & QStyle::State_Enabled;
    QColor fill = option->palette.color(QPalette::Base);
    if (enabled && (option->state & (QStyle::State_Sunken | QStyle::State_MouseOver))) {
        fill = option->palette.color(QPalette::Midlight);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(isDefault && enabled ? QPalette::Accent : QPalette::Mid), 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter->restore();
}

void drawToolBarLine(const QStyleOption *option, QPainter *painter)
{
    const QRect rect = option->rect;
    painter->fillRect(rect, option->palette.window());
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), option->palette.mid());
}

void drawSplitter(const QStyleOption *option, QPainter *painter)
{
    const QRect rect = option->rect;
    const bool held = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_HasFocus);
    painter->fillRect(rect, option->palette.base());
    const QBrush line = held ? QBrush(option->palette.color(QPalette::Accent)) : option->palette.mid();
    if (option->state & QStyle::State_Horizontal) {
        painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), line);
    } else {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), line);
    }
}

/// A bar without arrows: a rounded handle on the pane's own ground, stronger under the pointer.
void drawScrollBar(const QStyleOptionSlider *option, const QRect &handle, QPainter *painter)
{
    painter->fillRect(option->rect, option->palette.base());
    if (option->maximum <= option->minimum) {
        return;
    }
    const bool held = option->activeSubControls & QStyle::SC_ScrollBarSlider;
    QColor colour = option->palette.color(QPalette::Text);
    colour.setAlphaF(held && (option->state & QStyle::State_Sunken) ? 0.5F : held ? 0.4F : 0.25F);
    const bool upright = option->orientation == Qt::Vertical;
    const QRectF shape = QRectF(handle).adjusted(upright ? 3 : 1, upright ? 1 : 3, upright ? -3 : -1, upright ? -1 : -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal radius = std::min(shape.width(), shape.height()) / 2;
    painter->drawRoundedRect(shape, radius, radius);
    painter->restore();
}

/// Where the handle is and where a click goes a page on; the whole bar is the groove.
QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    constexpr int shortest = 32;
    const bool upright = option->orientation == Qt::Vertical;
    const int length = upright ? option->rect.height() : option->rect.width();
    const qint64 range = qint64(option->maximum) - option->minimum;
    const int share = range > 0 ? int(qint64(length) * option->pageStep / (range + option->pageStep)) : length;
    const int handle = std::clamp(share, std::min(shortest, length), length);
    const int start =
        QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition, length - handle, option->upsideDown);
    const auto piece = [&](int from, int size) {
        return upright ? QRect(option->rect.left(), option->rect.top() + from, option->rect.width(), size)
                       : QRect(option->rect.left() + from, option->rect.top(), size, option->rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option->rect;
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    default:
        return {};
    }
}

} // namespace

ChromeStyle::ChromeStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void ChromeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonTool:
        drawFlatButton(option, painter);
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (button->features & QStyleOptionButton::Flat) {
                drawFlatButton(option, painter);
            } else {
                drawWordButton(button, painter);
            }
            return;
        }
        break;
    case PE_FrameFocusRect:
        drawFocusRing(option, painter);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ChromeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_ToolBar) {
        drawToolBarLine(option, painter);
        return;
    }
    if (element == CE_Splitter) {
        drawSplitter(option, painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ChromeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, scrollBarPart(bar, SC_ScrollBarSlider), painter);
            return;
        }
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); control == CC_ToolButton && button) {
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu; // the icon says so itself
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ChromeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            return scrollBarPart(bar, part);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ChromeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ToolBarIconSize:
        return 20;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarSeparatorExtent:
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 5;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ChromeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

// Fields that can be cleared are made with each window: to look for their icon in the desktop's themes takes longer than the rest of them.
QIcon ChromeStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? lineIcon(u"x"_s) : QProxyStyle::standardIcon(icon, option, widget);
}

QSize ChromeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ToolButton && widget && qobject_cast<const QToolBar *>(widget->parentWidget())) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
            return {32, 32};
        }
        result.setHeight(32);
    }
    if (type == CT_PushButton) {
        result = QSize(result.width() + 8, std::max(result.height(), 28));
    }
    return result;
}

} // namespace galley
