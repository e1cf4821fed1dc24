// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/readonlyfield.h"

#include "form/words.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int mostLines = 12;

/// A nested value, a line a key, deeper ones further in; the first of an item's keys stands beside its point.
void describe(const frontmatter::Field &field, int depth, QStringList &lines)
{
    using Type = frontmatter::Field::Type;
    const QString indent(2 * qsizetype(depth), QChar::Nbsp);
    for (const frontmatter::Field &child : field.children) {
        const bool isNested = child.type == Type::Tree || (child.type == Type::List && !child.children.empty() && child.items.isEmpty());
        const QString name = child.key.isEmpty() ? u"•"_s : child.key + u':';
        const QString value = child.type == Type::List ? child.items.join(u", "_s) : child.text.section(u'\n', 0, 0);
        const qsizetype at = lines.size();
        if (!isNested || !child.key.isEmpty()) {
            lines.append(indent + name + (isNested ? QString() : u" "_s + value));
        }
        if (isNested) {
            describe(child, depth + 1, lines);
        }
        if (isNested && child.key.isEmpty() && at < lines.size()) {
            lines[at] = indent + name + QChar::Nbsp + lines[at].sliced(indent.size() + 2);
        }
    }
}

} // namespace

ReadOnlyField::ReadOnlyField(QWidget *parent)
    : FieldEditor(parent)
    , m_value(new QLabel(this))
    , m_reason(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(0);
    for (QLabel *label : {m_value, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    watch(m_value);
}

void ReadOnlyField::showValue()
{
    QStringList lines;
    describe(row().field, 0, lines);
    if (lines.size() > mostLines) {
        lines = lines.first(mostLines) + QStringList(u"…"_s);
    }
    const QString text = row().field.items.isEmpty() ? row().field.text : row().field.items.join(u", "_s);
    const bool isFlat = lines.isEmpty() || !row().field.items.isEmpty();
    m_value->setText(isFlat ? text : lines.join(u'\n'));
    m_value->setAccessibleName(row().label);
    const QString reason = readOnlyReason(row().field.readOnly);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace galley
