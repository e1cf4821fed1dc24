// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/chipsfield.h"

#include "form/flowlayout.h"
#include "settings/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>
#include <QStyleOption>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int longestChip = 220; // pixels

/// Of a chip, and of the line that chips are typed in.
int heightOf(const QWidget &widget)
{
    return widget.fontMetrics().height() + 6;
}

/// A name with a cross; Delete and a click take it out.
class Chip final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        const int width = fontMetrics().horizontalAdvance(text()) + 34;
        return {std::min(width, longestChip), heightOf(*this)};
    }
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = palette().color(QPalette::ButtonText);
        fill.setAlphaF(isEnabled() && underMouse() ? 0.14F : 0.08F);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        const qreal radius = height() / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
        const QRect inner = rect().adjusted(10, 0, -22, 0);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner), Qt::AlignVCenter | Qt::AlignLeading,
                         fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
        const QRect cross(width() - 20, (height() - 12) / 2, 12, 12);
        icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), cross));
    }
};

} // namespace

ChipsField::ChipsField(QWidget *parent)
    : FieldEditor(parent)
    , m_frame(new QWidget(this))
    , m_flow(new FlowLayout(m_frame))
    , m_line(new QLineEdit(m_frame))
    , m_problem(new QLabel(this))
    , m_known(new QStringListModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_frame);
    layout->addWidget(m_problem);
    m_flow->setContentsMargins(3, 3, 3, 3);
    m_flow->setSpacing(3);
    m_flow->addWidget(m_line);
    m_line->setFrame(false);
    m_line->setMinimumSize(72, heightOf(*m_line));
    m_line->setStyleSheet(u"background: transparent"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    watch(m_line);
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    completer->popup()->installEventFilter(this);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipsField::take, Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u',')) {
            take(text.chopped(1));
        }
    });
}

void ChipsField::setKnown(const QStringList &names)
{
    if (m_known->stringList() != names) {
        m_known->setStringList(names);
    }
}

void ChipsField::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ChipsField::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_line->setReadOnly(readOnly);
    for (QToolButton *chip : std::as_const(m_chips)) {
        chip->setEnabled(!readOnly);
    }
}

void ChipsField::showValue()
{
    m_line->setAccessibleName(tr("Add to %1", "name of a list, such as Tags").arg(row().label));
    m_line->setPlaceholderText(row().items.isEmpty() ? tr("Add…") : QString());
    showItems(row().items);
}

void ChipsField::showItems(const QStringList &items)
{
    if (m_items == items && m_chips.size() == items.size()) {
        return;
    }
    const bool hadFocus = m_frame->focusWidget() && m_frame->focusWidget() != m_line && m_frame->focusWidget()->hasFocus();
    m_items = items;
    for (QToolButton *chip : std::as_const(m_chips)) {
        delete m_flow->takeAt(m_flow->indexOf(chip));
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const QString &name : items) {
        QToolButton *chip = makeChip(name);
        m_flow->insertWidget(int(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    if (hadFocus) {
        m_line->setFocus();
    }
    updateGeometry();
}

QToolButton *ChipsField::makeChip(const QString &name)
{
    auto *chip = new Chip(m_frame);
    chip->setText(name);
    chip->setIcon(lineIcon(u"x"_s));
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setAttribute(Qt::WA_Hover);
    chip->setAccessibleName(tr("%1 (Delete takes it out)", "a tag").arg(name));
    chip->setToolTip(name);
    chip->setEnabled(!m_isReadOnly);
    watch(chip);
    connect(chip, &QToolButton::clicked, this, [this, chip] { remove(int(m_chips.indexOf(chip))); });
    return chip;
}

void ChipsField::take(const QString &text)
{
    const QString name = text.trimmed();
    m_line->clear();
    if (!name.isEmpty() && !m_items.contains(name)) {
        send(m_items + QStringList(name));
    }
}

void ChipsField::remove(int index)
{
    if (index >= 0 && index < m_items.size()) {
        QStringList items = m_items;
        items.removeAt(index);
        send(items);
        m_line->setFocus();
    }
}

void ChipsField::send(const QStringList &items)
{
    showItems(items);
    Q_EMIT edited({frontmatter::Field::Type::List, {}, items});
}

bool ChipsField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line->completer()->popup()) {
        return event->type() == QEvent::KeyPress && pressInOffers(static_cast<QKeyEvent *>(event)->key());
    }
    if (event->type() == QEvent::KeyPress && !m_isReadOnly) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->modifiers() & Qt::ControlModifier ? 0 : press->key();
        if (watched == m_line ? pressInLine(key) : pressInChip(qobject_cast<QToolButton *>(watched), key)) {
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_frame->update();
        update();
    }
    if (watched == m_line && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        take(m_line->text()); // what was typed is meant
    }
    return FieldEditor::eventFilter(watched, event);
}

/// With nothing chosen there, what was typed is meant.
bool ChipsField::pressInOffers(int key)
{
    QAbstractItemView &offers = *m_line->completer()->popup();
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || offers.currentIndex().isValid()) {
        return false;
    }
    offers.hide();
    take(m_line->text());
    return true;
}

bool ChipsField::pressInLine(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take(m_line->text());
        return true;
    }
    if (key == Qt::Key_Backspace && m_line->text().isEmpty() && !m_items.isEmpty()) {
        const QString last = m_items.last();
        send(m_items.first(m_items.size() - 1));
        m_line->setText(last);
        return true;
    }
    if (key == Qt::Key_Left && m_line->cursorPosition() == 0 && !m_chips.isEmpty()) {
        m_chips.last()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

bool ChipsField::pressInChip(QToolButton *chip, int key)
{
    const auto index = m_chips.indexOf(chip);
    if (!chip || index < 0) {
        return false;
    }
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        remove(int(index));
        return true;
    }
    if (key == Qt::Key_Left && index > 0) {
        m_chips.at(index - 1)->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key == Qt::Key_Right) {
        QWidget *next = index + 1 < m_chips.size() ? static_cast<QWidget *>(m_chips.at(index + 1)) : m_line;
        next->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void ChipsField::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.rect = m_frame->geometry();
    option.lineWidth = 1;
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_line->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, m_line);
}

} // namespace galley
