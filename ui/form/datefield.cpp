// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/datefield.h"

#include "frontmatter/dates.h"
#include "settings/icons.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextCharFormat>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

using frontmatter::Date;

namespace
{

/// Choosing a day, and the time where the post has one. Closes with Escape and by a click elsewhere.
class Calendar final : public QFrame
{
public:
    Calendar(const Date &date, const std::function<void(const QDateTime &)> &choose, QWidget *parent)
        : QFrame(parent, Qt::Popup)
        , m_days(new QCalendarWidget(this))
        , m_time(new QTimeEdit(this))
        , m_date(date.value)
        , m_choose(choose)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(u"calendar"_s);
        setFrameShape(QFrame::StyledPanel);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(8, 8, 8, 8);
        m_days->setSelectedDate(date.value.date());
        m_days->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        m_days->setAccessibleName(DateField::tr("Day"));
        dress();
        layout->addWidget(m_days);
        if (date.precision == Date::Precision::Day) {
            m_time->hide();
        } else {
            addTime(*layout, date);
        }
        connect(m_days, &QCalendarWidget::activated, this, [this] { finish(); });
        connect(m_days, &QCalendarWidget::clicked, this, [this] { isTimed() ? write() : finish(); });
        m_days->setFocus();
    }

private:
    /// As the rest of the window is: no red Sundays, no pictures of another style.
    void dress()
    {
        QTextCharFormat day;
        day.setForeground(palette().text());
        m_days->setWeekdayTextFormat(Qt::Saturday, day);
        m_days->setWeekdayTextFormat(Qt::Sunday, day);
        const QIcon left = lineIcon(u"chevron-left"_s);
        const QIcon right = lineIcon(u"chevron-right"_s);
        for (const auto &[name, icon] : {std::pair(u"qt_calendar_prevmonth"_s, isRightToLeft() ? right : left),
                                         std::pair(u"qt_calendar_nextmonth"_s, isRightToLeft() ? left : right)}) {
            if (auto *button = m_days->findChild<QToolButton *>(name)) {
                button->setIcon(icon);
            }
        }
        if (auto *bar = m_days->findChild<QWidget *>(u"qt_calendar_navigationbar"_s)) {
            bar->setBackgroundRole(QPalette::Base);
        }
    }

    void addTime(QVBoxLayout &layout, const Date &date)
    {
        auto *row = new QHBoxLayout;
        m_time->setDisplayFormat(u"HH:mm:ss"_s);
        m_time->setTime(date.value.time());
        m_time->setAccessibleName(DateField::tr("Time"));
        row->addWidget(m_time);
        if (date.precision == Date::Precision::Instant) {
            row->addWidget(new QLabel(date.value.timeZoneAbbreviation(), this));
        }
        row->addStretch(1);
        auto *done = new QPushButton(DateField::tr("Done"), this);
        row->addWidget(done);
        layout.addLayout(row);
        connect(m_time, &QTimeEdit::timeChanged, this, [this] { write(); });
        connect(done, &QPushButton::clicked, this, [this] { finish(); });
    }

    bool isTimed() const { return !m_time->isHidden(); }

    void write()
    {
        QDateTime chosen = m_date;
        chosen.setDate(m_days->selectedDate());
        if (isTimed()) {
            chosen.setTime(m_time->time());
        }
        m_choose(chosen);
    }

    void finish()
    {
        write();
        close();
    }

    QCalendarWidget *m_days;
    QTimeEdit *m_time;
    QDateTime m_date;
    std::function<void(const QDateTime &)> m_choose;
};

} // namespace

DateField::DateField(QWidget *parent)
    : LineField(frontmatter::Field::Type::Date, parent)
    , m_open(addButton(u"calendar"_s, tr("Choose the date in a calendar")))
{
    m_open->setObjectName(u"openCalendar"_s);
    connect(m_open, &QToolButton::clicked, this, &DateField::openCalendar);
}

void DateField::openCalendar()
{
    const QString form = row().field.text;
    const Date today{.precision = Date::Precision::Day, .value = QDate::currentDate().startOfDay(QTimeZone::UTC), .source = {}};
    const Date date = frontmatter::parseDate(form).value_or(today);
    auto *calendar = new Calendar(date, [this, form](const QDateTime &chosen) { offer(frontmatter::dateInFormOf(form, chosen)); }, this);
    const QPoint below = m_open->mapToGlobal(QPoint(m_open->width() - calendar->sizeHint().width(), m_open->height() + 2));
    calendar->move(below);
    calendar->show();
}

} // namespace galley
