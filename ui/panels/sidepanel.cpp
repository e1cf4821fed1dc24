// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/sidepanel.h"

#include "panels/rows.h"
#include "settings/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int narrowest = 160; // pixels

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout)
    , m_contents(new QStackedWidget(this))
{
    setObjectName(u"sidePanel"_s);
    setMinimumWidth(narrowest);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *hide = new QToolButton(this);
    hide->setIcon(lineIcon(u"x"_s));
    hide->setAutoRaise(true);
    hide->setFocusPolicy(Qt::TabFocus);
    hide->setAccessibleName(tr("Hide the side panel"));
    hide->setToolTip(hide->accessibleName());
    connect(hide, &QToolButton::clicked, this, [this] {
        show(Settings::Panel::None);
        Q_EMIT left();
    });
    m_row->setContentsMargins(rows::margin, rows::margin, rows::margin, rows::margin);
    m_row->setSpacing(4);
    m_row->addStretch(1);
    m_row->addWidget(hide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_row);
    layout->addWidget(m_contents, 1);
    setVisible(false);
}

void SidePanel::add(Settings::Panel panel, const QString &name, QWidget *content)
{
    auto *button = new QToolButton(this);
    button->setText(name);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    connect(button, &QToolButton::clicked, this, [this, panel] {
        show(panel);
        takeFocus();
    });
    const auto standsBefore = [panel](Settings::Panel other) { return other < panel; };
    m_row->insertWidget(int(std::ranges::count_if(m_tabs.keys(), standsBefore)), button);
    m_contents->addWidget(content);
    m_tabs.insert(panel, {.button = button, .content = content, .name = name});
    // The names are shown whole in every language, with a count that may come.
    setMinimumWidth(std::max(narrowest, m_row->minimumSize().width() + fontMetrics().horizontalAdvance(u" (99)"_s)));
}

void SidePanel::show(Settings::Panel panel)
{
    const bool known = has(panel);
    for (auto [of, tab] : m_tabs.asKeyValueRange()) {
        tab.button->setChecked(of == panel);
    }
    if (known) {
        m_contents->setCurrentWidget(m_tabs[panel].content);
    }
    setVisible(known);
    const Settings::Panel now = known ? panel : Settings::Panel::None;
    if (std::exchange(m_shown, now) != now) {
        Q_EMIT shownChanged(now);
    }
}

void SidePanel::setCount(Settings::Panel panel, int count)
{
    const Tab &tab = m_tabs[panel];
    const QString text = count > 0 ? tr("%1 (%2)", "name of a panel, a count").arg(tab.name, QLocale().toString(count)) : tab.name;
    if (tab.button->text() != text) { // told with each proof
        tab.button->setText(text);
        tab.button->setAccessibleName(text);
    }
}

void SidePanel::takeFocus()
{
    if (has(m_shown)) {
        m_tabs[m_shown].content->setFocus();
    }
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        Q_EMIT left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace galley
