// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewfind.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace galley
{

PreviewFind::PreviewFind(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_text->setPlaceholderText(tr("Find in the preview"));
    m_text->setAccessibleName(tr("Find in the preview"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%L1 of %L2").arg(888).arg(8888)));
    QToolButton *previous = addButton(QStringLiteral("↑"), tr("Previous match"));
    QToolButton *next = addButton(QStringLiteral("↓"), tr("Next match"));
    QToolButton *close = addButton(QStringLiteral("×"), tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, previous, next, close}) {
        layout->addWidget(widget);
    }
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) { Q_EMIT wanted(text, false); });
    connect(previous, &QToolButton::clicked, this, &PreviewFind::findPrevious);
    connect(next, &QToolButton::clicked, this, &PreviewFind::findNext);
    connect(close, &QToolButton::clicked, this, &PreviewFind::close);
    hide();
}

QToolButton *PreviewFind::addButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);
    return button;
}

void PreviewFind::open()
{
    show();
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT wanted(m_text->text(), false);
}

void PreviewFind::findNext()
{
    show();
    Q_EMIT wanted(m_text->text(), false);
}

void PreviewFind::findPrevious()
{
    show();
    Q_EMIT wanted(m_text->text(), true);
}

void PreviewFind::close()
{
    hide();
    Q_EMIT wanted(QString(), false);
    Q_EMIT closed();
}

void PreviewFind::showCount(int active, int total)
{
    m_count->setText(m_text->text().isEmpty() ? QString() : total == 0 ? tr("not found") : tr("%L1 of %L2").arg(active).arg(total));
}

bool PreviewFind::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (object == m_text && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            key->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace galley
