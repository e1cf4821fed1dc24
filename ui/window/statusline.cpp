// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/statusline.h"

#include "markdown/dialect.h"
#include "settings/direction.h"
#include "settings/theme.h"
#include "text/errortext.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley
{

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_facts(new QLabel(this))
    , m_markdown(new QToolButton(this))
    , m_saved(new QLabel(this))
    , m_place(new QToolButton(this))
{
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(leadingMargins(*this, 12, 1, 4, 0));
    layout->setSpacing(8);
    for (QLabel *label : {m_facts, m_saved}) {
        label->setTextFormat(Qt::PlainText);
        alignLeading(*label);
    }
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setAccessibleName(tr("About the post"));
    m_saved->setAccessibleName(tr("Saved or not"));
    m_place->setAutoRaise(true);
    m_place->setFocusPolicy(Qt::TabFocus);
    m_place->setAccessibleName(tr("Line and column; go to a line"));
    m_place->setToolTip(tr("Go to line"));
    m_markdown->setAutoRaise(true);
    m_markdown->setFocusPolicy(Qt::TabFocus);
    m_markdown->setPopupMode(QToolButton::InstantPopup);
    m_markdown->setMenu(markdownMenu());
    m_markdown->hide();
    connect(m_place, &QToolButton::clicked, this, &StatusLine::placeActivated);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_markdown);
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

QMenu *StatusLine::markdownMenu()
{
    auto *menu = new QMenu(this);
    m_dialects = new QActionGroup(menu);
    for (const markdown::Dialect &dialect : markdown::dialects()) {
        QAction *action = menu->addAction(tr(std::string(dialect.title).c_str())); // most are names, and stay as they are
        action->setCheckable(true);
        action->setData(QString::fromUtf8(dialect.name.data(), qsizetype(dialect.name.size())));
        m_dialects->addAction(action);
    }
    connect(m_dialects, &QActionGroup::triggered, this, [this](QAction *action) { Q_EMIT markdownChosen(action->data().toString()); });
    return menu;
}

void StatusLine::setMarkdown(const QString &name, Chosen chosen)
{
    if (m_markdownName == name && m_markdownChosen == chosen) {
        return; // told with each rendering
    }
    m_markdownName = name;
    m_markdownChosen = chosen;
    const QList<QAction *> actions = m_dialects->actions();
    for (QAction *action : actions) {
        const bool current = action->data() == name;
        action->setChecked(current);
        if (current) {
            m_markdown->setText(tr("Markdown: %1").arg(action->text()));
        }
    }
    m_dialects->setEnabled(chosen == Chosen::ByUser);
    m_markdown->setToolTip(chosen == Chosen::ByPost
                               ? tr("The post's front matter says how its Markdown is read.")
                               : tr("How the Markdown is read. Galley remembers this for the post and writes nothing into it."));
    m_markdown->setAccessibleName(tr("Dialect of Markdown"));
    m_markdown->show();
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
    // A fixed size that only grows: its neighbours stay where they are while one types, and nothing is laid out anew at each key.
    if (const QSize needed = m_place->sizeHint().expandedTo(m_place->minimumSize()); m_place->minimumSize() != needed) {
        m_place->setFixedSize(needed);
    }
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
    QStringList words{m_facts->text(), m_markdown->text(), m_saved->text(), m_place->text()};
    words.removeAll(QString());
    return words.join(u" · "_s);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(QRect(0, 0, width(), 1), palette().mid());
}

} // namespace galley
