// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/formheader.h"

#include "settings/direction.h"
#include "settings/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley
{

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_details(new QLabel(this))
    , m_problem(new QToolButton(this))
    , m_menu(new QToolButton(this))
{
    constexpr int height = 34;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    setFixedHeight(height);
    m_fold->setObjectName(u"foldForm"_s);
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->setIcon(lineIcon(u"triangle-alert"_s));
    m_problem->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problem->hide();
    m_menu->setObjectName(u"formMenu"_s);
    m_menu->setIcon(lineIcon(u"plus"_s));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Add or convert fields"));
    m_menu->setToolTip(m_menu->accessibleName());
    for (QToolButton *button : {m_fold, m_problem, m_menu}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    for (QLabel *label : {m_title, m_details}) {
        label->setTextFormat(Qt::PlainText);
        alignLeading(*label);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_details->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_fold);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_problem, 1, Qt::AlignLeading | Qt::AlignVCenter);
    layout->addWidget(m_details);
    layout->addWidget(m_menu);
    connect(m_fold, &QToolButton::clicked, this, &FormHeader::toggled);
    connect(m_problem, &QToolButton::clicked, this, &FormHeader::placeWanted);
    setOpen(false);
}

void FormHeader::setOpen(bool open)
{
    m_fold->setIcon(lineIcon(open ? u"chevron-down"_s : isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s));
    const QString name = open ? tr("Fold the front matter") : tr("Unfold the front matter");
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(name);
}

void FormHeader::setPost(const QString &title, const QString &details)
{
    const bool isEmpty = title.isEmpty() && details.isEmpty();
    m_fullTitle = isEmpty ? tr("No title") : title;
    m_title->setForegroundRole(isEmpty ? QPalette::PlaceholderText : QPalette::WindowText);
    m_details->setText(details);
    showTitle();
}

void FormHeader::setProblem(const QString &problem)
{
    m_fullProblem = problem;
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setAccessibleName(problem);
    m_problem->setToolTip(tr("%1 Click to go there.", "a sentence about a mistake").arg(problem));
    m_details->setVisible(problem.isEmpty());
    showTitle();
}

void FormHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT toggled();
    }
}

void FormHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTitle();
}

/// A mistake has the line as long as it lasts: nothing moves when it comes and goes.
void FormHeader::showTitle()
{
    const int room = width() - m_fold->sizeHint().width() - m_menu->sizeHint().width() - 48;
    m_title->setVisible(m_fullProblem.isEmpty());
    if (!m_fullProblem.isEmpty()) {
        m_problem->setText(u' ' + m_problem->fontMetrics().elidedText(m_fullProblem, Qt::ElideRight, room - 40));
        return;
    }
    const int used = m_details->text().isEmpty() ? 0 : m_details->sizeHint().width() + 8;
    m_title->setText(m_title->fontMetrics().elidedText(m_fullTitle, Qt::ElideRight, room - used));
    m_title->setToolTip(m_title->text() == m_fullTitle ? QString() : m_fullTitle);
}

} // namespace galley
