// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/draftplacefield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace galley
{

DraftPlaceField::DraftPlaceField(QWidget *parent)
    : FieldEditor(parent)
    , m_words(new QLabel(this))
    , m_publish(new QPushButton(tr("Move to the posts"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_publish);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_publish->hide();
    setFocusProxy(m_publish);
    watch(m_publish);
    connect(m_publish, &QPushButton::clicked, this, &DraftPlaceField::publishWanted);
}

void DraftPlaceField::setReadOnly(bool readOnly)
{
    m_publish->setEnabled(!readOnly);
}

void DraftPlaceField::setTarget(const QString &target)
{
    m_publish->setVisible(!target.isEmpty());
    m_publish->setToolTip(tr("Makes it a post: moves the file to %1").arg(target));
    m_publish->setAccessibleDescription(m_publish->toolTip());
}

void DraftPlaceField::showValue()
{
    m_words->setText(tr("Not published, because the file is in %1").arg(row().field.text));
    m_words->setAccessibleName(row().label);
}

} // namespace galley
