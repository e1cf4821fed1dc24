// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/fieldeditor.h"

#include "form/chipsfield.h"
#include "form/datefield.h"
#include "form/draftplacefield.h"
#include "form/imagefield.h"
#include "form/linefield.h"
#include "form/readonlyfield.h"
#include "form/summaryfield.h"
#include "form/switchfield.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace galley
{

FieldEditor::FieldEditor(QWidget *parent)
    : QWidget(parent)
{
}

void FieldEditor::setRow(const FormRow &row, bool isCurrent)
{
    const QString value = row.value();
    m_row = row;
    if (m_isVisited && (!isCurrent || value == m_accepted)) {
        return;
    }
    m_accepted = value;
    showValue();
    setProblem({});
}

void FieldEditor::setAccepted(const QString &value)
{
    m_accepted = value;
}

void FieldEditor::setProblem(const QString &problem)
{
    setToolTip(problem);
}

void FieldEditor::watch(QWidget *input)
{
    input->installEventFilter(this);
    if (!focusProxy()) {
        setFocusProxy(input);
    }
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (!m_isVisited) {
            m_isVisited = true;
            Q_EMIT visitStarted();
        }
        break;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
            endVisit();
        }
        break;
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        if (key->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Delete)) {
            Q_EMIT removeWanted();
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::endVisit()
{
    m_isVisited = false;
    if (m_row.value() == m_accepted) { // else what was accepted is on its way
        showValue();
        setProblem({});
    }
}

FieldEditor *makeFieldEditor(FormRow::Kind kind, QWidget *parent)
{
    using enum FormRow::Kind;
    switch (kind) {
    case Date:
        return new DateField(parent);
    case Slug:
        return new SlugField(parent);
    case List:
        return new ChipsField(parent);
    case DraftPlace:
        return new DraftPlaceField(parent);
    case Draft:
    case Switch:
        return new SwitchField(parent);
    case Status:
        return new StatusField(parent);
    case Summary:
        return new SummaryField(parent);
    case Image:
        return new ImageField(parent);
    case Number:
        return new LineField(frontmatter::Field::Type::Number, parent);
    case ReadOnly:
        return new ReadOnlyField(parent);
    case Text:
    case Title:
        break;
    }
    return new LineField(frontmatter::Field::Type::Text, parent);
}

} // namespace galley
