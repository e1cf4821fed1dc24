// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/caretblink.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTimerEvent>

#include <algorithm>

namespace galley
{

namespace
{

constexpr int periodsToRest = 10;

/// The way to what QPlainTextEdit tells only those that derive from it.
struct Opened : QPlainTextEdit {
    using QPlainTextEdit::getPaintContext;
};

} // namespace

CaretBlink::CaretBlink(QPlainTextEdit *editor)
    : QObject(editor)
    , m_editor(editor)
{
    const QObjectList &children = editor->children();
    const auto control = std::ranges::find_if(children, [](const QObject *child) { return child->inherits("QWidgetTextControl"); });
    if (control != children.end()) { // else it blinks as it likes
        m_control = *control;
        m_control->installEventFilter(this);
        editor->installEventFilter(this);
    }
    m_sinceKey.start();
}

bool CaretBlink::isShown() const
{
    return (m_editor->*&Opened::getPaintContext)().cursorPosition != -1;
}

bool CaretBlink::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_control && event->type() == QEvent::Timer) {
        return isBlink(static_cast<QTimerEvent *>(event)->id()) && isToStay();
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod || event->type() == QEvent::FocusIn;
    if (watched == m_editor && isKey) {
        hold();
    }
    return QObject::eventFilter(watched, event);
}

/// The other timer there, which tells three clicks from two, has another interval as a rule.
bool CaretBlink::isBlink(Qt::TimerId timer) const
{
    const std::chrono::milliseconds half(QApplication::cursorFlashTime() / 2);
    const auto timers = QAbstractEventDispatcher::instance()->timersForObject(m_control);
    return half.count() != QApplication::doubleClickInterval() &&
           std::ranges::any_of(timers, [&](const auto &one) { return one.timerId == timer && one.interval == half; });
}

bool CaretBlink::isToStay()
{
    const int period = QApplication::cursorFlashTime();
    m_isResting = isShown() && m_sinceKey.hasExpired(qint64(periodsToRest) * period);
    return m_isResting || (isShown() && !m_sinceKey.hasExpired(period));
}

/// On at once: some keys do not show the caret themselves.
void CaretBlink::hold()
{
    m_sinceKey.restart();
    m_isResting = false;
    if (isShown() || !m_editor->hasFocus()) {
        return;
    }
    for (const auto &timer : QAbstractEventDispatcher::instance()->timersForObject(m_control)) {
        if (isBlink(timer.timerId)) {
            QTimerEvent blink(timer.timerId);
            m_control->event(&blink); // past our filter
        }
    }
}

} // namespace galley
