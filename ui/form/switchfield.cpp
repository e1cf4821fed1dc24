// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/switchfield.h"

#include "frontmatter/scalars.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace galley
{

SwitchField::SwitchField(QWidget *parent)
    : FieldEditor(parent)
    , m_box(new QCheckBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch(1);
    watch(m_box);
    connect(m_box, &QCheckBox::toggled, this, &SwitchField::showWord);
    connect(m_box, &QCheckBox::clicked, this,
            [this](bool on) { Q_EMIT edited({frontmatter::Field::Type::Boolean, wordFor(on != row().isReversed), {}}); });
}

void SwitchField::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void SwitchField::showValue()
{
    const bool on = frontmatter::booleanOf(row().field.text).value_or(false) != row().isReversed;
    m_box->setAccessibleName(row().label);
    m_box->setChecked(on);
    showWord(on);
}

void SwitchField::showWord(bool on)
{
    m_box->setText(row().kind != FormRow::Kind::Draft ? QString() : on ? tr("Not published") : tr("Published"));
}

/// The partner of the word that the post has, in its letter case.
QString SwitchField::wordFor(bool on) const
{
    static constexpr std::array pairs{std::pair("yes"_L1, "no"_L1), std::pair("on"_L1, "off"_L1), std::pair("1"_L1, "0"_L1)};
    const QString old = row().field.text;
    QString word = on ? u"true"_s : u"false"_s;
    for (const auto &[yes, no] : pairs) {
        if (old.compare(yes, Qt::CaseInsensitive) == 0 || old.compare(no, Qt::CaseInsensitive) == 0) {
            word = on ? yes : no;
        }
    }
    if (!old.isEmpty() && old == old.toUpper()) {
        return word.toUpper();
    }
    return !old.isEmpty() && old.front().isUpper() ? QString(word.front().toUpper() + word.sliced(1)) : word;
}

StatusField::StatusField(QWidget *parent)
    : FieldEditor(parent)
    , m_choice(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addStretch(1);
    m_choice->addItem(tr("Published"), u"published"_s);
    m_choice->addItem(tr("Draft"), u"draft"_s);
    m_choice->addItem(tr("Hidden"), u"hidden"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    watch(m_choice);
    connect(m_choice, &QComboBox::activated, this,
            [this] { Q_EMIT edited({frontmatter::Field::Type::Text, m_choice->currentData().toString(), {}}); });
}

void StatusField::setReadOnly(bool readOnly)
{
    m_choice->setEnabled(!readOnly);
}

void StatusField::showValue()
{
    constexpr int ours = 3;
    const QString status = row().field.text.trimmed();
    m_choice->setAccessibleName(row().label);
    while (m_choice->count() > ours) {
        m_choice->removeItem(ours);
    }
    if (m_choice->findData(status.toLower()) < 0) {
        m_choice->addItem(status, status);
    }
    m_choice->setCurrentIndex(std::max(m_choice->findData(status), m_choice->findData(status.toLower())));
}

} // namespace galley
