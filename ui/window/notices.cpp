// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/notices.h"

#include "settings/direction.h"
#include "settings/icons.h"

#include <QAccessibleAnnouncementEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

QString iconOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Warning:
        return u"triangle-alert"_s;
    case Notice::Kind::Problem:
        return u"circle-alert"_s;
    case Notice::Kind::Information:
        break;
    }
    return u"info"_s;
}

class NoticeBar final : public QWidget
{
public:
    NoticeBar(const Notice &notice, const std::function<void()> &dismiss, const std::function<void()> &close, QWidget *parent)
        : QWidget(parent)
    {
        setAccessibleName(notice.text);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(leadingMargins(*this, 12, 4, 8, 5));
        layout->setSpacing(8);

        auto *icon = new QToolButton(this); // a label would keep the old theme's pixmap
        icon->setIcon(lineIcon(iconOf(notice.kind)));
        icon->setAutoRaise(true);
        icon->setFocusPolicy(Qt::NoFocus);
        icon->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(icon, 0, Qt::AlignVCenter);

        auto *words = new QLabel(notice.text, this);
        words->setObjectName(u"words"_s);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(words, 1);

        for (const Notice::Action &action : notice.actions) {
            auto *button = new QPushButton(action.text, this);
            button->setFocusPolicy(Qt::TabFocus);
            button->setAutoDefault(false);
            connect(button, &QPushButton::clicked, this, [dismiss, run = action.run] {
                dismiss();
                run();
            });
            layout->addWidget(button, 0, Qt::AlignVCenter);
        }
        if (notice.closable) {
            addCloseButton(layout, close);
        }
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().window());
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette().mid());
        painter.fillRect(QRect(0, 0, 3, height() - 1), palette().color(QPalette::Accent));
    }

private:
    void addCloseButton(QHBoxLayout *layout, const std::function<void()> &close)
    {
        auto *button = new QToolButton(this);
        button->setIcon(lineIcon(u"x"_s));
        button->setAutoRaise(true);
        button->setFixedSize(24, 24);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(Notices::tr("Close this notice"));
        button->setToolTip(Notices::tr("Close"));
        connect(button, &QToolButton::clicked, this, close);
        layout->addWidget(button, 0, Qt::AlignVCenter);
        auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(escape, &QShortcut::activated, this, close);
    }
};

} // namespace

Notices::Notices(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Notices"));
    setVisible(false);
}

void Notices::show(const QString &subject, const Notice &notice)
{
    if (text(subject) == notice.text) {
        return;
    }
    dismiss(subject);
    const auto dismissThis = [this, subject] { dismiss(subject); };
    const auto closeThis = [this, subject] {
        dismiss(subject);
        Q_EMIT closed(subject);
    };
    auto *bar = new NoticeBar(notice, dismissThis, closeThis, this);
    m_bars.insert(subject, bar);
    m_layout->addWidget(bar);
    bar->show();
    setVisible(true);
    QAccessibleAnnouncementEvent announcement(this, notice.text);
    QAccessible::updateAccessibility(&announcement);
}

void Notices::change(const QString &subject, const QString &text)
{
    if (QWidget *bar = m_bars.value(subject)) {
        bar->setAccessibleName(text);
        bar->findChild<QLabel *>(u"words"_s)->setText(text);
    }
}

void Notices::dismiss(const QString &subject)
{
    QWidget *bar = m_bars.take(subject);
    if (!bar) {
        return;
    }
    if (QWidget *focus = bar->focusWidget(); focus && focus->hasFocus()) {
        focus->clearFocus();
    }
    m_layout->removeWidget(bar);
    bar->hide();
    bar->deleteLater();
    setVisible(!m_bars.isEmpty());
}

QString Notices::text(const QString &subject) const
{
    const QWidget *bar = m_bars.value(subject);
    return bar ? bar->findChild<QLabel *>(u"words"_s)->text() : QString();
}

} // namespace galley
