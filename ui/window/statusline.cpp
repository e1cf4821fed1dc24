// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/statusline.h"

#include "settings/theme.h"
#include "text/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley
{

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_facts(new QLabel(this))
    , m_saved(new QLabel(this))
    , m_place(new QToolButton(this))
{
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 4, 0);
    layout->setSpacing(8);
    for (QLabel *label : {m_facts, m_saved}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setAccessibleName(tr("About the post"));
    m_saved->setAccessibleName(tr("Saved or not"));
    m_place->setAutoRaise(true);
    m_place->setFocusPolicy(Qt::TabFocus);
    m_place->setAccessibleName(tr("Line and column; go to a line"));
    m_place->setToolTip(tr("Go to line"));
    connect(m_place, &QToolButton::clicked, this, &StatusLine::placeActivated);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_saved);
    layout->addWidget(m_place);
    setFixedHeight(28);
    dress(theme);
    connect(&theme, &Theme::changed, this, [this, &theme] { dress(theme); });
}

void StatusLine::dress(const Theme &theme)
{
    const Palette &colours = theme.palette();
    QPalette quiet = chromePalette(colours);
    const QColor words = withContrast(colours[u"muted"], colours[u"text"], colours[u"surface"], 7);
    quiet.setColor(QPalette::WindowText, words);
    quiet.setColor(QPalette::ButtonText, words);
    setPalette(quiet);
}

void StatusLine::setDialect(const QString &name)
{
    m_dialect = name;
    update();
}

void StatusLine::setFormat(const text::Format &format, bool mixedLineEndings)
{
    const QString encoding = text::nameOf(format.encoding);
    m_encoding = format.byteOrderMark && format.encoding == text::Encoding::Utf8 ? tr("UTF-8 with BOM") : encoding;
    m_lineEnding = mixedLineEndings ? tr("mixed line ends") : text::nameOf(format.lineEnding);
    update();
}

void StatusLine::setLanguage(const QString &name)
{
    m_language = name;
    update();
}

void StatusLine::setCounts(int words, int minutes)
{
    m_counts = tr("%Ln word(s)", nullptr, words);
    if (minutes > 0) {
        m_counts += u" · "_s + tr("%Ln min", "time to read", minutes);
    }
    update();
}

void StatusLine::setSelection(int words, int characters)
{
    m_selection.clear();
    if (characters > 0) {
        const QString counted = tr("%Ln character(s)", nullptr, characters);
        m_selection = words < 0 ? tr("selected: %1").arg(counted) : tr("selected: %1, %2").arg(tr("%Ln word(s)", nullptr, words), counted);
    }
    update();
}

void StatusLine::setProblem(const QString &problem)
{
    m_problem = problem;
    update();
}

void StatusLine::setSaved(const QString &state)
{
    m_saved->setText(state);
}

void StatusLine::setPlace(int line, int column)
{
    m_place->setText(tr("Ln %L1, Col %L2").arg(line).arg(column));
}

void StatusLine::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void StatusLine::update()
{
    QStringList facts{m_problem, m_dialect, m_encoding, m_lineEnding, m_language, m_selection.isEmpty() ? m_counts : m_selection};
    facts.removeAll(QString());
    m_facts->setText(m_hint.isEmpty() ? facts.join(u" · "_s) : m_hint);
}

QString StatusLine::words() const
{
    return QStringList{m_facts->text(), m_saved->text(), m_place->text()}.join(u" · "_s);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(QRect(0, 0, width(), 1), palette().mid());
}

} // namespace galley
