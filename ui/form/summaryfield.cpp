// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/summaryfield.h"

#include "desktop/translated.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{
constexpr int shownBySearch = 160; // characters; about what search engines show of a description
constexpr int tallest = 4;         // lines
} // namespace

SummaryField::SummaryField(QWidget *parent)
    : FieldEditor(parent)
    , m_text(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(m_hint);
    m_text->setTabChangesFocus(true);
    m_text->document()->setUndoRedoEnabled(false);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    watch(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SummaryField::send);
}

void SummaryField::setProblem(const QString &problem)
{
    m_problem = problem;
    showLength();
}

void SummaryField::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

/// The line end behind a block of lines (`|`, `>`) is not shown, and stays.
void SummaryField::showValue()
{
    const QString text = row().field.text.endsWith(u'\n') ? row().field.text.chopped(1) : row().field.text;
    m_text->setAccessibleName(row().label);
    if (m_text->toPlainText() != text) {
        m_isShowing = true;
        const int position = m_text->textCursor().position();
        m_text->setPlainText(text);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(std::min(position, int(text.size())));
        m_text->setTextCursor(cursor);
        m_isShowing = false;
    }
    fitHeight();
    showLength();
}

void SummaryField::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    fitHeight();
}

void SummaryField::send()
{
    fitHeight();
    if (!m_isShowing) {
        const QString end = row().field.text.endsWith(u'\n') ? u"\n"_s : QString();
        Q_EMIT edited({frontmatter::Field::Type::Text, m_text->toPlainText() + end, {}});
        showLength();
    }
}

void SummaryField::showLength()
{
    const qsizetype length = m_text->toPlainText().size();
    const bool isSummary = row().label == galley::tr("Summary");
    QString hint = length > shownBySearch ? tr("%L1 characters; search engines show about %L2").arg(length).arg(shownBySearch)
                                          : tr("%Ln character(s)", nullptr, int(length));
    hint = m_problem.isEmpty() ? (isSummary && length > 0 ? hint : QString()) : m_problem;
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SummaryField::fitHeight()
{
    const int needed = std::max(1, int(std::ceil(m_text->document()->size().height()))); // a plain text's height is its lines
    const int lines = std::min(needed, tallest);
    const int frame = 2 * m_text->frameWidth();
    const int margin = int(std::ceil(2 * m_text->document()->documentMargin()));
    m_text->setVerticalScrollBarPolicy(needed > tallest ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + margin + frame);
}

} // namespace galley
