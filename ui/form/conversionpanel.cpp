// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/conversionpanel.h"

#include "form/flowlayout.h"
#include "form/frontmattertext.h"
#include "form/words.h"

#include <QButtonGroup>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley
{

using frontmatter::Dialect;

ConversionPanel::ConversionPanel(FrontMatterText &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_dialects(new QButtonGroup(this))
    , m_preview(new QPlainTextEdit(this))
    , m_losses(new QLabel(this))
    , m_convert(new QPushButton(tr("Convert"), this))
{
    setAccessibleName(tr("Convert the front matter"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *row = new QWidget(this);
    auto *rowLayout = new FlowLayout(row); // beside a panel the buttons go below
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->setSpacing(4);
    auto *choices = new QWidget(row);
    auto *choice = new QHBoxLayout(choices);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(4);
    choice->addWidget(new QLabel(tr("Convert to"), this));
    for (const Dialect dialect : {Dialect::Yaml, Dialect::Toml, Dialect::Json, Dialect::KeyValue}) {
        auto *button = new QToolButton(this);
        button->setText(dialectName(dialect));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_dialects->addButton(button, int(dialect));
        choice->addWidget(button);
    }
    auto *buttons = new QWidget(row);
    auto *buttonsLayout = new QHBoxLayout(buttons);
    buttonsLayout->setContentsMargins(0, 0, 0, 0);
    buttonsLayout->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), buttons);
    buttonsLayout->addWidget(cancel);
    buttonsLayout->addWidget(m_convert);
    rowLayout->addWidget(choices);
    rowLayout->addWidget(buttons);
    layout->addWidget(row);
    layout->addWidget(m_preview);
    layout->addWidget(m_losses);
    m_convert->setObjectName(u"convert"_s);
    m_preview->setObjectName(u"conversionPreview"_s);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("The front matter as it would be"));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_losses->setWordWrap(true);
    m_losses->setTextFormat(Qt::PlainText);
    m_losses->setObjectName(u"losses"_s);
    connect(m_dialects, &QButtonGroup::idClicked, this, &ConversionPanel::refresh);
    connect(cancel, &QPushButton::clicked, this, &ConversionPanel::closed);
    connect(m_convert, &QPushButton::clicked, this, [this] {
        if (m_text.convert(chosen())) {
            Q_EMIT closed();
        }
    });
}

Dialect ConversionPanel::chosen() const
{
    return Dialect(m_dialects->checkedId());
}

void ConversionPanel::setFrom(Dialect from)
{
    if (m_from != from || m_dialects->checkedId() == int(from) || m_dialects->checkedId() < 0) {
        m_from = from;
        for (QAbstractButton *button : m_dialects->buttons()) {
            button->setVisible(m_dialects->id(button) != int(from));
        }
        m_dialects->button(int(from == Dialect::Yaml ? Dialect::Toml : Dialect::Yaml))->setChecked(true);
    }
    setFocusProxy(m_dialects->checkedButton());
    refresh();
}

void ConversionPanel::refresh()
{
    constexpr int mostLines = 10;
    constexpr qsizetype mostLosses = 6;
    const auto conversion = m_text.conversion(chosen());
    m_convert->setEnabled(conversion.has_value());
    if (!conversion) {
        m_preview->clear();
        m_losses->setText(conversion.error() == frontmatter::Refusal::Broken
                              ? refusalReason(conversion.error())
                              : tr("This front matter cannot be written as %1.").arg(dialectName(chosen())));
        return;
    }
    const QString block = QString::fromUtf8(conversion->edit.replacement).trimmed();
    if (m_preview->toPlainText() != block) {
        m_preview->setPlainText(block);
    }
    const int lines = std::min(int(block.count(u'\n')) + 1, mostLines);
    m_preview->setFixedHeight(lines * m_preview->fontMetrics().lineSpacing() + 20);
    QStringList losses;
    for (const frontmatter::Loss &loss : conversion->losses) {
        losses.append(lossText(loss));
    }
    if (losses.size() > mostLosses) {
        const auto more = losses.size() - mostLosses;
        losses = losses.first(mostLosses) + QStringList(tr("and %Ln more", nullptr, int(more)));
    }
    m_losses->setText(losses.isEmpty() ? tr("Nothing is lost.") : losses.join(u'\n'));
}

void ConversionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace galley
