// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/formrowwidget.h"

#include "settings/direction.h"
#include "settings/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley
{

FormRowWidget::FormRowWidget(const FormRow &row, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_editor(makeFieldEditor(row.kind, this))
    , m_remove(new QToolButton(this))
{
    constexpr int lineHeight = 26;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setMinimumHeight(lineHeight);
    m_label->setTextFormat(Qt::PlainText);
    alignLeading(*m_label);
    m_label->setBuddy(m_editor);
    layout->addWidget(m_label, 0, Qt::AlignTop);
    layout->addWidget(m_editor, 1);
    m_remove->setIcon(lineIcon(u"x"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::NoFocus); // Ctrl+Shift+Delete
    m_remove->setFixedSize(24, 24);
    QSizePolicy policy = m_remove->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(policy);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    setAttribute(Qt::WA_Hover);
    connect(m_remove, &QToolButton::clicked, this, &FormRowWidget::removeWanted);
    connect(m_editor, &FieldEditor::removeWanted, this, [this] {
        if (!m_isReadOnly && m_editor->row().isRemovable) {
            Q_EMIT removeWanted();
        }
    });
    setRow(row, true);
    showButton();
}

void FormRowWidget::setRow(const FormRow &row, bool isCurrent)
{
    constexpr int longestLabel = 140;
    m_label->setText(m_label->fontMetrics().elidedText(row.label, Qt::ElideRight, longestLabel));
    m_label->setToolTip(row.path.join(u'.'));
    m_remove->setAccessibleName(tr("Remove %1", "a field").arg(row.label));
    m_remove->setToolTip(tr("Remove %1 (Ctrl+Shift+Delete)", "a field").arg(row.label));
    m_editor->setRow(row, isCurrent);
}

int FormRowWidget::labelWidth() const
{
    return m_label->sizeHint().width();
}

void FormRowWidget::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void FormRowWidget::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_editor->setReadOnly(readOnly);
    showButton();
}

bool FormRowWidget::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        showButton();
    }
    return QWidget::event(event);
}

void FormRowWidget::showButton()
{
    m_remove->setVisible(underMouse() && !m_isReadOnly && m_editor->row().isRemovable);
}

} // namespace galley
