// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/stoppedpane.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley
{

StoppedPane::StoppedPane(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_remedy(new QPushButton(this))
{
    setAutoFillBackground(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignCenter);
    connect(m_remedy, &QPushButton::clicked, this, &StoppedPane::restartWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(16);
    layout->addStretch();
    layout->addWidget(m_reason);
    layout->addWidget(m_remedy, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void StoppedPane::setReason(const QString &reason, const QString &remedy)
{
    m_remedy->setText(remedy);
    m_reason->setText(reason);
    setAccessibleDescription(reason);
}

void StoppedPane::setColours(const QColor &background, const QColor &text)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, background);
    colours.setColor(QPalette::WindowText, text);
    setPalette(colours);
}

} // namespace galley
