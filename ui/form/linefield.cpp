// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/linefield.h"

#include "settings/icons.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley
{

LineField::LineField(frontmatter::Field::Type type, QWidget *parent)
    : FieldEditor(parent)
    , m_type(type)
    , m_box(new QHBoxLayout)
    , m_line(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_box->setSpacing(4);
    m_box->addWidget(m_line, 1);
    layout->addLayout(m_box);
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_line->setTextMargins(2, 1, 2, 1);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { Q_EMIT edited({m_type, text, {}}); });
}

void LineField::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_line->setAccessibleDescription(problem);
}

void LineField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setEnabled(!readOnly);
    }
}

void LineField::showValue()
{
    m_line->setAccessibleName(row().label);
    if (m_line->text() == row().field.text) {
        return;
    }
    const int cursor = m_line->cursorPosition();
    m_line->setText(row().field.text);
    m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
}

void LineField::setKnown(const QStringList &names)
{
    if (names.isEmpty() || (m_line->completer() && m_line->completer()->property("names").toStringList() == names)) {
        return;
    }
    auto *completer = new QCompleter(names, m_line);
    completer->setProperty("names", names);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &text) { Q_EMIT edited({m_type, text, {}}); });
}

void LineField::offer(const QString &text)
{
    m_line->setText(text);
    Q_EMIT edited({m_type, text, {}});
}

QToolButton *LineField::addButton(const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(lineIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    m_box->addWidget(button);
    m_buttons.append(button);
    return button;
}

SlugField::SlugField(QWidget *parent)
    : LineField(frontmatter::Field::Type::Text, parent)
    , m_make(addButton(u"wand-sparkles"_s, tr("Make the slug of the title")))
{
    m_make->setObjectName(u"makeSlug"_s);
    connect(m_make, &QToolButton::clicked, this, [this] { offer(m_proposal); });
}

void SlugField::setProposal(const QString &slug)
{
    m_proposal = slug;
    m_make->setEnabled(!slug.isEmpty() && slug != row().field.text && !line().isReadOnly());
    m_make->setToolTip(slug.isEmpty() ? m_make->accessibleName() : tr("Make the slug of the title: %1").arg(slug));
}

} // namespace galley
