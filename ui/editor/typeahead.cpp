// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/typeahead.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace galley
{

TypeAhead::TypeAhead(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    widget->installEventFilter(this);
}

TypeAhead::~TypeAhead() = default;

void TypeAhead::hold()
{
    m_holding = true;
}

void TypeAhead::release()
{
    if (!std::exchange(m_holding, false)) {
        return;
    }
    for (const auto &event : std::exchange(m_kept, {})) {
        QCoreApplication::sendEvent(m_widget, event.get());
    }
}

bool TypeAhead::eventFilter(QObject *object, QEvent *event)
{
    const bool types = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::InputMethod;
    if (!m_holding || m_echoing || !types) {
        return QObject::eventFilter(object, event);
    }
    m_kept.emplace_back(event->clone());
    if (m_echo) {
        const QScopedValueRollback echoing(m_echoing, true);
        m_echo(*event);
    }
    event->accept();
    return true;
}

} // namespace galley
