// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/newpostdialog.h"

#include "site/folder.h"
#include "text/errortext.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

NewPostDialog::NewPostDialog(const std::shared_ptr<const SiteList> &list, QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_title(new QLineEdit(this))
    , m_path(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_pattern(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"newPost"_s);
    setWindowTitle(tr("New post in site"));
    setWindowModality(Qt::WindowModal);
    layOut();
    connect(m_title, &QLineEdit::textChanged, this, &NewPostDialog::propose);
    propose();
}

void NewPostDialog::layOut()
{
    constexpr int width = 560;
    constexpr int lines = 9; // of the front matter
    m_title->setAccessibleName(tr("Title"));
    m_path->setObjectName(u"path"_s);
    m_path->setTextFormat(Qt::PlainText);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setWordWrap(true); // a long one does not make the dialog wider
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("What it will begin with"));
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + 2 * m_text->frameWidth() + 8);
    m_pattern->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_pattern, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("File:"), m_path);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewPostDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewPostDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_text);
    layout->addWidget(m_pattern);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(width);
}

QString NewPostDialog::shownPath() const
{
    const QString &root = m_list->site().root;
    const QString path = site::isBelow(m_plan.path, root) ? site::relativeTo(m_plan.path, root) : m_plan.path;
    return QString::fromUtf8(text::toUtf8(path));
}

void NewPostDialog::propose()
{
    const QString title = m_title->text().simplified();
    m_plan = site::planPost(m_list->site(), m_list->posts(), {.title = title, .now = QDateTime::currentDateTime()});
    m_path->setText(title.isEmpty() ? QString() : shownPath());
    m_path->setToolTip(m_path->text());
    m_text->setPlainText(QString::fromUtf8(m_plan.text));
    const QString pattern = QString::fromUtf8(text::toUtf8(site::nameIn(m_plan.pattern)));
    m_pattern->setText(m_plan.pattern.isEmpty() ? tr("In the generator's usual form.") : tr("In the form of %1.").arg(pattern));
    const bool taken = site::isThere(m_plan.path);
    say(!title.isEmpty() && taken
            ? tr("There is a post of that name already. Choose another title; the file keeps its name if you change the "
                 "title later.")
            : QString());
    m_create->setEnabled(!title.isEmpty() && !taken);
}

void NewPostDialog::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void NewPostDialog::accept()
{
    if (!m_create->isEnabled()) {
        return;
    }
    if (const auto created = site::createPost(m_plan); created) {
        QDialog::accept();
    } else {
        say(text::sentenceFor(created.error(), text::Task::Export));
    }
}

} // namespace galley
